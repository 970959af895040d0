"""On what and from what was measured, for the head of the table."""

from __future__ import annotations

import json
import os
import subprocess
import time
from pathlib import Path

import psutil

from recommender.evaluate.table import machine
from recommender.settings import ROOT, Settings
from scripts.environments import RASA_ENVIRONMENT


def about(settings: Settings) -> dict[str, str | int]:
    """Machine, date, commit and what was built; a load near or above the number of cores means noisy figures."""
    return {
        "machine": f"{machine()} (Rasa: {_said([str(RASA_ENVIRONMENT.python), '--version'])})",
        "memory": f"{psutil.virtual_memory().total / 1e9:.1f} GB",
        "load at the start": f"{os.getloadavg()[0]:.1f}",
        "date": time.strftime("%Y-%m-%d %H:%M %Z"),
        "commit": _commit(),
        "titles": titles(settings.build_dir / "current"),
    }


def titles(build: Path) -> int | str:
    """How many titles the build holds."""
    try:
        return int(json.loads((build / "manifest.json").read_text())["counts"]["titles"])
    except (OSError, ValueError, KeyError):
        return "no build"


def _commit() -> str:
    changed = _said(["git", "status", "--porcelain"])
    return _said(["git", "rev-parse", "--short", "HEAD"]) + (" with changes" if changed else "")


def _said(command: list[str]) -> str:
    try:
        return subprocess.run(command, cwd=ROOT, capture_output=True, text=True).stdout.strip()
    except OSError:
        return "unknown"
