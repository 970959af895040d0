"""What tests need beyond Python: found, installed where that may be done, and otherwise named with why it is missing."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg

from scripts.console import LOGS, StepFailed, clean_environ, run_quietly
from scripts.ports import free_port

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
MAC_BROWSER = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
LOCAL_POSTGRES = "postgresql://postgres@127.0.0.1:5432/test"


def find_browser() -> str | None:
    """The path of a Chromium or Chrome."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    return found or (str(MAC_BROWSER) if MAC_BROWSER.exists() else None)


def find_postgres_programs() -> Path | None:
    """The folder that holds initdb and pg_ctl; Debian keeps them off PATH."""
    if initdb := shutil.which("initdb"):
        return Path(initdb).resolve().parent
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: float(path.parts[-3]))
    return debian[-1].parent if debian else None


def install(package: str) -> str | None:
    """Install a system package where that may be done; otherwise a sentence that says why not."""
    if not shutil.which("apt-get"):
        return f"{package} is not installed"
    if os.geteuid() != 0:
        return f"{package} is not installed, and only root may install it: apt-get install {package}"
    env = clean_environ() | {"DEBIAN_FRONTEND": "noninteractive"}
    log = LOGS / f"apt-{package}.log"
    try:
        run_quietly("Reading the list of system packages", ["apt-get", "update"], log, env)
        run_quietly(f"Installing {package}", ["apt-get", "install", "-y", "--no-install-recommends", package], log, env)
    except StepFailed as failed:
        return f"{package} could not be installed: {failed}"
    return None


def ensure_browser() -> str | None:
    """None when there is a browser; otherwise why there is none."""
    return None if find_browser() else install("chromium")


@contextmanager
def postgres() -> Iterator[tuple[str | None, str]]:
    """The address of a PostgreSQL for tests, or None and why there is none.

    The one of TEST_POSTGRES, else one that already answers here, else our own, in a folder that goes away afterwards.
    """
    given = os.environ.get("TEST_POSTGRES")
    if given or _answers(LOCAL_POSTGRES):
        yield given or LOCAL_POSTGRES, ""
        return
    missing = None if find_postgres_programs() else install("postgresql")
    programs = find_postgres_programs()
    if missing or programs is None:
        yield None, missing or "postgresql has no initdb"
        return
    with TemporaryDirectory(prefix="matinee-postgres-") as folder:
        address = _start_postgres(programs, Path(folder))
        try:
            yield address, ""
        finally:
            _as_postgres([str(programs / "pg_ctl"), "-D", f"{folder}/data", "-m", "immediate", "stop"], Path(folder))


def _answers(address: str) -> bool:
    try:
        psycopg.connect(address, connect_timeout=3).close()
    except psycopg.Error:
        return False
    return True


def _start_postgres(programs: Path, folder: Path) -> str:
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres")
    port = free_port()
    _as_postgres(
        [str(programs / "initdb"), "-A", "trust", "-U", "postgres", "-E", "UTF8", "-D", f"{folder}/data"], folder
    )
    listen = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1"
    log = f"{folder}/log"
    _as_postgres([str(programs / "pg_ctl"), "-D", f"{folder}/data", "-o", listen, "-l", log, "-w", "start"], folder)
    return f"postgresql://postgres@127.0.0.1:{port}/postgres"


def _as_postgres(command: list[str], folder: Path) -> None:
    """PostgreSQL refuses to run as root, so root lends it the user that its package made."""
    user = "postgres" if os.geteuid() == 0 else None
    done = subprocess.run(command, cwd=folder, user=user, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    if done.returncode:
        raise StepFailed(f"{Path(command[0]).name} failed: {(done.stderr or done.stdout).strip()}")
