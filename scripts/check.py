"""`make check`: form, types, Rasa's data, the architecture, and that the built widget is made from its source."""

from __future__ import annotations

import filecmp
import os
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from recommender.settings import Settings
from scripts import stamps
from scripts.console import LOGS, ROOT, StepFailed, main_of, run_quietly
from scripts.environments import ACTIONS_ENVIRONMENT, RASA_ENVIRONMENT
from scripts.models import environ, rasa

WIDGET = ROOT / "bot" / "widget"
FOR_RASA = ("bot", "recommender/types.py", "recommender/errors.py", "recommender/settings.py", "recommender/lexicon")
BESIDE_RASA = (
    "--python-executable",
    str(RASA_ENVIRONMENT.python),
    "--python-version",
    "3.10",
    "--follow-imports",
    "silent",
)
CODE = ("recommender", "actions", "benchmarks", "scripts")


def main(_arguments: Sequence[str]) -> int:
    failed = []
    for check in (check_code, check_rasa_data, check_widget):
        failed += told(check)
    if failed:
        raise StepFailed("\n\n".join(failed))
    print("All checks passed.", flush=True)
    return 0


def told(check: Callable[[], list[tuple[str, list[str]]]]) -> list[str]:
    """Run the commands of a check; what failed, each with the last lines of its log."""
    failed = []
    try:
        for title, command in check():
            try:
                log = LOGS / f"check-{title.split()[0].lower()}.log"
                run_quietly(title, command, log, environ(Settings.load({})), tail=60)
            except StepFailed as failure:
                failed.append(str(failure))
    except StepFailed as failure:
        failed.append(str(failure))
    return failed


def check_code() -> list[tuple[str, list[str]]]:
    python = str(ACTIONS_ENVIRONMENT.python)
    code = [folder for folder in CODE if (ROOT / folder).is_dir()]
    return [
        ("Formatting", [python, "-m", "ruff", "format", "--check", "."]),
        ("Linting", [python, "-m", "ruff", "check", "--output-format", "concise", "."]),
        ("Types", [python, "-m", "mypy", *code]),
        ("Types-beside-Rasa", [python, "-m", "mypy", *BESIDE_RASA, *FOR_RASA]),
        ("Architecture", [python, "-m", "pytest", "-q", "tests/operations/test_architecture.py"]),
    ]


def check_rasa_data() -> list[tuple[str, list[str]]]:
    return [("Rasa's data", rasa("data", "validate", "--fail-on-warnings"))]


def check_widget() -> list[tuple[str, list[str]]]:
    """Compare the committed build with a new one; both are equal byte for byte when nothing is forgotten."""
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        if os.environ.get("TEST_ALL"):
            raise StepFailed("The widget could not be checked: Node was not found.")
        print("The widget: left out, because Node was not found", flush=True)
        return []
    installed = WIDGET / "node_modules" / "matinee.stamp"
    lock = stamps.fingerprint([WIDGET / "package-lock.json"])
    if not stamps.is_current(installed, lock):
        packages = [npm, "ci", "--prefix", str(WIDGET), "--no-audit", "--no-fund"]
        run_quietly("Packages for the widget", packages, LOGS / "npm.log")
        stamps.write(installed, lock)
    run_quietly("Types of the widget", [npm, "run", "--prefix", str(WIDGET), "check"], LOGS / "check-widget-types.log")
    with TemporaryDirectory() as folder:
        build = [npm, "run", "--prefix", str(WIDGET), "build", "--", "--outDir", folder, "--emptyOutDir"]
        run_quietly("Building the widget", build, LOGS / "check-widget-build.log")
        if differing := differences(Path(folder), WIDGET / "dist"):
            names = ", ".join(differing)
            raise StepFailed(f"bot/widget/dist is not made from its source ({names}): cd bot/widget && npm run build")
    return []


def differences(new: Path, committed: Path) -> list[str]:
    """The names of files that are not the same in both folders."""
    names = sorted(
        {path.relative_to(root).as_posix() for root in (new, committed) for path in root.rglob("*") if path.is_file()}
    )
    _, differing, missing = filecmp.cmpfiles(new, committed, names, shallow=False)
    return sorted(differing + missing)


if __name__ == "__main__":
    main_of(main)
