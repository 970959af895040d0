"""What a message points at: titles with their roles, people, places on the list, opinions and questions."""

from __future__ import annotations

import pytest
from components_world import heard, lexicon, roles, values
from hypothesis import given
from hypothesis import strategies as st

from bot.components.understand import _known, understand
from recommender.lexicon import Lexicon, Mention
from recommender.types import Title

PIECES = (
    "not no the first one and or 1990 80s two hours like something with my 10 year old Breaking Bad Fargo (1996) it was great less "
    "more of a film series from Korean who in that , . ? ! - “ ' don't want too much seasons third all but forget part İ ß 🎬"
).split()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Breaking Bad", {"bad": "seed"}),
        ("something like Breaking Bad", {"bad": "seed"}),
        ("Dark but funny", {"dark": "seed"}),
        ("big fan of Seinfeld", {"seinfeld": "seed"}),
        ("similar to Fargo and Alien", {"fargo": "seed", "alien": "seed"}),
        ("Alien meets Seinfeld", {"alien": "seed", "seinfeld": "seed"}),
        ("not as dark as Dexter", {"dexter": "seed"}),
        ("nothing like Friends", {"friends": "anti_seed"}),
        ("something like Fargo, not like Lost", {"fargo": "seed", "lost": "anti_seed"}),
        ("a comedy other than Seinfeld", {"seinfeld": "anti_seed"}),
        ("I loved Dexter", {"dexter": "liked"}),
        ("finished Dexter, want something that scratches the same itch", {"dexter": "seed"}),
        ("I loved Dexter, give me something similar", {"dexter": "seed"}),
        ("Seinfeld is my favourite", {"seinfeld": "liked"}),
        ("I liked Fargo but hated Lost", {"fargo": "liked", "lost": "disliked"}),
        ("I don't like Friends", {"friends": "disliked"}),
        ("Breaking Bad was boring", {"bad": "disliked"}),
        ("I've seen Breaking Bad, Dexter and The Wire", {"bad": "seen", "dexter": "seen", "wire": "seen"}),
        ("just finished Dark, what now", {"dark": "seed"}),
        ("I've seen Dark, give me something like Fargo", {"dark": "seen", "fargo": "seed"}),
        ("I haven't seen Dark", {"dark": "mention"}),
        ("how long is Inception", {"inception": "mention"}),
        ("compare Fargo and Dark", {"fargo": "mention", "dark": "mention"}),
        ("why not Seinfeld?", {"seinfeld": "mention"}),
        ("is Dark on Netflix?", {"dark": "mention"}),
        ("save Fargo for later", {"fargo": "mention"}),
        ("with Tom Hanks", {"Tom Hanks": "in"}),
        ("directed by Nolan", {"Christopher Nolan": "in"}),
        ("without Tom Hanks", {"Tom Hanks": "out"}),
        ("no Tom Hanks please", {"Tom Hanks": "out"}),
    ],
)
def test_tells_what_a_title_or_person_is_for(text: str, expected: dict[str, str]) -> None:
    assert roles(text) == expected


def test_a_title_carries_its_label_and_namesakes() -> None:
    (entity,) = [e for e in heard("something like Fargo") if e["entity"] == "title"]
    assert entity["label"] == "Fargo (1996)"
    assert entity["alternatives"] == []
    assert 0 < entity["confidence"] <= 1
    assert entity["extractor"] == "MatineeLinker"


def test_an_unknown_title_comes_with_those_it_may_have_been_meant_for() -> None:
    (entity,) = heard("like Breaking Bells")
    assert (entity["entity"], entity["value"]) == ("unknown_title", "Breaking Bells")
    assert entity["nearest"] == [{"id": "bad", "label": "Breaking Bad (2008)"}]


def test_an_unknown_title_like_none_we_know_comes_alone() -> None:
    (entity,) = heard("like Blorgon Chronicles")
    assert (entity["entity"], entity["nearest"]) == ("unknown_title", [])


def test_a_wish_in_capitals_is_no_unknown_title() -> None:
    assert values("something like French Comedies", "unknown_title") == []


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("why the second one?", [[2]]),
        ("first and third", [[1, 3]]),
        ("the 2nd and the last", [[2, -1]]),
        ("#2", [[2]]),
        ("number two", [[2]]),
        ("the last two", [[-2, -1]]),
        ("save the first two", [[1, 2]]),
        ("all of them", [[]]),
        ("both", [[1, 2]]),
        ("1 and 3", [[1, 3]]),
        ("I've seen 2 and 3", [[2, 3]]),
        ("more like 3", [[3]]),
        ("the first season", []),
        ("the last five years", []),
        ("for the first time", []),
        ("second world war", []),
        ("give me 3", []),
    ],
)
def test_reads_places_on_the_list(text: str, places: list[list[int]]) -> None:
    assert values(text, "ordinal") == places


@pytest.mark.parametrize(
    ("text", "opinion"),
    [
        ("it was great", ["liked"]),
        ("hated it", ["disliked"]),
        ("meh", ["neutral"]),
        ("not bad", ["neutral"]),
        ("it was ok", ["neutral"]),
        ("I loved the second one", ["liked"]),
        ("the third was awful", ["disliked"]),
        ("wasn't my thing", ["disliked"]),
        ("I didn't like it", ["disliked"]),
        ("it wasn't good", ["disliked"]),
        ("10/10", ["liked"]),
        ("something great", []),
        ("a good thriller", []),
        ("something like Fargo", []),
        ("is it any good?", []),
    ],
)
def test_reads_opinions(text: str, opinion: list[str]) -> None:
    assert values(text, "opinion") == opinion


@pytest.mark.parametrize(
    ("text", "details"),
    [
        ("how long is it", ["runtime"]),
        ("how long is the second one and who is in it", ["runtime", "cast"]),
        ("who directed it", ["director"]),
        ("how many seasons does it have", ["seasons"]),
        ("when did Dark come out", ["year"]),
        ("what is it about", ["about"]),
        ("tell me more about Fargo", ["about"]),
        ("is it suitable for my 8-year-old", ["age"]),
        ("is the second one scary?", ["scary"]),
        ("how violent is number 3", ["tone"]),
        ("what language is it in", ["language"]),
        ("where is it from", ["country"]),
        ("is number two finished", ["finished"]),
        ("what genre is it", ["genres"]),
        ("something scary", []),
        ("a long film", []),
    ],
)
def test_reads_what_is_asked_about_a_title(text: str, details: list[str]) -> None:
    assert values(text, "detail") == details


@pytest.mark.parametrize("text", ["", "   ", "🎬", "?!?", "\x00", "a" * 1000, "no " * 300, "2 " * 400, "((((" * 200])
def test_nonsense_means_nothing_much(text: str) -> None:
    assert all(e["entity"] in ("free_text", "not_text") for e in heard(text))


def test_every_span_lies_inside_the_text() -> None:
    text = "I've seen Breaking Bad (2008) and the first one, it was GREAT — more İstanbul thrillers, ≤ 90 minutes!"
    assert all(0 <= e["start"] < e["end"] <= len(text) for e in heard(text))


@given(st.one_of(st.text(max_size=300), st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join)))
def test_anything_typed_is_read_without_error(text: str) -> None:
    for entity in heard(text):
        assert 0 <= entity["start"] < entity["end"] <= len(text)
        assert entity["extractor"] in ("MatineeLinker", "MatineeLimits")


def test_what_is_asked_for_more_of_was_seen_as_well() -> None:
    (dexter,) = (e for e in heard("finished Dexter, something that scratches the same itch") if e["entity"] == "title")
    assert dexter["also"] == "seen"
    (alien,) = (e for e in heard("something like Alien") if e["entity"] == "title")
    assert "also" not in alien


def test_an_unknown_name_that_spells_a_title_is_that_title() -> None:
    taken = Mention("unknown", "Fargo", "Fargo", 0, 5, 0.5)
    assert _known(taken, lexicon()).value == "fargo" and _known(taken, lexicon()).kind == "title"
    other = Mention("unknown", "Zorblax", "Zorblax", 0, 7, 0.5)
    assert _known(other, lexicon()) == other


def test_a_year_at_the_head_of_a_misspelled_title_is_part_of_it() -> None:
    space = Lexicon.from_titles([Title("2001", "2001: A Space Odyssey", "film", 1968, directors=("Stanley Kubrick",))])
    for text in ("something like 2001 a space odissey", "2001 a space odyssee please"):
        assert [e["value"] for e in understand(text, space) if e["entity"] == "title"] == ["2001"]
