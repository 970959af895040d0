"""Whether films or series are asked for, and where the same words say neither."""

from __future__ import annotations

import pytest

from tests.bot.components_world import limits

SERIES = (
    "prison show, women", "heist show short", "superhero show for people who hate capes", "a whole show of that mood",
    "Suggest a serial like Dark", "gritty telly from the nineties", "best tv of the 2010s", "which series has a detective couple?",
    "I'd like another long-running series of that kind", "quiz shows and panel shows", "series rather than film", "not a film, a series", "something to binge",
    "a nature programme for my mum", "nothing too heavy. tv", "shows that make me laugh",
)  # fmt: skip
FILMS = (
    "an animated picture about a lighthouse", "prefer a film to a series this once", "a movie, not a tv show, about cats", "Rain on the window. Which film?",
    "movie night with the boys", "film not series please",
)  # fmt: skip
NEITHER = (
    "which series is longer?", "the show must be short", "can you show thrillers from the 90s", "please show me something funny",
    "my flat has one telly and five opinions", "He's had the telly since May", "serial killers", "our office film club voted", "I'm a film student",
    "film or series doesn't matter", "shows and films, both are fine", "I get the big picture", "show business", "we have a new tv",
    "the space programme", "That's a TV show", "no, those are all films!",
)  # fmt: skip

TURNED_DOWN = (
    ("i can't handle another series", "film"), ("too tired to start a series, comedy", "film"),
    ("a show would be too much commitment, need a thriller", "film"), ("I'm off box sets at the moment", "film"), ("I never finish series, so something romantic", "film"),
    ("films bore me. Something about politics", "series"), ("I don't do films. French crime", "series"), ("movies always end too soon for me, detectives", "series"),
    ("films are too short for me", "series"), ("no time for a series", "film"), ("I can't sit through a film anymore", "series"),
)  # fmt: skip
ONE_OF_ITS_SORT = (
    ("I can't handle films about dogs dying", "series"), ("that show was too much for me", "film"), ("The film bored me. Any thrillers?", "series"), ("tired of superhero movies", "series"),
    ("no patience for shows with subtitles", "film"), ("long shows bore her", "film"),
)  # fmt: skip
"""What is turned down is some films or series, or one that was shown, so that the other kind is not asked for."""


@pytest.mark.parametrize(("text", "kind"), TURNED_DOWN)
def test_asks_for_the_other_kind_by_turning_one_down(text: str, kind: str) -> None:
    assert kinds(text) == {kind}


@pytest.mark.parametrize(("text", "other"), ONE_OF_ITS_SORT)
def test_some_of_a_kind_turned_down_ask_for_no_other_kind(text: str, other: str) -> None:
    assert other not in kinds(text)


@pytest.mark.parametrize("text", SERIES)
def test_asks_for_a_series(text: str) -> None:
    assert kinds(text) == {"series"}


@pytest.mark.parametrize("text", FILMS)
def test_asks_for_a_film(text: str) -> None:
    assert kinds(text) == {"film"}


@pytest.mark.parametrize("text", NEITHER)
def test_names_a_kind_without_asking_for_it(text: str) -> None:
    assert kinds(text) == set()


def kinds(text: str) -> set[str]:
    return {value for field, value in limits(text) if field == "kind"}
