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
