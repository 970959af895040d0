"""Genres and ages of all sources on our scales. The tables are the mapping; docs/sources.md shows them."""

from __future__ import annotations

import re
from collections.abc import Collection

from recommender.types import AGES, GENRES

_LABELS = """
action=action|adventure=adventure|action & adventure=action adventure|action-adventure=action adventure
animation=animation|cartoons=animation|adult animation=animation|anime=anime animation
biographical=biography|biography=biography|biopic=biography
comedy=comedy|comedies=comedy|sitcom=comedy|sketch comedy=comedy|parody=comedy|stand-up comedy=stand-up comedy
stand up=stand-up comedy|standup=stand-up comedy|stand-up=stand-up comedy|stand-up comedy & talk=stand-up comedy
romantic comedy=romance comedy|crime=crime|police/cop=crime|film-noir=crime|film noir=crime
documentary=documentary|documentaries=documentary|documentation=documentary|docuseries=documentary
drama=drama|dramas=drama|soap=drama|soap opera / melodrama=drama
family=family|children=family|children's=family|children & family=family|kids=family|kids'=family|kids & family=family
fantasy=fantasy|history=history|historical=history|horror=horror
music=music|concert=music|music videos and concerts=music|musical=musical|musicals=musical|music & musicals=music musical
mystery=mystery|mysteries=mystery|reality=reality|reality-tv=reality|unscripted=reality
game / competition=reality|game=reality|game-show=reality|cooking & food=reality
romance=romance|romantic=romance|sci-fi=science-fiction|scifi=science-fiction|science fiction=science-fiction
science-fiction=science-fiction|sci-fi & fantasy=science-fiction fantasy
sport=sport|sports=sport|thriller=thriller|thrillers=thriller|suspense=thriller|spy/espionage=thriller
war=war|war & politics=war|military and war=war|western=western|westerns=western
"""
_THEMES = """
animals & nature=animals and nature|science & nature=science and nature|science & technology=science and technology
coming of age=coming of age|superhero=superheroes|spy/espionage=spies|police/cop=police|medical=medicine|dance=dance
buddy=buddies|survival=survival|disaster=disaster|travel=travel|lgbtq=LGBTQ|lgbtq+=LGBTQ|teen=teenagers
young adult audience=teenagers|faith & spirituality=faith|faith and spirituality=faith|cooking & food=cooking
fitness=fitness|health & wellness=health|black stories=Black stories|latino=Latino stories|kids'=children|kids=children
cult=cult|classic & cult=cult|film-noir=film noir|film noir=film noir|concert=concert|parody=parody
lifestyle=lifestyle|lifestyle & culture=lifestyle|romantic comedy=romantic comedy|sketch comedy=sketches|sitcom=sitcom
game / competition=competition|game=competition|game-show=competition|anthology=anthology|war & politics=politics
"""
_NO_GENRE = frozenset(
    "arthouse|arts|and culture|british|classic|classics|entertainment|european|foreign|imax|independent|international|"
    "korean|late night|news|short|special interest|spanish-language|talk|talk-|talk and variety|variety|"
    "(no genres listed)|no genres listed|adult|unknown".split("|")
)
"""Labels that say something else than a genre: where it comes from, how it is made, or nothing."""
_KINDS = re.compile(r"\b(?:tv|movies?|films?|shows?|series|features?|programmes?)\b", re.IGNORECASE)


def _table(text: str) -> dict[str, str]:
    pairs = (pair.split("=") for line in text.strip().splitlines() for pair in line.split("|"))
    return {label: value for label, value in pairs if label}


GENRE = {label: tuple(value.split()) for label, value in _table(_LABELS).items()}
THEME = _table(_THEMES)
TMDB_GENRE = {
    28: "action", 12: "adventure", 16: "animation", 35: "comedy", 80: "crime", 99: "documentary", 18: "drama",
    10751: "family", 14: "fantasy", 36: "history", 27: "horror", 10402: "music", 9648: "mystery", 10749: "romance",
    878: "sci-fi", 10770: "tv movie", 53: "thriller", 10752: "war", 37: "western", 10759: "action & adventure",
    10762: "kids", 10763: "news", 10764: "reality", 10765: "sci-fi & fantasy", 10766: "soap", 10767: "talk",
    10768: "war & politics",
}  # fmt: skip
"""Answers that are lists give genres by number only."""


def genres(labels: list[str]) -> tuple[tuple[str, ...], tuple[str, ...], list[str]]:
    """Our genres, themes, and the labels that neither table knows; kinds in labels ("TV Dramas") are no part of them."""
    found: dict[str, None] = {}
    themes: dict[str, None] = {}
    unknown = []
    for label in labels:
        whole = " ".join(label.lower().replace("_", "-").split())
        plain = whole if whole in GENRE else " ".join(_KINDS.sub(" ", whole).split())
        found |= dict.fromkeys(GENRE.get(plain, ()))
        themes |= dict.fromkeys([THEME[plain]] if plain in THEME else [])
        if plain and not (plain in GENRE or plain in THEME or plain in _NO_GENRE):
            unknown.append(label)
    return tuple(g for g in found if g in GENRES), tuple(themes), unknown


RATED = {
    # MPAA, and before it
    "g": 0, "gp": 8, "m": 8, "m/pg": 8, "pg": 8, "pg-13": 12, "r": 16, "nc-17": 18, "x": 18,
    # TV Parental Guidelines
    "tv-y": 0, "tv-g": 0, "tv-y7": 8, "tv-y7-fv": 8, "tv-pg": 10, "tv-14": 14, "tv-ma": 16,
    # words for "everybody", as Amazon, British and German boards write them
    "all": 0, "all_ages": 0, "u": 0, "uc": 0, "atp": 0, "tp": 0, "a.l.": 0, "al": 0, "l": 0, "o.al.": 0,
}  # fmt: skip
UNRATED = frozenset("|nr|ur|unrated|not rated|not_rate|tv-nr|unknown|none|n/a|not available|approved|passed".split("|"))
_COUNTRY_PREFIX = re.compile(r"^(?:[a-z]{2}[-/:]|fsk[- ]?)(?=.)")
_NUMBER = re.compile(r"^(?:ages_|k-|m/)?(\d{1,2})(?:\+|_|a|a?pg|\s*years?)?$")


def age(label: str) -> tuple[int | None, bool]:
    """The lowest suitable age on our scale, and whether the label is known; a number between two steps goes up."""
    key = " ".join(label.lower().split())
    for form in (key, _COUNTRY_PREFIX.sub("", key)):
        if form in RATED:
            return RATED[form], True
        if form in UNRATED:
            return None, True
        if number := _NUMBER.match(form):
            return next((step for step in AGES if step >= int(number[1])), AGES[-1]), True
    return None, False


FRIGHTENING = frozenset({"crime", "horror", "mystery", "thriller", "war", "western"})
"""Genres whose films may frighten or be violent at a certificate that says little."""
GENTLE = frozenset({"animation", "family"})
LAST_WITHOUT_13 = 1984
"""Until the middle of this year nothing stood between PG and R, so PG took in Jaws and Poltergeist."""


def careful(age: int | None, genres: Collection[str], year: int | None) -> int | None:
    """A certificate's age made higher where it cannot be relied on: one of before PG-13, or of a horror film.

    G counts as 8 and PG as 12 there; what is made for children stays as it is, and so does what is from 12 on.
    """
    if age is None or age >= GRAVE or GENTLE & set(genres):
        return age
    old = year is not None and year <= LAST_WITHOUT_13 and FRIGHTENING & set(genres)
    if not (old or "horror" in genres):
        return age
    return GRAVE if age else SOME


SOME, GRAVE = 8, 12


PRIOR_RATING, PRIOR_VOTES = 0.6, 50
"""Votes' worth of an average verdict added to each title's own, so that one good vote is no proof."""


def rating(mean: float | None, votes: float | None) -> float | None:
    """A mean of 0 to 1 drawn towards the average the more, the fewer voted; unknown without votes."""
    if mean is None or not votes:
        return None
    return round((mean * votes + PRIOR_RATING * PRIOR_VOTES) / (votes + PRIOR_VOTES), 3)
