"""Facts of our catalogue beside public ones: who is meant, what counts as a disagreement, and that each is settled."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from recommender.settings import ROOT
from recommender.sources.table import read_catalogue
from recommender.types import Title
from scripts.check_facts import main
from scripts.facts.compare import Compared, Disagreement, compare
from scripts.facts.match import among
from scripts.facts.public import Public, read_public
from scripts.facts.settle import SETTLED, read_settled, settle, write_settled
from tests.worlds import BAD, FARGO, HEIST, PADDINGTON, PARASITE, TITLES


def of(title_id: str) -> Title:
    return next(t for t in TITLES if t.id == title_id)


def found(*publics: Public, titles: tuple[Title, ...] = TITLES) -> list[Disagreement]:
    return compare(titles, publics).disagreements


def told(*publics: Public, titles: tuple[Title, ...] = TITLES) -> list[tuple[str, str, str, str]]:
    return [d.key for d in found(*publics, titles=titles)]


def test_every_disagreement_with_the_public_catalogues_is_settled(shared: Path) -> None:
    compared = compare(read_catalogue(ROOT / "data" / "catalogue")[0], read_public(shared))
    assert len(compared.found) > 800
    assert [d.key for d in settle(compared, read_settled())[1]] == []


def test_the_list_of_settled_ones_has_no_row_that_no_longer_holds(shared: Path) -> None:
    compared = compare(read_catalogue(ROOT / "data" / "catalogue")[0], read_public(shared))
    assert set(read_settled()) <= {d.key for d in compared.disagreements}


def test_every_settled_row_has_a_reason() -> None:
    assert SETTLED.is_file()
    assert all(reason.strip() for reason in read_settled().values())


def test_the_same_id_is_the_same_title_whatever_its_name() -> None:
    assert told(Public("a", "La casa de papel", "series", 2018, "tt6468322")) == [(HEIST, "year", "2017", "2018")]


def test_another_title_under_our_id_puts_the_id_in_question() -> None:
    assert told(Public("a", "Becker", "series", 1998, "tt6468322")) == [
        (HEIST, "imdb_id", "tt6468322", "Becker (1998), series")
    ]


def test_a_name_is_known_by_its_kind_and_year() -> None:
    assert told(Public("a", "Fargo", "film", 1996, runtime_min=130)) == [(FARGO, "runtime_min", "98", "130")]
    assert told(Public("a", "Fargo", "film", 1952, runtime_min=130)) == []


def test_a_namesake_with_other_people_is_left_alone() -> None:
    assert (
        told(Public("a", "Parasite", "film", 2019, directors=("Charles Band",), cast=("Demi Moore",), runtime_min=85))
        == []
    )


def test_shared_people_show_the_same_work_with_another_year() -> None:
    assert told(Public("a", "Parasite", "film", 2016, directors=("Bong Joon Ho",))) == [
        (PARASITE, "year", "2019", "2016")
    ]


def test_where_somebody_has_our_id_another_id_is_a_namesake() -> None:
    mine = Public("a", "Fargo", "film", 1996, "tt0116282")
    assert told(mine, Public("b", "Fargo", "film", 1997, "tt0000001")) == []
    assert told(Public("b", "Fargo", "film", 1996, "tt0000001")) == [(FARGO, "imdb_id", "tt0116282", "tt0000001")]


def test_runtimes_may_differ_by_a_tenth() -> None:
    assert told(Public("a", "Fargo", "film", 1996, runtime_min=108)) == []
    assert told(Public("a", "Fargo", "film", 1996, runtime_min=110)) != []


def test_a_streaming_listing_gives_a_series_any_year_of_its_run() -> None:
    assert told(Public("netflix", "Breaking Bad", "series", 2013, seasons=5)) == []
    assert told(Public("netflix", "Breaking Bad", "series", 2019, seasons=3)) == []  # long after its end: not the same


def test_directors_are_compared_in_any_order_and_spelling() -> None:
    assert told(Public("a", "Up", "film", 2009, directors=("Docter, Pete".replace(", ", " "),))) == []
    assert told(Public("a", "Up", "film", 2009, directors=("Pete Docter", "Bob Peterson")))[0][1] == "directors"


def test_a_name_that_no_long_cast_holds_is_reported() -> None:
    eight = ("Ben Whishaw", *(f"Player{c} Name{c}" for c in "ABCDEFG"))
    assert told(Public("a", "Paddington 2", "film", 2017, cast=eight)) == [
        (PADDINGTON, "cast", "Hugh Grant", "not named")
    ]
    assert told(Public("a", "Paddington 2", "film", 2017, cast=eight[:5])) == []


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Lee Jung-jae", "Jung-jae Lee"),
        ("Úrsula Corberó", "Ursula Corbero"),
        ("BD Wong", "B.D. Wong"),
        ("Øystein Karlsen", "Oystein Karlsen"),
    ],
)
def test_spellings_of_one_person_are_one(a: str, b: str) -> None:
    assert among(a, [b])


def test_different_people_are_different() -> None:
    assert not among("Joel Coen", ["Ethan Coen", "Joel Edgerton"])


def reasons(*publics: Public, by_hand: dict[tuple[str, str, str, str], str] | None = None) -> tuple[list[str], int]:
    settled, still_open = settle(compare(TITLES, publics), by_hand or {})
    return [s.reason for s in settled], len(still_open)


def test_fewer_seasons_on_offer_are_explained_and_more_seasons_never() -> None:
    assert reasons(Public("netflix", "Breaking Bad", "series", 2013, seasons=3))[1] == 0
    assert reasons(Public("netflix", "Breaking Bad", "series", 2013, seasons=6)) == ([], 1)


def test_fewer_seasons_of_a_series_long_ended_stay_open_elsewhere() -> None:
    assert reasons(Public("justwatch", "Breaking Bad", "series", 2008, seasons=4)) == ([], 1)
    assert reasons(Public("justwatch", "Fargo", "series", 2014, seasons=4))[1] == 0


def test_another_catalogue_that_agrees_settles_it() -> None:
    wrong = Public("hulu", "Fargo", "film", 1996, runtime_min=120)
    assert reasons(wrong) == ([], 1)
    assert reasons(wrong, Public("tmdb_5000", "Fargo", "film", 1996, runtime_min=98)) == (
        ["another public catalogue agrees with ours"],
        0,
    )


def test_a_settlement_by_hand_holds_for_these_two_values_only() -> None:
    by_hand = {(BAD, "seasons", "5", "6"): "counted otherwise"}
    assert reasons(Public("a", "Breaking Bad", "series", 2008, seasons=6), by_hand=by_hand) == (
        ["counted otherwise"],
        0,
    )
    assert reasons(Public("a", "Breaking Bad", "series", 2008, seasons=7), by_hand=by_hand) == ([], 1)


def test_what_is_written_is_read_again_without_the_rules(tmp_path: Path) -> None:
    publics = [
        Public("netflix", "Breaking Bad", "series", 2013, seasons=3),
        Public("a", "Up", "film", 2009, runtime_min=120),
    ]
    compared: Compared = compare(TITLES, publics)
    key = next(d.key for d in compared.disagreements if d.field == "runtime_min")
    write_settled(settle(compared, {key: "because"})[0], tmp_path / "settled.csv")
    assert len((tmp_path / "settled.csv").read_text().splitlines()) == 3
    assert read_settled(tmp_path / "settled.csv") == {key: "because"}


def test_unknown_facts_are_never_a_disagreement() -> None:
    bare = tuple(
        replace(t, runtime_min=None, directors=(), language=None, year=None, seasons=None, cast=()) for t in TITLES
    )
    full = Public(
        "a", "Up", "film", 2009, "tt1049413", 96, language="fr", directors=("Pete Docter",), cast=tuple("abcdefgh")
    )
    assert told(full, titles=bare) == []


def test_a_folder_without_catalogues_is_bad_input(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--data", str(tmp_path)]) == 2
    assert "right folder" in capsys.readouterr().err
