"""`make test`: every test in the environment it belongs to; what is left out is named with why.

TEST_ALL=1 (as in .ci/run) makes a test that was left out an error, unless it reads public data that is not here:
nobody may pass that on, so it is no part of the project.
"""

from __future__ import annotations

import os
import xml.etree.ElementTree as ElementTree
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from recommender.settings import Settings
from scripts.console import ROOT, StepFailed, main_of
from scripts.environments import ACTIONS_ENVIRONMENT, RASA_ENVIRONMENT
from scripts.lanes import Suite, run_lanes
from scripts.models import build_recommender, environ, train_rasa
from scripts.system_tools import ensure_browser, postgres

NOT_OURS = "no public data at"
"""What tests say that are left out for want of data which cannot be had by a setup."""


@dataclass
class Outcome:
    """What pytest reported."""

    ran: Counter[str] = field(default_factory=Counter)
    """How many tests ran in each folder of tests/."""
    passed: int = 0
    failed: int = 0
    left_out: list[str] = field(default_factory=list)
    """Each with why."""
    seconds: float = 0.0


LANES = (
    (
        Suite("bot", RASA_ENVIRONMENT.python, ("tests/bot",), 1800),
        Suite("conversations", ACTIONS_ENVIRONMENT.python, ("tests/conversations",), 1800),
    ),
    (
        Suite(
            "others",
            ACTIONS_ENVIRONMENT.python,
            ("tests", "--ignore=tests/bot", "--ignore=tests/conversations"),
            2400,
        ),
    ),
)
"""About as long each."""


def main(arguments: Sequence[str]) -> int:
    settings = Settings.load({})  # the tests run with the defaults, whatever is set here
    build_recommender(settings)
    train_rasa(settings)
    missing = {"a browser": ensure_browser()}
    with postgres() as (address, why):
        missing["PostgreSQL"] = None if address else why
        for what, reason in missing.items():
            if reason:
                print(f"Tests that need {what} are left out: {reason}", flush=True)
        env = test_environ(settings, address)
        outcomes = {suite.name: outcome_of(suite, code) for suite, code in run_lanes(LANES, env, arguments)}
    return report(outcomes, folders() if not arguments else set())


def test_environ(settings: Settings, postgres_address: str | None) -> dict[str, str]:
    """No MATINEE_ variable reaches the tests: they set what they need, and never touch the person's own store."""
    env = {key: value for key, value in environ(settings).items() if not key.startswith("MATINEE_")}
    return env | ({"TEST_POSTGRES": postgres_address} if postgres_address else {})


def outcome_of(suite: Suite, code: int) -> Outcome:
    """What a suite that ended with this exit code of pytest has reported; StepFailed where it did not run."""
    if not suite.results.exists():
        raise StepFailed(f"The suite {suite.name} did not run (pytest ended with {code}).")
    outcome = read(suite.results)
    if code not in (0, 5) and not outcome.failed:  # 5: no test was chosen; anything else went wrong outside the tests
        outcome.failed = 1
    return outcome


def read(results: Path) -> Outcome:
    """Read what pytest wrote in JUnit's format."""
    outcome = Outcome()
    for case in ElementTree.parse(results).getroot().iter("testcase"):
        module = str(case.get("classname") or case.get("name"))  # a file that cannot be imported has only a name
        name = f"{module.replace('.', '/')}::{case.get('name')}"
        outcome.seconds += float(case.get("time", 0))
        skipped = case.find("skipped")
        if skipped is not None:
            outcome.left_out.append(f"{name}: {skipped.get('message', '').splitlines()[0]}")
            continue
        failed = case.find("failure") is not None or case.find("error") is not None
        outcome.ran[module.split(".")[1]] += 1
        outcome.failed += failed
        outcome.passed += not failed
    return outcome


def folders() -> set[str]:
    """The folders of tests/ that hold tests, each of which must run at least one."""
    return {path.relative_to(ROOT / "tests").parts[0] for path in (ROOT / "tests").rglob("test_*.py")}


def report(outcomes: dict[str, Outcome], expected: set[str]) -> int:
    """Print the sum of all suites, in the words of pytest; 1 when anything is not as it should be."""
    ran = sum((outcome.ran for outcome in outcomes.values()), Counter[str]())
    left_out = [line for outcome in outcomes.values() for line in outcome.left_out]
    empty = sorted(expected - set(ran))
    print(
        "\n" + "".join(f"left out: {line}\n" for line in left_out) + "".join(f"tests/{f} ran no test\n" for f in empty)
    )
    for folder, n in sorted(ran.items()):
        print(f"tests/{folder}: {n} ran")
    passed, failed = sum(o.passed for o in outcomes.values()), sum(o.failed for o in outcomes.values())
    seconds = sum(o.seconds for o in outcomes.values())
    print(f"=== {passed} passed, {failed} failed, {len(left_out)} skipped in {seconds:.0f}s ===", flush=True)
    lacking = [line for line in left_out if NOT_OURS not in line]
    return int(bool(failed or empty or not ran or (lacking and os.environ.get("TEST_ALL"))))


if __name__ == "__main__":
    main_of(main)
