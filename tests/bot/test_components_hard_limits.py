"""Endings, platforms, years told by one's own, places and ratings: what limits, and what only sounds like it."""

from __future__ import annotations

from typing import Any

import pytest

from bot.components.understand import understand
from recommender.lexicon import Lexicon
from recommender.types import Title

_LEXICON = Lexicon.from_titles([Title("fauda", "Fauda", "series", 2015)])


def _limits(text: str, *roles: str) -> set[tuple[str, Any]]:
    found = understand(text, _LEXICON)
    return {(e["role"], e["value"]) for e in found if e["entity"] == "limit" and e["role"] in roles}


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        ("slow ghost series finished hbo", {("finished", True)}),
        ("a completed series with half-hour episodes", {("finished", True)}),
        ("something with an ending", {("finished", True)}),
        ("make sure it's finished", {("finished", True)}),
        ("a beginning, middle and end", {("finished", True)}),
        ("Fauda has finished and so have I", set()),
        ("College is finished, but friends remain", set()),
        ("it has to be over by ten o'clock", set()),
        ("people who are single and over sixty", set()),
        ("a film with an ending that made you cry", set()),
    ],
)
def test_a_story_told_to_its_end_and_other_things_that_are_over(text: str, limits: set[tuple[str, Any]]) -> None:
    assert _limits(text, "finished") == limits


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("no netflix anymore, now we are having Prime", {"prime"}),
        ("Netflix: all done. Disney: nothing. HBO: since today", {"hbo"}),
        ("no jump scares finished hbo", {"hbo"}),
        ("is it on iPlayer", {"iplayer"}),
        ("I saw a bad one on HBO", set()),
        ("we dont have netflix", set()),
        ("anything but netflix", set()),
        ("yeah but on hulu", {"hulu"}),
    ],
)
def test_where_it_can_be_watched(text: str, names: set[str]) -> None:
    assert _limits(text, "platforms") == {("platforms", name) for name in names}


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        ("made this side of 2015", {("year_min", 2015)}),
        ("older than me, I was born in 1975", {("year_max", 1975)}),
        ("telly from before i was born, im 2001", {("year_max", 2001)}),
        ("nothing newer than me (1990)", {("year_max", 1990)}),
        ("nothing older than me (1990)", {("year_min", 1990)}),
        ("the mother hates everything after 1980", {("year_max", 1980)}),
        ("80s is too old, so 2000s", {("year_min", 2000), ("year_max", 2009)}),
        ("a war film he hasn't got, so newer than 2005 I reckon", {("year_min", 2006)}),
        ("french caper, nowt b4 2000", {("year_min", 2000)}),
        ("anything out since like 2018", {("year_min", 2018)}),
        ("im from 1999 and love horror", set()),
        ("last year it was fainting people in our club", set()),
    ],
)
def test_years_as_people_tell_them(text: str, limits: set[tuple[str, Any]]) -> None:
    assert _limits(text, "year_min", "year_max") == limits


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        ("a Welsh series", {("countries", "GB")}),
        ("something in Welsh", {("languages", "cy")}),
        ("anything in Irish?", {("languages", "ga")}),
        ("she hates anything w subtitles", {("languages", "en")}),
        ("dont make me read", {("languages", "en")}),
        ("nothing with subtitle", {("languages", "en")}),
        ("made in nz or australia", {("countries", "NZ"), ("countries", "AU")}),
        ("twisty, korean or not", set()),
        ("no kdramas, Japanese only", {("not_countries", "KR"), ("languages", "ja")}),
        ("or sweden or norwey", {("countries", "SE"), ("countries", "NO")}),
        ("foreign ok", set()),
        ("other than from Brazil okay too", set()),
        ("no subs needed", set()),
        ("We are two, a German couple", set()),
        ("Canadian winter evening", set()),
        ("my Korean flatmate joins", set()),
    ],
)
def test_where_it_comes_from_and_where_its_viewers_do(text: str, limits: set[tuple[str, Any]]) -> None:
    assert _limits(text, "countries", "languages", "not_countries", "not_languages") == limits


def test_eighty_per_cent_in_words() -> None:
    assert _limits("at least eighty per cent on the reviews", "rating_min") == {("rating_min", 0.8)}
