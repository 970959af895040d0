"""Years of the speaker's own life: "a comedy from my teens, I'm 45", "what was on when I was twenty (I'm 62)"."""

from __future__ import annotations

import re

from bot.components.canvas import Canvas
from bot.components.eras import YEAR, add_years, this_year
from bot.components.numbers import NUMBER, number
from bot.components.year_words import FILM_NOUN, FROM, NO

_AGES = {
    r"child(?:hood| days)|(?:when )?i was (?:a )?(?:little|small|kid|child)": (5, 12),
    r"teens|teenage years|teenage days|adolescence": (13, 19), r"school ?days|school years": (6, 18),
    r"(?:student|university|uni|college) (?:days|years)": (18, 24), r"youth|young days|younger days": (13, 24),
    r"birth year|year of birth": (0, 0), r"twenties|20s": (20, 29), r"thirties|30s": (30, 39), r"forties|40s": (40, 49), r"fifties|50s": (50, 59),
}  # fmt: skip
"""Parts of a life and the ages from which to which they last."""
_PARTS = {"early": (0, -6), "mid": (3, -3), "late": (6, 0)}
_LIFE = re.compile(
    rf"\b(?:from|in|of|during|made in|out in|like in) my (?:(?P<part>early|mid|late)[ -])?(?:own )?(?:{'|'.join(f'(?P<a{at}>{words})' for at, words in enumerate(_AGES))})\b"
    rf"|\b(?:from |in )?(?P<born>the (?:very |same )?year (?:that )?i was born)\b|\b(?:from )?when i was (?:about |around |only )?(?P<n>{NUMBER})(?: years? old)?(?=\s*(?:$|[,.;:!?()]|and\b|so\b))"
)
_SPANS = tuple(_AGES.values())
_NOW = re.compile(
    rf"\b(?:i'm|im|i am|me,|i(?:'ve|'m| am| have)? turn(?:ed|ing)|just turned)(?: now| only| already)? (?P<age>{NUMBER})(?: years old| now)?(?=\s*(?:$|[.,;:!?()]|and\b|so\b|now\b|but\b|this year\b))"
    rf"|\b(?:born in|i'm from|class of|i'm a) (?P<year>{YEAR})"
)
_GROWN = 18


def read_own_years(canvas: Canvas) -> None:
    """Add year_min and year_max limits where the part of a life and the age or the year of birth are both told."""
    life, now = _LIFE.search(canvas.low), _NOW.search(canvas.low)
    if life is None or now is None:
        return
    born = int(now["year"]) if now["year"] else this_year() - int(number(now["age"]))
    if this_year() - born < _GROWN:
        return
    first, last = _ages(life)
    add_years(canvas, life.span(), born + first, born + last)
    canvas.hide(*now.span())


def _ages(life: re.Match[str]) -> tuple[int, int]:
    if life["born"]:
        return 0, 0
    if life["n"]:
        age = int(number(life["n"]))
        return age - 1, age + 1
    first, last = next(span for at, span in enumerate(_SPANS) if life[f"a{at}"])
    after, before = _PARTS.get(life["part"] or "", (0, 0))
    return first + after, last + before


_BORN = re.compile(
    rf"\b(?:born(?:,? (?:in|which (?:was|is)(?: in)?|that's|that is|so))?|i'm|im|i am|(?:i'm|im|i am) an?|(?:me|i am|we are|us) ?\(?(?:from )?|from) ?\(?(?P<year>{YEAR})\b\)?(?:(?: and | & |/|, ){YEAR})?(?: bab(?:y|ies)\b\)?)?"
)
_I_AM = re.compile(rf"\b(?:born in|(?:i'm|im|i am)(?: from)?) {YEAR}\b")
_THAN_ME = re.compile(
    rf"\b(?P<no>{NO} |not )?{FROM}(?:(?P<old>older than|before|predates?|from before)|(?P<new>newer than|younger than|after|since)) (?:me|us|we are|we both are|i am|i was(?: even)? born|we were(?: even)? born|my birth|my time|him\b|her\b|them\b|herself|himself|themselves|(?:she|he) (?:is|was(?: even)? born))\b"
)
"""Years told by one's own: "older than me, I was born in 1988"."""
_EVENT = re.compile(
    rf"\b(?P<no>{NO} |not )?{FROM}(?P<way>before|older than|prior to|after|newer than|since|while|during|ever since) (?P<what>(?:i|i've|we|we've|my|our|the|his|her)\b(?: (?!{FILM_NOUN}\b)[\w'-]+){{1,6}}?),? (?:in |\(|that's |that is |that was |which was |which is |i mean |so )(?P<year>{YEAR})\)?(?!\w)"
)
""" "Nothing made after my divorce (2009)", "from before we moved here in 1998"."""


def read_life_years(canvas: Canvas) -> None:
    """Add the year_min or year_max that is told by the speaker's age or by what happened in a year that is named."""
    _by_own_age(canvas)
    _by_an_event(canvas)


def _by_an_event(canvas: Canvas) -> None:
    for match in canvas.finditer(_EVENT):
        until = match["way"] in ("before", "older than", "prior to")
        year = int(match["year"])
        add_years(canvas, match.span(), *((None, year) if until != bool(match["no"]) else (year, None)))


def _by_own_age(canvas: Canvas) -> None:
    """What is older or newer than the one who writes, where the year of birth is told."""
    than, born = _THAN_ME.search(canvas.low), _BORN.search(canvas.low)
    if than is None or born is None:
        for match in canvas.finditer(_I_AM):
            canvas.hide(match.start(), match.end())
        return
    canvas.hide(*born.span())
    from_then_on = bool(than["new"]) != bool(than["no"])
    year = int(born["year"])
    add_years(canvas, than.span(), *((year, None) if from_then_on else (None, year)))
