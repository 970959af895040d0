"""The labelled requests can be read whole, hold what they say they hold, and judge a request rightly."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from recommender.catalogue import Catalogue
from recommender.errors import MatineeError
from recommender.evaluate.agreement import compare
from recommender.evaluate.labelled import COLUMNS, Label, Labelled, read_labelled
from recommender.settings import ROOT
from recommender.sources import wikidata
from recommender.sources.table import read_catalogue
from recommender.types import Filters, Request, Shift

CHECKS = ROOT / "data" / "checks"
SETS = ("dev", "test", "blind", "later", "last", "limits", "everyday", "fresh", "unseen")


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    """Our titles and the facts, without a build."""
    return Catalogue([*read_catalogue(ROOT / "data" / "catalogue")[0], *wikidata.read_facts()])


@pytest.fixture(scope="module")
def sets(catalogue: Catalogue) -> dict[str, list[Labelled]]:
    return {name: read_labelled(CHECKS / f"requests-{name}.csv", lambda said: catalogue.find(said).id) for name in SETS}


@pytest.fixture(scope="module")
def everything(sets: dict[str, list[Labelled]]) -> list[Labelled]:
    return [labelled for name in SETS for labelled in sets[name]]


def test_two_of_three_requests_are_kept_for_counting(sets: dict[str, list[Labelled]]) -> None:
    assert len(sets["dev"]) >= 200
    assert len(sets["test"]) >= 400


def test_those_who_never_saw_the_rules_wrote_as_many_again(sets: dict[str, list[Labelled]]) -> None:
    assert len(sets["blind"]) >= 650
    assert len(sets["fresh"]) >= 200
    assert len(sets["unseen"]) >= 400


def test_nearly_half_of_each_set_is_about_series(sets: dict[str, list[Labelled]], catalogue: Catalogue) -> None:
    for labelled in sets.values():
        assert sum(is_about_series(each, catalogue) for each in labelled) >= 0.45 * len(labelled)


def is_about_series(labelled: Labelled, catalogue: Catalogue) -> bool:
    wanted = [one.value for one in labelled.required if one.name == "kind"]
    titles = [one.value for one in labelled.allowed if one.value in catalogue.row]
    return "series" in wanted or any(catalogue[title_id].kind == "series" for title_id in titles)


def test_no_request_stands_twice(everything: list[Labelled]) -> None:
    said = [plain(" // ".join((*each.before, each.text))) for each in everything]
    assert sorted(said) == sorted(set(said))


def test_no_request_is_among_the_examples_that_rasa_learns_from(everything: list[Labelled]) -> None:
    learnt = {
        plain(re.sub(r"\[([^]]*)\](\([^)]*\)|\{[^}]*\})", r"\1", line.removeprefix("- ")))
        for file in sorted((ROOT / "data" / "nlu").rglob("*.yml"))
        for part in yaml.safe_load(file.read_text(encoding="utf-8"))["nlu"]
        for line in part.get("examples", "").splitlines()
    }
    assert len(learnt) > 1000
    assert [each.text for each in everything if plain(each.text) in learnt] == []


def plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def test_titles_called_unknown_are_in_no_catalogue(everything: list[Labelled], catalogue: Catalogue) -> None:
    unknown = [name for each in everything for name in each.unknown]
    assert len(unknown) >= 8
    assert [name for name in unknown if catalogue.named(name)] == []


def test_people_are_written_as_the_catalogue_writes_them(everything: list[Labelled], catalogue: Catalogue) -> None:
    known = {person for title in catalogue for person in title.people}
    named = {one.value for each in everything for one in each.required if one.name in ("people", "not_people")}
    assert named
    assert named - known == set()


def test_nothing_is_both_wanted_and_unwanted(everything: list[Labelled]) -> None:
    for each in everything:
        wished = [(one.name, one.value) for one in each.required]
        assert len(set(wished)) == len(wished), each.text
        assert not {(name, value) for name, value in wished if (f"not_{name}", value) in wished}, each.text
        axes = [one.name for one in each.required if one.value in ("+", "-")]
        assert len(set(axes)) == len(axes), each.text


def test_words_to_search_for_stand_in_the_messages(everything: list[Labelled]) -> None:
    for each in everything:
        said = " ".join((*each.before, each.text)).lower()
        assert [key for key in each.words if key.lower() not in said] == [], each.text


@pytest.mark.parametrize(
    ("column", "cell", "wrong"),
    [
        ("limits", "colour=blue", "colour=blue"),
        ("limits", "year_min=1066", "year_min=1066"),
        ("limits", "genres=cookery", "genres=cookery"),
        ("shifts", "sour+", "sour"),
        ("seeds", "Nowhere Lane (2099)", "Nowhere Lane"),
        ("either", "scary+ / fear=much", "fear=much"),
        ("may", "runtime_max_min=9..7000", "7000"),
        ("count", "many", "count=many"),
        ("text", "", "no text"),
    ],
)
def test_a_damaged_row_is_named(
    column: str, cell: str, wrong: str, write: Callable[[dict[str, str]], Path], catalogue: Catalogue
) -> None:
    file = write({"text": "like Dark", column: cell})
    with pytest.raises(MatineeError, match=f"requests.csv, line 2: .*{wrong}"):
        read_labelled(file, lambda said: catalogue.find(said).id)


@pytest.fixture
def write(tmp_path: Path) -> Callable[[dict[str, str]], Path]:
    def written(row: dict[str, str]) -> Path:
        file = tmp_path / "requests.csv"
        cells = ",".join(f'"{row.get(column, "")}"' for column in COLUMNS)
        file.write_text(f"{','.join(COLUMNS)}\n{cells}\n", encoding="utf-8")
        return file

    return written


def test_years_ago_are_counted_from_this_year(write: Callable[[dict[str, str]], Path]) -> None:
    file = write({"text": "newer ones", "either": "year_min=now-6..now-4 / new+"})
    (labelled,) = read_labelled(file, str, this_year=2030)
    assert labelled.either == (((Label("year_min", "2024..2026", 2024, 2026),), (Label("new", "+"),)),)


ASKED = Labelled(
    text="like Dark or The OA but lighter, crime, recent, about a chess club",
    before=(),
    required=(Label("seed", "dark"), Label("liked", "oa"), Label("light", "+"), Label("genres", "crime")),
    either=(((Label("new", "+"),), (Label("year_min", "2015..2026", 2015, 2026),)),),
    may=(Label("kind", "series"),),
    words=("chess",),
    unknown=(),
)
RIGHT = Request(
    seeds=("dark", "oa"),
    shifts=(Shift("light"), Shift("new")),
    filters=Filters(genres=("crime",)),
    text="about a chess club",
)


@pytest.mark.parametrize(
    "request_",
    [
        RIGHT,
        replace(RIGHT, filters=Filters(genres_all=("crime",), kind="series")),
        replace(RIGHT, shifts=(Shift("light"),), filters=Filters(genres=("crime",), year_min=2018)),
        replace(RIGHT, exclude=("oa",)),
    ],
)
def test_every_fair_reading_is_exact(request_: Request) -> None:
    assert compare(ASKED, request_).exact


@pytest.mark.parametrize(
    ("request_", "missing", "extra"),
    [
        (replace(RIGHT, seeds=("dark",)), "liked=oa", ""),
        (replace(RIGHT, seeds=("dark", "oa", "lost")), "", "more=lost"),
        (replace(RIGHT, seeds=("dark",), anti_seeds=("oa",)), "liked=oa", "less=oa"),
        (replace(RIGHT, shifts=(Shift("light", -1), Shift("new"))), "light+", "light=-"),
        (replace(RIGHT, shifts=(Shift("light"),)), "new+ / year_min=2015..2026", ""),
        (replace(RIGHT, filters=Filters(genres=("crime",), year_min=2009)), "", "year_min=2009"),
        (replace(RIGHT, filters=Filters(genres=("crime",), kind="film")), "", "kind=film"),
        (replace(RIGHT, filters=Filters(genres=("crime", "drama"))), "", "genres=drama"),
        (replace(RIGHT, n=3), "", "count=3"),
    ],
)
def test_what_is_missing_or_too_much_is_named(request_: Request, missing: str, extra: str) -> None:
    verdict = compare(ASKED, request_)
    assert not verdict.exact
    assert "".join(verdict.missing) == missing
    assert verdict.extra[:1] == ((extra,) if extra else ())


def test_lost_words_are_told_apart() -> None:
    verdict = compare(ASKED, replace(RIGHT, text="a club"))
    assert verdict.exact
    assert verdict.lost_words == ("chess",)


@pytest.mark.parametrize(
    ("said", "right"), [("gangsters", True), ("the gangsters mumbling", True), ("mumbling", False)]
)
def test_a_refused_subject_holds_the_words_of_its_label(said: str, right: bool) -> None:
    refusing = replace(ASKED, required=(*ASKED.required, Label("not_words", "gangster")))
    heard = replace(RIGHT, filters=replace(RIGHT.filters, not_words=(said,)))
    assert compare(refusing, heard).exact is right


def test_any_of_two_genres_is_not_both() -> None:
    both = replace(ASKED, required=(*ASKED.required[:3], Label("genres_all", "crime"), Label("genres_all", "comedy")))
    one = replace(ASKED, required=(*ASKED.required, Label("genres", "comedy")))
    any_of, all_of = (
        replace(RIGHT, filters=Filters(**{name: ("crime", "comedy")})) for name in ("genres", "genres_all")
    )
    assert compare(both, all_of).exact and compare(one, any_of).exact
    assert not compare(both, any_of).exact and not compare(one, all_of).exact
