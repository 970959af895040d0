"""Years told by events, by a year just named, or by how old somebody is."""

from __future__ import annotations

import datetime

import pytest

from bot.components.understand import understand
from recommender.lexicon import Lexicon

_YEAR = datetime.date.today().year


def _years(text: str) -> tuple[int | None, int | None]:
    found = {e["role"]: e["value"] for e in understand(text, Lexicon(())) if e["entity"] == "limit"}
    return found.get("year_min"), found.get("year_max")


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("shows since lockdown", (2020, None)),
        ("czech cartoons from before the wall fell", (None, 1988)),
        ("funny ones from before the talkies", (None, 1927)),
        ("we married in 1994, good films from that year", (1994, 1994)),
        ("born in '88, which series started that very year?", (1988, 1988)),
        ("as somebody from 1986, a film out of that exact year or one either side", (1985, 1987)),
        ("what did 1998, 1999 or 2000 bring", (1998, 2000)),
        ("from the second half of the seventies", (1975, 1979)),
        ("twenty-tens sci-fi", (2010, 2019)),
        ("nothing from this century please", (None, _YEAR // 100 * 100 - 1)),
        ("horror from the 80ies", (1980, 1989)),
        ("a sitcom from the thatcher years", (1979, 1990)),
        ("made when Merkel was chancellor", (2005, 2021)),
        ("comedies, pre Obama", (None, 2008)),
        ("after Clinton left office", (2001, None)),
        ("older ones, before Mitterrand got in", (None, 1980)),
        ("something since the iphone", (2007, None)),
        ("I don't watch anything that's older than 2005", (2005, None)),
        ("it can't be older than 1990, western", (1990, None)),
        ("don't give me films from before 2000", (2000, None)),
        ("can't find anything newer than 2010, ideas?", (2011, None)),
        ("a thriller that isn't older than me, I was born in 1994", (1994, None)),
        ("at least 20 years old", (None, _YEAR - 20)),
        ("from this year or last", (_YEAR - 1, None)),
        ("comedy from my teens, I'm 45", (_YEAR - 45 + 13, _YEAR - 45 + 19)),
        ("I was born in 1970, a film from my twenties", (1990, 1999)),
        ("films from when I was twenty, I'm 62 now", (_YEAR - 43, _YEAR - 41)),
        ("from my late twenties, I'm 50", (_YEAR - 24, _YEAR - 21)),
        ("dramas since the towers fell", (2001, None)),
        ("before world war two", (None, 1938)),
        ("I like Reagan", (None, None)),
        ("nothing that began after 2005", (None, 2005)),
        ("no show older than 2012", (2012, None)),
        ("any decade but this one", (None, _YEAR // 10 * 10 - 1)),
        ("nothing older than my eldest, she's 22", (_YEAR - 22, None)),
        ("none more than 15 years old", (_YEAR - 15, None)),
        ("nothing made before I was born, which was 2004", (2004, None)),
        ("it has to be from before her wedding, that's 1974", (None, 1974)),
    ],
)
def test_a_year_need_not_be_told_as_one(text: str, years: tuple[int | None, int | None]) -> None:
    assert _years(text) == years


@pytest.mark.parametrize(
    "text", ["a story set before the wall fell", "we had that very year off", "life since lockdown"]
)
def test_when_something_happens_is_no_limit(text: str) -> None:
    assert _years(text) == (None, None)
