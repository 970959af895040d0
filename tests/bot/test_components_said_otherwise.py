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
