"""The Makefile's targets explain themselves, and cleaning never touches what people told."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

from recommender.settings import ROOT


def test_help_names_every_target() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    printed = subprocess.run(["make", "--silent"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert {line.split()[1] for line in printed.splitlines()} == targets


def test_clean_removes_what_was_built_and_keeps_what_people_told(tmp_path: Path) -> None:
    shutil.copy(ROOT / "Makefile", tmp_path)
    kept = [
        "var/people.db",
        "var/people.db-wal",
        "var/secret",
        "models/README.md",
        ".venv/bin/python",
        "recommender/types.py",
    ]
    built = [
        "models/matinee.tar.gz",
        "models/recommender/current/manifest.json",
        "var/log/rasa.log",
        "recommender/__pycache__/x.pyc",
    ]
    for name in kept + built:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    subprocess.run(["make", "clean"], cwd=tmp_path, check=True, capture_output=True)
    left = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file())
    assert left == sorted(["Makefile", *kept])
    subprocess.run(["make", "clean"], cwd=tmp_path, check=True, capture_output=True)
