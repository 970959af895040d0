"""Makes the two environments from locked, hashed requirement files; repairs what an interrupt left half made."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import List, NamedTuple, Optional, Sequence, Tuple

from scripts import stamps
from scripts.console import LOGS, ROOT, StepFailed, clean_environ, run_quietly
from scripts.pythons import ACTIONS, RASA, Wanted, find_or_fetch, version_of

REQUIREMENTS = ROOT / "requirements"
NEEDS_CUDA = """
import sys
from importlib.metadata import requires
from packaging.requirements import Requirement
needed = [r for r in map(Requirement, requires("torch") or []) if not r.marker or r.marker.evaluate({"extra": ""})]
sys.exit(0 if any(r.name.startswith(("nvidia-", "cuda-", "triton")) for r in needed) else 3)
"""


class Environment(NamedTuple):
    folder: Path
    title: str
    wanted: Wanted
    locks: Tuple[str, ...]
    """Requirement files in the order in which they are installed."""
    dev_locks: Tuple[str, ...]

    @property
    def python(self) -> Path:
        return self.folder / "bin" / "python"

    def stamp(self, lock: str) -> Path:
        return self.folder / "matinee-stamps" / lock


RASA_ENVIRONMENT = Environment(ROOT / ".venv-rasa", "Rasa's environment", RASA, ("rasa",), ("rasa-dev",))
ACTIONS_ENVIRONMENT = Environment(
    ROOT / ".venv", "The recommender's environment", ACTIONS, ("torch", "actions", "torch-cuda"), ("dev",)
)


def locks_of(environment: Environment, dev: bool) -> List[str]:
    """The requirement files that the settings ask for."""
    locks = list(environment.locks)
    if environment is ACTIONS_ENVIRONMENT and os.environ.get("MATINEE_RATINGS", "movielens") == "movielens":
        locks.append("ratings")
    return locks + (list(environment.dev_locks) if dev else [])


def lock_file(lock: str) -> Path:
    """Where a lock lies; MATINEE_TORCH=cpu takes the CPU-only build."""
    chosen = "torch-cpu" if lock == "torch" and os.environ.get("MATINEE_TORCH") == "cpu" else lock
    return REQUIREMENTS / f"{chosen}.txt"


def is_current(environment: Environment, locks: Sequence[str]) -> bool:
    return environment.python.exists() and not _missing(environment, locks)


def prepare(environment: Environment, locks: Sequence[str], base: Optional[str] = None) -> None:
    """Make or repair an environment and install what its locks name; `base` is the Python to make it with."""
    if is_current(environment, locks):
        print(f"{environment.title}: up to date", flush=True)
        return
    if not _is_usable(environment):
        shutil.rmtree(str(environment.folder), ignore_errors=True)
        base = base or find_or_fetch(environment.wanted)
        log = LOGS / f"{environment.folder.name.lstrip('.')}.log"
        run_quietly(f"{environment.title}: making it with {base}", [base, "-m", "venv", str(environment.folder)], log)
    drop_half_installed(environment.folder)
    for lock in _missing(environment, locks):
        if lock != "torch-cuda" or _needs_cuda(environment):
            _install(environment, lock)
        stamps.write(environment.stamp(lock), stamps.fingerprint([lock_file(lock)]))
    pip = [str(environment.python), "-m", "pip", "check"]
    run_quietly(f"{environment.title}: checking it", pip, LOGS / "pip-check.log")


def _missing(environment: Environment, locks: Sequence[str]) -> List[str]:
    return [
        lock for lock in locks if not stamps.is_current(environment.stamp(lock), stamps.fingerprint([lock_file(lock)]))
    ]


def _is_usable(environment: Environment) -> bool:
    if version_of(str(environment.python)) not in environment.wanted.versions:
        return False
    pip = [str(environment.python), "-m", "pip", "--version"]
    return subprocess.run(pip, stdin=subprocess.DEVNULL, capture_output=True, env=clean_environ()).returncode == 0


def drop_half_installed(folder: Path) -> None:
    """Take away the name plates of packages whose files are not all there, so that pip installs them again."""
    for packages in folder.glob("lib/python*/site-packages"):
        for leftover in packages.glob("~*"):
            shutil.rmtree(str(leftover), ignore_errors=True)
        for plate in packages.glob("*.dist-info"):
            if not _is_whole(packages, plate / "RECORD"):
                shutil.rmtree(str(plate))


def _is_whole(packages: Path, record: Path) -> bool:
    if not record.is_file():
        return False
    names = [line.rsplit(",", 2)[0].strip('"') for line in record.read_text(encoding="utf-8").splitlines()]
    return all((packages / name).exists() for name in names if name and not name.endswith(".pyc"))


def _install(environment: Environment, lock: str) -> None:
    path = lock_file(lock)
    n = sum(1 for line in path.read_text(encoding="utf-8").splitlines() if line[:1].isalnum())
    pip = [str(environment.python), "-m", "pip", "install", "--require-hashes", "--no-deps", "--no-input"]
    pip += ["--disable-pip-version-check", "--progress-bar", "off", "-r", str(path)]
    if path.stem == "torch-cpu" and os.environ.get("MATINEE_TORCH_INDEX"):
        pip += ["--index-url", os.environ["MATINEE_TORCH_INDEX"]]
    title = f"{environment.title}: installing {path.stem} ({n} package{'' if n == 1 else 's'})"
    if path.stem == "torch" and _is_at_hand(pip):
        print(f"{title}: done, from a wheel at hand", flush=True)
        return
    try:
        run_quietly(title, pip, LOGS / f"install-{path.stem}.log", dict(clean_environ(), PYTHONUTF8="1"))
    except StepFailed as failed:
        raise StepFailed(
            f"{failed}\nWhat is installed is kept: the same command goes on from here.{_about_torch(path)}"
        ) from None


def _is_at_hand(pip: List[str]) -> bool:
    """Install from a wheel that pip is told to find on this machine, if there is one with a known hash.

    Asked first, because pip prefers the index's build, several gigabytes of it, to a CPU-only wheel beside it.
    """
    found = subprocess.run([*pip, "--no-index"], stdin=subprocess.DEVNULL, capture_output=True, env=clean_environ())
    return found.returncode == 0


def _about_torch(path: Path) -> str:
    if path.stem != "torch-cpu":
        return ""
    return (
        "\nMATINEE_TORCH=cpu needs an index that offers the CPU-only build: name it in MATINEE_TORCH_INDEX. "
        "Where pip finds the build but not its hash, MATINEE_TORCH_INDEX=... make lock adds the hashes of that index."
    )


def _needs_cuda(environment: Environment) -> bool:
    """Whether the installed torch is the build that needs NVIDIA's libraries (PyPI's for Linux is)."""
    probe = subprocess.run(
        [str(environment.python), "-c", NEEDS_CUDA], capture_output=True, text=True, env=clean_environ()
    )
    if probe.returncode not in (0, 3):
        raise StepFailed(f"{environment.title}: torch cannot be read: {probe.stderr.strip()[-300:]}")
    return probe.returncode == 0
