"""Our tones against people's keywords."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from recommender.engine import Recommender
from recommender.errors import BuildError, MatineeError
from recommender.evaluate import evaluate
from recommender.evaluate.table import Table
from recommender.evaluate.tone import ESTIMATED, HAND_SET, SPEAKS, stance
from recommender.types import AXES, GENRES


def rows(table: Table) -> dict[tuple[str, str], dict[str, Any]]:
    found = list(table.to_dict()["rows"])  # type: ignore[call-overload]
    return {(row["axis"], row["tones"]): row for row in found}


@pytest.mark.parametrize("tones", [HAND_SET, ESTIMATED])
@pytest.mark.parametrize("axis", ["scary", "tense", "light", "funny"])
def test_tones_that_follow_the_keywords_agree_fully(opened: Recommender, keywords: Path, axis: str, tones: str) -> None:
    row = rows(evaluate("tone", keywords))[axis, tones]
    assert row["AUC"] == 1
    assert row["for"] + row["others"] == (20 if tones == HAND_SET else 40)
    assert row["for"] == row["others"]


def test_tones_turned_round_disagree_fully(
    opened: Recommender, keywords: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scary = opened.index.tones.value[:, AXES.index("scary")]
    scary[:] = 1 - scary
    try:
        row = rows(evaluate("tone", keywords))["scary", ESTIMATED]
    finally:
        scary[:] = 1 - scary
    assert row["AUC"] == 0
    assert row["Spearman"] < -0.8


def test_axis_of_which_no_keyword_speaks_has_no_value(opened: Recommender, keywords: Path) -> None:
    row = rows(evaluate("tone", keywords))["epic", ESTIMATED]
    assert (row["for"], row["AUC"], row["AUC for/against"]) == (0, None, None)


def test_error_of_the_estimate_stands_by_the_estimated_only(opened: Recommender, keywords: Path) -> None:
    found = rows(evaluate("tone", keywords))
    assert found["light", ESTIMATED]["CV error"] == pytest.approx(0.1)
    assert found["light", HAND_SET]["CV error"] is None


def test_keywords_on_both_sides_say_nothing() -> None:
    said = [frozenset({"creepy"}), frozenset({"feel-good"}), frozenset({"creepy", "feel-good"}), frozenset({"dogs"})]
    assert stance("scary", said).tolist() == [1, -1, 0, 0]


def test_every_axis_has_words_for_and_against_and_none_is_a_genre() -> None:
    assert tuple(SPEAKS) == AXES
    for for_it, against, genre in SPEAKS.values():
        yes, no = set(for_it.split("|")), set(against.split("|"))
        assert yes and no and not yes & no
        assert not (yes | no) & set(GENRES)
        assert genre in GENRES


@pytest.mark.parametrize("data", [None, "empty"])
def test_without_the_keywords_it_says_what_to_give(tmp_path: Path, data: str | None) -> None:
    with pytest.raises(MatineeError, match="--data PATH"):
        evaluate("tone", tmp_path if data else None)


def test_every_keyword_is_one_that_the_tag_genome_has(shared: Path) -> None:
    known = set((shared / "ml-25m-ids" / "genome-tags.csv").read_text().lower().replace('"', "").split("\n"))
    tags = {line.partition(",")[2] for line in known}
    assert {w for for_it, against, _ in SPEAKS.values() for w in f"{for_it}|{against}".split("|")} <= tags


@pytest.mark.slow
def test_on_real_keywords_every_axis_is_better_than_chance(shared: Path) -> None:
    try:
        Recommender.open()
    except BuildError as error:
        pytest.skip(f"no build to measure: {error}")
    for (axis, tones), row in rows(evaluate("tone", shared / "ml-25m-ids")).items():
        if row["AUC"] is not None:
            assert row["AUC"] > 0.5 + 3 * row["±"], (axis, tones)
            assert row["AUC"] > row["AUC of genre"], (axis, tones)
