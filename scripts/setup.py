"""Sets up what is missing: the two environments from their locks. `make` runs it before everything else."""

from __future__ import annotations

import argparse
import fcntl
import platform
import subprocess
from contextlib import contextmanager
from typing import Dict, Iterator, Mapping, Sequence

from scripts.console import ROOT, StepFailed, clean_environ, main_of
from scripts.environments import ACTIONS_ENVIRONMENT, RASA_ENVIRONMENT, Environment, is_current, locks_of, prepare
from scripts.pythons import ACTIONS, RASA, find, find_or_fetch, version_of

ENVIRONMENTS = (RASA_ENVIRONMENT, ACTIONS_ENVIRONMENT)


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="setup", description=__doc__)
    parser.add_argument("--dev", action="store_true", help="also what the tests and checks need")
    parser.add_argument("--ports", action="store_true", help="first see whether the ports are free")
    options = parser.parse_args(arguments)
    check_platform(platform.system(), platform.machine())
    preflight(options.ports)
    with only_one_at_a_time():
        locks = {environment: locks_of(environment, options.dev) for environment in ENVIRONMENTS}
        bases = find_bases(locks)
        for environment in ENVIRONMENTS:
            prepare(environment, locks[environment], bases[environment])
    return 0


def check_platform(system: str, machine: str) -> None:
    if system != "Linux" and (system, machine) != ("Darwin", "arm64"):
        raise StepFailed(
            f"Matinee runs on Linux and on Macs with Apple silicon; this is {system} on {machine}, "
            "for which Rasa and torch offer no packages. Under Windows, use WSL."
        )


def find_bases(locks: Mapping[Environment, Sequence[str]]) -> Dict[Environment, str]:
    """A Python for each environment, all found before anything slow is started."""
    bases = {}
    for environment in locks:
        made = (
            is_current(environment, locks[environment])
            or version_of(str(environment.python)) in environment.wanted.versions
        )
        bases[environment] = str(environment.python) if made else find_or_fetch(environment.wanted)
    return bases


def preflight(ports: bool) -> None:
    """Read the settings, so that a wrong one or a taken port is told first; `run` does so again if no Python can yet."""
    made = str(ACTIONS_ENVIRONMENT.python)
    python = made if version_of(made) else find(ACTIONS) or find(RASA)
    if python is None:
        return
    command = [python, "-m", "scripts.preflight", *(["--ports"] if ports else [])]
    checked = subprocess.run(command, cwd=str(ROOT), capture_output=True, text=True, env=clean_environ())
    if checked.returncode:
        raise StepFailed(checked.stderr.strip())


@contextmanager
def only_one_at_a_time() -> Iterator[None]:
    """Two setups of one clone would write into the same environments: the second waits."""
    (ROOT / "var").mkdir(exist_ok=True)
    with (ROOT / "var" / "setup.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("Another setup of this folder is running; waiting for it ...", flush=True)
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


if __name__ == "__main__":
    main_of(main)
