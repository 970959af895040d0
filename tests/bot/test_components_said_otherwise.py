"""What real conversations say in other words than the plain ones, in a world with the titles that mislead."""

from __future__ import annotations

from typing import Any

import pytest

from bot.components.understand import understand
from recommender.lexicon import Lexicon
from recommender.types import Title

LEXICON = Lexicon.from_titles(
    (
        Title("seasons", "Three Seasons", "film", 1999, countries=("VN",)),
        Title("runner", "Blade Runner 2049", "film", 2017, countries=("US",)),
        Title("edge", "Cyberpunk: Edgerunners", "series", 2022, countries=("PL", "JP")),
        Title("american", "The American", "film", 2010, countries=("US",)),
        Title("anime", "One Piece", "series", 1999, countries=("JP",)),
        Title("live", "One Piece", "series", 2023, countries=("US",)),
        Title("clown", "It", "film", 2017, countries=("US",)),
        Title("tv clown", "It", "series", 1990, countries=("US", "CA")),
        Title("bear", "The Bear", "series", 2022, countries=("US",)),
        Title("things", "Stranger Things", "series", 2016, countries=("US",)),
        Title("church", "Broadchurch", "series", 2013, countries=("GB",)),
        Title("office", "The Office", "series", 2005, countries=("US",)),
    ),
    dict.fromkeys(("runner", "edge", "anime", "live", "clown", "tv clown", "bear", "things", "church", "office"), 0.7),
)


def heard(text: str) -> list[dict[str, Any]]:
    return understand(text, LEXICON)


def limits(text: str) -> set[tuple[str, Any]]:
    return {(e["role"], e["value"]) for e in heard(text) if e["entity"] == "limit"}


def values(text: str, entity: str) -> list[Any]:
    return [e["value"] for e in heard(text) if e["entity"] == entity]


@pytest.mark.parametrize(
    "text",
    [
        "my flatmate is Zoroastrian, so no nudity please. a series",
        "I have fibromyalgia and need something calm and light to watch",
        "I suffer from gout and want something light",
        "my dad is a Zoroastrian. something funny",
        "something calm because I have fibromyalgia",
        "as my sister is recently bereaved, nothing sad",
    ],
)
def test_whatever_is_told_of_a_person_is_never_searched_for(text: str) -> None:
    assert values(text, "free_text") == values(text, "not_text") == []
    assert "" in values(text, "private")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("I'm obsessed with trains, so a film about trains", "trains"),
        ("my wife loves heists, so a heist film", "heist"),
        ("a film about a man: he is a clone, so he runs", "clone"),
    ],
)
def test_what_a_person_is_into_is_searched_for(text: str, words: str) -> None:
    assert words in values(text, "free_text")[0]
    assert not values(text, "private")


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("no more than 3 seasons", ("seasons_max", 3)),
        ("no more than three seasons", ("seasons_max", 3)),
        ("at least four seasons", ("seasons_min", 4)),
        ("no more than 20 episodes in total", ("episodes_max", 20)),
    ],
)
def test_a_number_of_seasons_is_no_title(text: str, limit: tuple[str, int]) -> None:
    assert limit in limits(text)
    assert not values(text, "title")


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("in another language than Spanish", {"es"}),
        ("in any language other than French or German", {"fr", "de"}),
        ("not in English", {"en"}),
        ("anything but English", {"en"}),
    ],
)
def test_a_language_is_ruled_out(text: str, codes: set[str]) -> None:
    assert limits(text) == {("not_languages", code) for code in codes}


def test_a_common_word_after_an_article_is_no_title() -> None:
    text = "same vibe as Blade Runner 2049, but not a cyberpunk film"
    assert values(text, "title") == ["runner"]
    assert values(text, "not_text") == ["cyberpunk"]


@pytest.mark.parametrize(("text", "word"), [("no zombies", "zombies"), ("and no vampires either", "vampires")])
def test_a_subject_is_ruled_out(text: str, word: str) -> None:
    assert values(text, "not_text") == [word]


def test_not_too_old_either_asks_for_newer() -> None:
    assert [(e["value"], e["role"]) for e in heard("not too old either")] == [("new", "more")]


def test_growing_older_is_a_plot() -> None:
    text = "a drama about two friends as they grow older"
    assert values(text, "shift") == []
    assert values(text, "free_text") == ["grow older"]


@pytest.mark.parametrize(
    ("text", "age"), [("what can my 3 year old watch", 3), ("she is 9 actually", 9), ("age 12 is fine", 12)]
)
def test_an_age_is_a_limit_and_neither_a_question_nor_a_number(text: str, age: int) -> None:
    assert limits(text) == {("max_age", age)}
    assert values(text, "detail") == values(text, "count") == []


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("actually violence is fine", "not_notes=violence"),
        ("swearing is ok", "not_notes=language"),
        ("animation is ok after all", "animation"),
    ],
)
def test_what_is_fine_after_all_is_taken_back(text: str, part: str) -> None:
    assert values(text, "take_back") == [part]
    assert limits(text) == set()
    assert values(text, "free_text") == []


def test_that_a_genre_is_fine_may_be_a_wish() -> None:
    assert limits("comedy is fine") == {("genres", "comedy")}


@pytest.mark.parametrize("text", ["length is no bother after all", "the runtime is no matter"])
def test_what_no_longer_matters_is_taken_back(text: str) -> None:
    assert values(text, "take_back") == ["runtime_max_min", "runtime_min_min"]


@pytest.mark.parametrize("text", ["a series would be okay too", "either's fine actually, movie or show"])
def test_where_either_kind_will_do_the_kind_is_taken_back(text: str) -> None:
    assert values(text, "take_back") == ["kind"]
    assert limits(text) == set()


@pytest.mark.parametrize(
    "text", ["I'm not saying it can't be violent", "nothing against gore", "he does not mind violence"]
)
def test_what_is_permitted_is_no_limit(text: str) -> None:
    assert limits(text) == set()


@pytest.mark.parametrize("text", ["90s is fine as well", "the nineties are ok too", "the 90s as well"])
def test_a_decade_that_is_fine_as_well_grows_the_range(text: str) -> None:
    found = heard(text)
    assert {(e["role"], e["value"], e["grows"]) for e in found} == {("year_min", 1990, True), ("year_max", 1999, True)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a horror film, no wait, a comedy", {("genres", "comedy"), ("kind", "film")}),
        ("a horror film, scratch that, a series", {("genres", "horror"), ("kind", "series")}),
        ("from the 80s, I mean the 90s", {("year_min", 1990), ("year_max", 1999)}),
        ("a thriller, actually no, a western", {("genres", "western")}),
        ("a comedy, I mean, any comedy", {("genres", "comedy")}),
        ("a thriller, no wait horror", {("genres", "horror")}),
    ],
)
def test_what_is_said_anew_in_one_message_replaces_what_stood_before(text: str, expected: set[tuple[str, Any]]) -> None:
    assert limits(text) == expected
    assert values(text, "free_text") == []


@pytest.mark.parametrize(
    ("text", "title"), [("I mean Stranger Things", "things"), ("sorry I meant Broadchurch", "church")]
)
def test_the_title_that_was_meant_is_a_seed(text: str, title: str) -> None:
    assert [(e["value"], e["role"]) for e in heard(text) if e["entity"] != "mood"] == [(title, "seed")]


@pytest.mark.parametrize("text", ["no, I meant the American one", "and like the American one"])
def test_the_one_of_a_country_is_no_title(text: str) -> None:
    assert values(text, "title") == []
    assert values(text, "described") == ["US"]


def test_what_is_watched_at_the_moment() -> None:
    assert [(e["value"], e["role"]) for e in heard("I am watching The Bear at the moment")] == [("bear", "watching")]


@pytest.mark.parametrize(
    ("text", "title"), [("like the anime One Piece", "anime"), ("something like It from 1990", "tv clown")]
)
def test_what_stands_beside_a_name_tells_which(text: str, title: str) -> None:
    assert [(e["value"], e["role"]) for e in heard(text) if e["entity"] != "mood"] == [(title, "seed")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a film under 3 minutes", {("kind", "film"), ("runtime_max_min", 3)}),
        ("films from the year 2999", {("kind", "film"), ("year_min", 2999), ("year_max", 2999)}),
        ("a story set in the year 2999", set()),
        ("onli seris", {("kind", "series")}),
        ("make that a film", {("kind", "film")}),
    ],
)
def test_limits_that_are_odd_or_misspelled(text: str, expected: set[tuple[str, Any]]) -> None:
    assert limits(text) == expected


def test_the_age_in_a_question_is_no_number_of_titles() -> None:
    assert values("can my 3 year old watch it", "detail") == ["age"]
    assert values("can my 3 year old watch it", "count") == []


@pytest.mark.parametrize("text", ["I have no idea, so surprise me", "I'm new here, so what can you do"])
def test_what_tells_nothing_of_a_person_is_no_private_fact(text: str) -> None:
    assert values(text, "private") == []


@pytest.mark.parametrize(
    ("text", "role", "either"),
    [
        ("something with Tom Hanks or Meg Ryan", "in", True),
        ("either Tom Hanks or Meg Ryan", "in", True),
        ("something with Tom Hanks and Meg Ryan", "in", False),
        ("something without Tom Hanks or Meg Ryan", "out", False),
    ],
)
def test_of_people_beside_an_or_either_will_do(text: str, role: str, either: bool) -> None:
    mail = Title("mail", "You've Got Mail", "film", 1998, cast=("Tom Hanks", "Meg Ryan"))
    entities = [e for e in understand(text, Lexicon.from_titles((mail,))) if e["entity"] != "mood"]
    found = [(e["value"], e["role"], e.get("either", False)) for e in entities]
    assert found == [("Tom Hanks", role, either), ("Meg Ryan", role, either)]


def test_of_genres_beside_an_or_either_will_do() -> None:
    assert limits("fantasy or history") == {("genres", "fantasy"), ("genres", "history")}


def test_live_action_is_no_action_and_no_animation() -> None:
    assert limits("the live action One Piece from 2023") == {("not_genres", "animation")}
    assert values("the live action One Piece from 2023", "title") == ["live"]


def test_nothing_of_a_question_is_searched_for() -> None:
    assert values("where can I watch the first?", "free_text") == []
    assert values("suitable for age 6", "free_text") == []


def test_a_relative_is_no_slip_of_a_title() -> None:
    text = "my sister has a brain injury, so something simple"
    mister = Title("mister", "My Mister", "series", 2018, countries=("KR",))
    found = {e["entity"] for e in understand(text, Lexicon.from_titles((mister,), {"mister": 0.7}))}
    assert "private" in found and not found & {"title", "free_text"}


def test_seasons_of_a_title_are_no_limit() -> None:
    assert limits("I have watched two seasons of The Bear") == set()
