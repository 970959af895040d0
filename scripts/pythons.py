"""Finds the Pythons that Matinee needs by trying them: on PATH, under pyenv, or fetched through uv."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Iterator, List, Mapping, NamedTuple, Optional, Tuple

from scripts.console import LOGS, ROOT, StepFailed, clean_environ, run_quietly

PROBE = "import ctypes, ensurepip, sqlite3, ssl, sys, venv; print('%d.%d' % sys.version_info[:2])"
PROBE_S = 20
FETCHED = ROOT / ".venv-uv" / "pythons"


class Wanted(NamedTuple):
    """Versions that will do, the best first."""

    what_for: str
    versions: Tuple[str, ...]


RASA = Wanted("Rasa", ("3.10",))
ACTIONS = Wanted("the recommender", ("3.11", "3.12", "3.13", "3.14"))


def find(wanted: Wanted, environ: Mapping[str, str] = os.environ) -> Optional[str]:
    """The path of a Python that runs and can make environments, or None."""
    for version in wanted.versions:
        for path in _candidates(version, environ):
            if version_of(path) == version:
                return path
    return None


def find_or_fetch(wanted: Wanted) -> str:
    """As `find`; what is missing is fetched through uv, and StepFailed says what to install where that fails."""
    path = find(wanted)
    if path is None:
        path = _fetch(wanted.versions[0]) or find(wanted)
    if path is None:
        raise StepFailed(_what_to_install(wanted))
    return path


def version_of(path: str) -> Optional[str]:
    """Such as `3.11`; None for a Python that does not run (a pyenv shim can exist and fail) or lacks a part we need."""
    try:
        probe = subprocess.run(
            [path, "-c", PROBE],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=PROBE_S,
            env=clean_environ(),
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return probe.stdout.strip() if probe.returncode == 0 else None


def _candidates(version: str, environ: Mapping[str, str]) -> Iterator[str]:
    folders = [folder for folder in environ.get("PATH", "").split(os.pathsep) if folder]
    for name in (f"python{version}", "python3", "python"):
        for folder in folders:
            path = Path(folder, name)
            if os.access(str(path), os.X_OK) and path.is_file():
                yield str(path)
        if name == f"python{version}":
            yield from _kept_by_version(version, environ)


def _kept_by_version(version: str, environ: Mapping[str, str]) -> Iterator[str]:
    pyenv = Path(environ.get("PYENV_ROOT") or Path(environ.get("HOME", "/"), ".pyenv"), "versions")
    for folder, pattern in ((pyenv, f"{version}.*"), (FETCHED, f"cpython-{version}.*")):
        for path in sorted(folder.glob(pattern), reverse=True):
            if (path / "bin" / f"python{version}").is_file():
                yield str(path / "bin" / f"python{version}")


def _fetch(version: str) -> Optional[str]:
    """Let uv install a Python beside our environments; None where it cannot."""
    try:
        command = [uv(), "python", "install", version]
        env = dict(clean_environ(), UV_PYTHON_INSTALL_DIR=str(FETCHED), UV_PYTHON_INSTALL_BIN="0")
        run_quietly(f"Fetching Python {version} through uv", command, LOGS / f"python-{version}.log", env)
    except StepFailed:
        return None
    return next(iter(_kept_by_version(version, {})), None)


def uv() -> str:
    """The path of uv: the one on PATH, or our own from PyPI."""
    for folder in os.environ.get("PATH", "").split(os.pathsep):
        if folder and os.access(os.path.join(folder, "uv"), os.X_OK):
            return os.path.join(folder, "uv")
    own = ROOT / ".venv-uv"
    if not (own / "bin" / "uv").exists():
        run_quietly("Making a place for uv", [sys.executable, "-m", "venv", "--clear", str(own)], LOGS / "uv-venv.log")
        pip = [
            str(own / "bin" / "python"),
            "-m",
            "pip",
            "install",
            "--require-hashes",
            "--no-deps",
            "--disable-pip-version-check",
        ]
        run_quietly("Installing uv", [*pip, "-r", str(ROOT / "requirements" / "uv.txt")], LOGS / "uv.log")
    return str(own / "bin" / "uv")


def _what_to_install(wanted: Wanted) -> str:
    version = wanted.versions[0]
    ways: List[str] = [f"macOS: brew install python@{version}", f"anywhere: pyenv install {version}"]
    if wanted is ACTIONS:
        ways.insert(0, f"Debian, Ubuntu: apt-get install python{version} python{version}-venv")
    versions = version if wanted is RASA else f"{version} or newer"
    return (
        f"Python {versions} for {wanted.what_for} was not found, and uv could not fetch it (see var/log). "
        f"Install it ({'; '.join(ways)}) and try again."
    )
