"""Docs and commands agree: what a page names exists, and what exists is named."""

from __future__ import annotations

import argparse
import re
from dataclasses import fields

import pytest

from recommender.__main__ import parser
from recommender.settings import ROOT, Settings
from recommender.sources.table import COLUMNS
from recommender.types import AGES, AXES, GENRES

PAGES = sorted(
    [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md"), *ROOT.glob("*/README.md")]
)


def commands() -> dict[str, argparse.ArgumentParser]:
    (group,) = (a for a in parser()._actions if isinstance(a, argparse._SubParsersAction))
    return dict(group.choices)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_command_and_option_named_exists(page: object) -> None:
    text = page.read_text()  # type: ignore[attr-defined]
    for name, rest in re.findall(r"python -m recommender ([a-z]+)([^\n`]*)", text):
        assert name in commands(), name
        known = {option for action in commands()[name]._actions for option in action.option_strings}
        assert set(re.findall(r"(?<!\S)--[a-z-]+", rest)) <= known, (name, rest)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_make_target_named_exists(page: object) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    named = re.findall(r"(?:`|    )make ((?:[a-z]+ ?)+)", page.read_text())  # type: ignore[attr-defined]
    assert {word for line in named for word in line.split()} <= targets


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_page_linked_exists(page: object) -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", page.read_text()):  # type: ignore[attr-defined]
        if not target.startswith("http"):
            assert (page.parent / target).exists(), target  # type: ignore[attr-defined]


def test_every_setting_is_documented() -> None:
    text = (ROOT / "docs" / "operating.md").read_text()
    for field in fields(Settings):
        assert f"MATINEE_{field.name.upper()}" in text


def test_the_catalogues_columns_and_values_are_documented() -> None:
    text = (ROOT / "data" / "README.md").read_text()
    plain = [c for c in COLUMNS if not c.startswith("tone_")]
    assert [c for c in plain if c not in text] == []
    assert [w for w in (*GENRES, *AXES) if w not in text] == []
    assert [a for a in AGES if str(a) not in text] == []


def test_every_command_says_what_it_is_for() -> None:
    for name, command in commands().items():
        assert command.format_help().count("\n") > 3, name


def test_the_python_names_the_readme_promises_can_be_imported() -> None:
    import recommender

    assert {"Recommender", "Request"} <= set(recommender.__all__)
    assert callable(recommender.Recommender.open)
