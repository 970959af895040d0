"""Pythons are found by trying them; a missing one is fetched through uv, or named with what to install."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from recommender.settings import ROOT
from scripts import pythons
from scripts.console import StepFailed
from scripts.pythons import ACTIONS, RASA, find, find_or_fetch

FAILING_SHIM = "echo 'pyenv: this version is not chosen' >&2; exit 127"


@pytest.fixture(autouse=True)
def nothing_fetched_yet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pythons, "FETCHED", tmp_path / "fetched")
    monkeypatch.setattr(pythons, "LOGS", tmp_path / "log")


def program(path: Path, script: str) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return str(path)


def world(tmp_path: Path, *folders: str) -> dict[str, str]:
    return {"PATH": os.pathsep.join(str(tmp_path / folder) for folder in folders), "HOME": str(tmp_path / "home")}


def test_the_python_of_the_right_version_on_path_is_found(tmp_path: Path) -> None:
    program(tmp_path / "bin" / "python3.11", "echo 3.11")
    right = program(tmp_path / "bin" / "python3.10", "echo 3.10")
    assert find(RASA, world(tmp_path, "bin")) == right


def test_a_shim_that_fails_does_not_hide_a_python_behind_it(tmp_path: Path) -> None:
    program(tmp_path / "shims" / "python3.10", FAILING_SHIM)
    right = program(tmp_path / "bin" / "python3.10", "echo 3.10")
    assert find(RASA, world(tmp_path, "shims", "bin")) == right


def test_pyenv_versions_are_found_without_being_chosen(tmp_path: Path) -> None:
    program(tmp_path / "shims" / "python3.10", FAILING_SHIM)
    right = program(tmp_path / "home" / ".pyenv" / "versions" / "3.10.13" / "bin" / "python3.10", "echo 3.10")
    assert find(RASA, world(tmp_path, "shims")) == right


def test_a_python_is_what_it_says_not_what_it_is_called(tmp_path: Path) -> None:
    program(tmp_path / "bin" / "python3.10", "echo 3.9")
    right = program(tmp_path / "bin" / "python3", "echo 3.10")
    assert find(RASA, world(tmp_path, "bin")) == right


def test_the_tested_version_is_preferred_to_a_newer_one(tmp_path: Path) -> None:
    program(tmp_path / "bin" / "python3", "echo 3.13")
    older = program(tmp_path / "other" / "python3.11", "echo 3.11")
    assert find(ACTIONS, world(tmp_path, "bin", "other")) == older
    assert find(ACTIONS, world(tmp_path, "bin")) == str(tmp_path / "bin" / "python3")


def test_a_python_that_cannot_make_environments_is_passed_over(tmp_path: Path) -> None:
    program(tmp_path / "bin" / "python3.10", 'echo "ModuleNotFoundError: No module named ensurepip" >&2; exit 1')
    assert find(RASA, world(tmp_path, "bin")) is None


def set_world(monkeypatch: pytest.MonkeyPatch, environ: dict[str, str]) -> None:
    for key, value in environ.items():
        monkeypatch.setitem(os.environ, key, value)
    monkeypatch.delenv("PYENV_ROOT", raising=False)


def test_a_missing_python_is_fetched_through_uv(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fetched = tmp_path / "fetched" / "cpython-3.10.9-any" / "bin"
    script = f'/bin/mkdir -p "{fetched}"; printf "#!/bin/sh\\necho 3.10\\n" > "{fetched}/python3.10"; /bin/chmod 755 "{fetched}/python3.10"'
    program(tmp_path / "bin" / "uv", script)
    set_world(monkeypatch, world(tmp_path, "bin"))
    assert find_or_fetch(RASA) == str(fetched / "python3.10")


@pytest.mark.parametrize(("wanted", "version"), [(RASA, "Python 3.10 for Rasa"), (ACTIONS, "Python 3.11 or newer")])
def test_what_cannot_be_fetched_is_named_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wanted: pythons.Wanted, version: str
) -> None:
    program(tmp_path / "bin" / "uv", "echo 'no network' >&2; exit 2")
    set_world(monkeypatch, world(tmp_path, "bin"))
    with pytest.raises(StepFailed) as failed:
        find_or_fetch(wanted)
    assert version in str(failed.value)
    assert "pyenv install" in str(failed.value)
    assert "\n" not in str(failed.value)


def test_the_first_script_says_what_to_install_when_there_is_no_python(tmp_path: Path) -> None:
    program(tmp_path / "bin" / "dirname", 'exec /usr/bin/dirname "$@"')
    program(tmp_path / "bin" / "python3", "exit 1")
    script = [str(ROOT / "scripts" / "python.sh"), "-c", "print('started')"]
    environ = world(tmp_path, "bin")
    refused = subprocess.run(["/bin/sh", *script], env=environ, capture_output=True, text=True)
    assert refused.returncode == 2
    assert refused.stderr.startswith("No Python was found: install Python 3.11")
    assert refused.stderr.count("\n") == 1
    program(
        tmp_path / "home" / ".pyenv" / "versions" / "3.9.1" / "bin" / "python3",
        'test "$2" != "print(\'started\')" || echo started',
    )
    assert subprocess.run(["/bin/sh", *script], env=environ, capture_output=True, text=True).stdout == "started\n"
