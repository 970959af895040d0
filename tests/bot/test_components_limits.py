"""Hard limits said in words, each with the field of Filters that it means."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from components_world import limits, values

THIS_YEAR = datetime.date.today().year
NINETIES = {("year_min", 1990), ("year_max", 1999)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from the nineties", NINETIES),
        ("90s thrillers", NINETIES | {("genres", "thriller")}),
        ("80s", {("year_min", 1980), ("year_max", 1989)}),
        ("80s or 90s", {("year_min", 1980), ("year_max", 1999)}),
        ("from the 80s to the 90s", {("year_min", 1980), ("year_max", 1999)}),
        ("early 2000s", {("year_min", 2000), ("year_max", 2003)}),
        ("late nineties", {("year_min", 1996), ("year_max", 1999)}),
        ("mid-2000s till now", {("year_min", 2004)}),
        ("between 1990 and 2005", {("year_min", 1990), ("year_max", 2005)}),
        ("after 2015", {("year_min", 2016)}),
        ("newer than 2010", {("year_min", 2011)}),
        ("since 2018", {("year_min", 2018)}),
        ("2010 or later", {("year_min", 2010)}),
        ("2010+", {("year_min", 2010)}),
        ("before the eighties", {("year_max", 1979)}),
        ("older than 1980", {("year_max", 1979)}),
        ("no older than 2000", {("year_min", 2000)}),
        ("nothing from before 2010", {("year_min", 2010)}),
        ("nothing before 2010 please", {("year_min", 2010)}),
        ("nothing newer than 1990", {("year_max", 1990)}),
        ("made in 1994", {("year_min", 1994), ("year_max", 1994)}),
        ("the last five years", {("year_min", THIS_YEAR - 5)}),
        ("nothing older than ten years", {("year_min", THIS_YEAR - 10)}),
        ("a man in his thirties", set()),
    ],
)
def test_reads_years_and_decades(text: str, expected: set[tuple[str, Any]]) -> None:
    assert limits(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("under two hours", {("runtime_max_min", 120)}),
        ("90 minutes", {("runtime_max_min", 90)}),
        ("an hour and a half", {("runtime_max_min", 90)}),
        ("no longer than 100 minutes", {("runtime_max_min", 100)}),
        ("not more than 2h", {("runtime_max_min", 120)}),
        ("less than 1h30", {("runtime_max_min", 90)}),
        ("1.5 hours max", {("runtime_max_min", 90)}),
        ("two and a half hours tops", {("runtime_max_min", 150)}),
        ("at most two and a quarter hours", {("runtime_max_min", 135)}),
        ("nothing over 2.5 hrs", {("runtime_max_min", 150)}),
        ("I only have 45 minutes", {("runtime_max_min", 45)}),
        ("half-hour episodes", {("runtime_max_min", 30), ("kind", "series")}),
        ("episodes of 20 minutes", {("runtime_max_min", 20), ("kind", "series")}),
        ("hour-long episodes", {("runtime_min_min", 50), ("kind", "series")}),
        ("between 90 and 120 minutes", {("runtime_min_min", 90), ("runtime_max_min", 120)}),
        ("two hours to kill", {("runtime_max_min", 120)}),
        ("no more than 8 episodes in total", {("episodes_max", 8), ("kind", "series")}),
        ("at least five seasons", {("seasons_min", 5)}),
        ("5 or more seasons", {("seasons_min", 5)}),
        ("a single season show", {("seasons_max", 1), ("kind", "series")}),
        ("around 90 minutes", {("runtime_max_min", 105)}),
        ("at least two hours", {("runtime_min_min", 120)}),
        ("nothing under 80 minutes", {("runtime_min_min", 80)}),
        ("over three hours", {("runtime_min_min", 180)}),
        ("I watched it for two hours", set()),
        ("no more than three seasons", {("seasons_max", 3)}),
        ("fewer than 5 seasons", {("seasons_max", 4)}),
        ("two seasons max", {("seasons_max", 2)}),
        ("just one season", {("seasons_max", 1)}),
        ("a heist told over one season", {("seasons_max", 1)}),
        ("six seasons is too many, three please", {("seasons_max", 3)}),
        ("don't want: more than 2 seasons", {("seasons_max", 2)}),
        ("over two seasons", {("seasons_min", 3)}),
        ("a miniseries", {("seasons_max", 1), ("kind", "series")}),
        ("a finished miniseries", {("finished", True), ("seasons_max", 1), ("kind", "series")}),
        ("the first season was great", set()),
    ],
)
def test_reads_lengths(text: str, expected: set[tuple[str, Any]]) -> None:
    assert limits(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("with my 10-year-old", {("max_age", 10)}),
        ("for a ten year old", {("max_age", 10)}),
        ("my kids are 6 and 9", {("max_age", 6)}),
        ("for a 7 and an 11 year old", {("max_age", 7)}),
        ("for kids", {("max_age", 8)}),
        ("kids' films", {("max_age", 8), ("kind", "film")}),
        ("family friendly", {("max_age", 10)}),
        ("suitable for all ages", {("max_age", 6)}),
        ("with my teenage daughter", {("max_age", 13)}),
        ("not for kids", set()),
        ("I'm 35 years old", set()),
        ("no nudity", {("not_notes", "sex")}),
        ("without gore", {("not_notes", "violence")}),
        ("no sex or violence please", {("not_notes", "sex"), ("not_notes", "violence")}),
        ("no gore, blood or torture", {("not_notes", "violence")}),
        ("without swearing", {("not_notes", "language")}),
        ("nothing scary", {("not_notes", "fright")}),
        ("not too scary", set()),
        ("less violent", set()),
        ("violence", set()),
        ("highly rated", {("rating_min", 0.7)}),
        ("at least 8/10 on imdb", {("rating_min", 0.8)}),
        ("rated above 7.5", {("rating_min", 0.75)}),
        ("it must be finished", {("finished", True)}),
        ("still running", {("finished", False)}),
        ("I have finished it", set()),
        ("on Netflix", {("platforms", "netflix")}),
        ("on Amazon Prime", {("platforms", "prime")}),
        ("I have Netflix and Hulu", {("platforms", "netflix"), ("platforms", "hulu")}),
        ("not on netflix", set()),
    ],
)
def test_reads_audience_content_and_quality(text: str, expected: set[tuple[str, Any]]) -> None:
    assert limits(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Korean", {("languages", "ko")}),
        ("in Spanish", {("languages", "es")}),
        ("in Japanese or Korean", {("languages", "ja"), ("languages", "ko")}),
        ("Spanish-language thriller", {("languages", "es"), ("genres", "thriller")}),
        ("not in English", {("not_languages", "en")}),
        ("foreign films", {("not_languages", "en"), ("kind", "film")}),
        ("nothing in French", {("not_languages", "fr")}),
        ("from Denmark", {("countries", "DK")}),
        ("from Spain or Mexico", {("countries", "ES"), ("countries", "MX")}),
        ("British humour", {("countries", "GB")}),
        ("Scandinavian noir", {("languages", "da"), ("languages", "sv"), ("languages", "no")}),
        ("set in Japan", set()),
        ("English with French subtitles", {("languages", "en")}),
        ("not American", {("not_countries", "US")}),
        ("hmm, too American", {("not_countries", "US")}),
        ("no subtitles please", {("languages", "en")}),
        ("a thriller, not subtitled", {("genres", "thriller"), ("languages", "en")}),
        ("subtitles are fine", set()),
        ("nothing from India", {("not_countries", "IN")}),
        ("we watched Breaking Bad in Spanish", set()),
    ],
)
def test_reads_countries_and_languages(text: str, expected: set[tuple[str, Any]]) -> None:
    assert limits(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("no animation", {("not_genres", "animation")}),
        ("not animated", {("not_genres", "animation")}),
        ("not horror or war", {("not_genres", "horror"), ("not_genres", "war")}),
        ("no horror, war or westerns", {("not_genres", "horror"), ("not_genres", "war"), ("not_genres", "western")}),
        ("no romance but a thriller", {("not_genres", "romance"), ("genres", "thriller")}),
        ("no horror, something with comedy", {("not_genres", "horror"), ("genres", "comedy")}),
        ("a comedy, not a musical", {("genres", "comedy"), ("not_genres", "musical")}),
        ("anything but horror", {("not_genres", "horror")}),
        ("nothing but horror", {("genres", "horror")}),
        ("not only comedies", {("genres", "comedy")}),
        ("I don't like musicals", {("not_genres", "musical")}),
        ("horror-free comedy", {("not_genres", "horror"), ("genres", "comedy")}),
        ("rom-com", {("genres_all", "romance"), ("genres_all", "comedy")}),
        ("a horror comedy", {("genres_all", "horror"), ("genres_all", "comedy")}),
        ("a mix of romance and crime", {("genres_all", "romance"), ("genres_all", "crime")}),
        ("comedies and dramas", {("genres", "comedy"), ("genres", "drama")}),
        ("comedy, drama or thriller", {("genres", "comedy"), ("genres", "drama"), ("genres", "thriller")}),
        ("true crime documentary", {("genres_all", "crime"), ("genres_all", "documentary")}),
        ("no superhero movies", set()),
        ("sci-fi", {("genres", "science-fiction")}),
        ("a crime drama", {("genres_all", "crime"), ("genres_all", "drama")}),
        ("no horror films", {("not_genres", "horror")}),
        ("only series", {("kind", "series")}),
        ("films only", {("kind", "film")}),
        ("a movie", {("kind", "film")}),
        ("TV shows only", {("kind", "series")}),
        ("not a film", {("kind", "series")}),
        ("no movies", {("kind", "series")}),
        ("films or series", set()),
        ("the second film", set()),
        ("show me something", set()),
    ],
)
def test_reads_genres_and_kinds_with_the_reach_of_a_no(text: str, expected: set[tuple[str, Any]]) -> None:
    assert limits(text) == expected


@pytest.mark.parametrize("text", ["The Horror of Dracula", "Funny Games", "something like Funny Games"])
def test_words_of_a_title_are_no_limits(text: str) -> None:
    assert limits(text) == set()
    assert values(text, "shift") == []


def test_a_limit_said_twice_is_one() -> None:
    assert len(values("a comedy, really a comedy", "limit")) == 1


def test_spans_cover_what_was_said() -> None:
    from components_world import heard

    text = "Something from the nineties, under two hours"
    found = {e["role"]: text[e["start"] : e["end"]].strip() for e in heard(text) if e["entity"] == "limit"}
    assert found == {
        "year_min": "from the nineties",
        "year_max": "from the nineties",
        "runtime_max_min": "under two hours",
    }
