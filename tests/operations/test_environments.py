"""An environment is made once, only from what its hashes allow, and repaired when an interrupt left half of it."""

from __future__ import annotations

import base64
import hashlib
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from scripts import environments
from scripts.console import StepFailed
from scripts.environments import Environment, drop_half_installed, lock_file, locks_of, prepare
from scripts.pythons import Wanted

VERSION = f"{sys.version_info[0]}.{sys.version_info[1]}"


@pytest.fixture
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Environment:
    """One that installs from a folder of our own wheels and from nowhere else."""
    (tmp_path / "wheels").mkdir()
    (tmp_path / "requirements").mkdir()
    monkeypatch.setattr(environments, "REQUIREMENTS", tmp_path / "requirements")
    monkeypatch.setattr(environments, "LOGS", tmp_path / "log")
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path / "wheels"))
    monkeypatch.setenv("PIP_CONFIG_FILE", "/dev/null")
    return Environment(tmp_path / "venv", "The test's environment", Wanted("tests", (VERSION,)), ("popcorn",), ())


def make_wheel(folder: Path, version: str) -> str:
    """A wheel of a package `popcorn` that knows its version; the requirement that locks it."""
    path = folder / "wheels" / f"popcorn-{version}-py3-none-any.whl"
    files = {
        "popcorn/__init__.py": f'VERSION = "{version}"\n',
        "popcorn/salt.py": "",
        f"popcorn-{version}.dist-info/METADATA": f"Metadata-Version: 2.1\nName: popcorn\nVersion: {version}\n",
        f"popcorn-{version}.dist-info/WHEEL": "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    rows = [f"{name},sha256={digest(text)},{len(text)}" for name, text in files.items()]
    files[f"popcorn-{version}.dist-info/RECORD"] = "\n".join([*rows, f"popcorn-{version}.dist-info/RECORD,,"]) + "\n"
    with zipfile.ZipFile(path, "w") as wheel:
        for name, text in files.items():
            wheel.writestr(name, text)
    return f"popcorn=={version} \\\n    --hash=sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}\n"


def digest(text: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()


def lock(tmp_path: Path, requirement: str) -> None:
    (tmp_path / "requirements" / "popcorn.txt").write_text(requirement)


def installed(environment: Environment) -> str:
    command = [str(environment.python), "-c", "import popcorn, popcorn.salt; print(popcorn.VERSION)"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def packages(environment: Environment) -> Path:
    return next(environment.folder.glob("lib/python*/site-packages"))


@pytest.mark.slow
def test_an_environment_is_made_once_and_follows_its_lock(
    environment: Environment, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lock(tmp_path, make_wheel(tmp_path, "1.0"))
    prepare(environment, ["popcorn"], sys.executable)
    assert installed(environment) == "1.0"
    capsys.readouterr()

    prepare(environment, ["popcorn"], "/no/python/is/needed/now")
    assert capsys.readouterr().out == "The test's environment: up to date\n"

    lock(tmp_path, make_wheel(tmp_path, "1.1"))
    prepare(environment, ["popcorn"], "/no/python/is/needed/now")
    assert installed(environment) == "1.1"
    assert "installing popcorn (1 package)" in capsys.readouterr().out


@pytest.mark.slow
def test_a_half_made_environment_is_repaired(environment: Environment, tmp_path: Path) -> None:
    lock(tmp_path, make_wheel(tmp_path, "1.0"))
    environment.python.parent.mkdir(parents=True)
    environment.python.symlink_to(tmp_path / "gone")
    prepare(environment, ["popcorn"], sys.executable)  # interrupted while it was made: it is made again
    assert installed(environment) == "1.0"

    environment.stamp("popcorn").unlink()
    (packages(environment) / "popcorn" / "salt.py").unlink()
    (packages(environment) / "~opcorn-0.9.dist-info").mkdir()
    marker = environment.folder / "still-the-same"
    marker.touch()
    prepare(environment, ["popcorn"], "/no/python/is/needed/now")  # interrupted while pip ran: only what is half goes
    assert installed(environment) == "1.0"
    assert marker.exists()
    assert not (packages(environment) / "~opcorn-0.9.dist-info").exists()

    shutil.rmtree(packages(environment) / "pip")
    environment.stamp("popcorn").unlink()
    prepare(environment, ["popcorn"], sys.executable)  # without pip nothing can be mended: it is made again
    assert installed(environment) == "1.0"
    assert not marker.exists()


@pytest.mark.slow
def test_a_package_with_another_hash_is_refused_and_not_taken_for_installed(
    environment: Environment, tmp_path: Path
) -> None:
    honest = make_wheel(tmp_path, "1.0")
    name, _, value = honest.rpartition(":")
    lock(tmp_path, f"{name}:{'0' * len(value.strip())}\n")
    with pytest.raises(StepFailed, match="THESE PACKAGES DO NOT MATCH THE HASHES") as failed:
        prepare(environment, ["popcorn"], sys.executable)
    assert "the same command goes on from here" in str(failed.value)
    assert not environment.stamp("popcorn").exists()
    lock(tmp_path, honest)
    prepare(environment, ["popcorn"], "/no/python/is/needed/now")
    assert installed(environment) == "1.0"


def test_a_package_whose_files_are_all_there_is_kept(tmp_path: Path) -> None:
    site = tmp_path / "lib" / "python3.11" / "site-packages"
    for name, record in {
        "whole": "whole.py,,\nwhole-1.dist-info/RECORD,,\n",
        "half": "half.py,,\n",
        "cut": None,
    }.items():
        plate = site / f"{name}-1.dist-info"
        plate.mkdir(parents=True)
        if record is not None:
            (plate / "RECORD").write_text(record)
    (site / "whole.py").touch()
    drop_half_installed(tmp_path)
    assert [plate.name for plate in site.glob("*.dist-info")] == ["whole-1.dist-info"]


def test_the_settings_choose_what_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    actions = environments.ACTIONS_ENVIRONMENT
    monkeypatch.delenv("MATINEE_RATINGS", raising=False)
    monkeypatch.delenv("MATINEE_TORCH", raising=False)
    assert locks_of(actions, dev=False) == ["torch", "actions", "torch-cuda", "ratings"]
    assert lock_file("torch").name == "torch.txt"
    monkeypatch.setenv("MATINEE_RATINGS", "none")
    monkeypatch.setenv("MATINEE_TORCH", "cpu")
    assert locks_of(actions, dev=True) == ["torch", "actions", "torch-cuda", "dev"]
    assert lock_file("torch").name == "torch-cpu.txt"
