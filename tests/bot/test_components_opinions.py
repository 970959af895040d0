"""What was thought of a title, told apart from hearsay, from wishes and from praise of the suggestion."""

from __future__ import annotations

import pytest
from components_world import limits, roles, shifts, values

from bot.components.sense import impossible


@pytest.mark.parametrize(
    ("text", "opinion"),
    [
        ("that was a very good film", ["liked"]),
        ("Yes! Great movie.", ["liked"]),
        ("those were pretty funny", ["liked"]),
        ("Alien  was rather clever", ["liked"]),
        ("it's a classic", ["liked"]),
        ("seen it, not one of my favourites", ["disliked"]),
        ("I heard it was great", []),
        ("my sister said it is awful", []),
        ("they say that was good", []),
        ("that's a great suggestion", []),
        ("have a good one", []),
        ("make sure it is funny", []),
        ("a film that was funny", []),
        ("any good movies", []),
        ("is it good?", []),
        ("she was great", []),
        ("that is a funny one", ["liked"]),
        ("I lost interest halfway", ["disliked"]),
        ("I was so lost", ["disliked"]),
        ("I don't like scary movies", []),
    ],
)
def test_only_the_own_verdict_on_what_was_seen_is_one(text: str, opinion: list[str]) -> None:
    assert values(text, "opinion") == opinion


def test_praise_is_no_wish() -> None:
    assert shifts("that one is funny") == set()
    assert limits("that was a very good movie") == set()


@pytest.mark.parametrize(
    "text",
    [
        "the last film I saw was Inception",
        "the last one I watched was Inception",
        "what we watched last night was Inception",
    ],
)
def test_what_was_seen_last_is_no_place_on_the_list(text: str) -> None:
    assert roles(text) == {"inception": "seen"} and values(text, "ordinal") == []


def test_the_last_on_the_list_is_still_one() -> None:
    assert values("the last one was great", "ordinal") == [[-1]]


@pytest.mark.parametrize(
    "text", ["films or series", "either movies or shows is fine", "both films and series", "series or films"]
)
def test_either_kind_will_do(text: str) -> None:
    assert values(text, "take_back") == ["kind"]


@pytest.mark.parametrize(
    "text", ["films", "films or plays", "films and series from Italy", "do you have films or series about chess"]
)
def test_a_kind_or_a_wish_takes_nothing_back(text: str) -> None:
    assert values(text, "take_back") == []


def test_a_number_of_titles_is_no_leap_in_the_dark() -> None:
    seven = [{"entity": "count", "value": 7, "start": 8, "end": 13}]
    assert "surprise_me" in impossible("show me seven", seven)
    assert "surprise_me" not in impossible("surprise me with seven", seven)


@pytest.mark.parametrize("text", ["can you recommend something", "do you have any suggestions", "help me find a film"])
def test_who_asks_for_suggestions_does_not_ask_about_the_bot(text: str) -> None:
    assert "ask_bot" in impossible(text, [])


@pytest.mark.parametrize(
    "text", ["how do you choose what to recommend", "are your suggestions sponsored", "who are you"]
)
def test_how_it_suggests_may_be_asked(text: str) -> None:
    assert "ask_bot" not in impossible(text, [])
