"""The text that stands for a title in the index. Names are left out: they would match words, not stories."""

from __future__ import annotations

import re
from functools import lru_cache

from recommender.sources.names import country_word, language_word
from recommender.types import Title


def fact_sentence(title: Title) -> str:
    """What the facts say where nobody wrote a description: `A French film of the 1960s, in French: crime and drama.`"""
    genres = " and ".join(g.replace("-", " ") for g in title.genres[:4]) or "genre unknown"
    place = country_word(title.countries[0]) if title.countries else ""
    subject = f"{place} {title.kind}" if place else title.kind
    decade = f" of the {title.year // 10 * 10}s" if title.year else ""
    language = f", in {language_word(title.language)}" if title.language not in (None, "en") else ""
    return f"{'An' if subject[0] in 'AEIO' else 'A'} {subject}{decade}{language}: {genres}."


def index_text(title: Title) -> str:
    """Genres, themes and description, without title or people."""
    if title.generated or not title.description:
        return fact_sentence(title)
    genres = ", ".join(g.replace("-", " ") for g in title.genres)
    return f"{genres}. {', '.join(title.themes)}. {title.description}"


STOP = frozenset(
    "about after also away back been even mean before being does from have into just like more most much only other over some "
    "such than that their them then there these they this those very want were what when where which while with film "
    "films movie movies series show shows something anything good great story watch tonight people person "
    "again along always among another asked asking asks became become becomes began begin begins best between both bring brings "
    "came come comes coming could down each else every everyone everything feel feeling feels felt find finds first follow follows "
    "found four full gave gets getting give gives giving goes going gone half hold holds hour hours however keep keeping keeps knew "
    "know knows last later leave leaves left little look looking looks made make makes making many minute minutes month months must "
    "need needs never next nobody once onto really said same says seem seems several should somebody someone sort soon start starts "
    "stay stays still stop stops take takes taken taking tell tells thing things think thinks though three through till time times "
    "today together told took toward towards tried tries trying turn turned turns under until upon used using wanted wanting wants "
    "week weeks well went whole whose will without would year years yesterday join joins joining joined kind lots".split()
)
"""Words that tell nothing of what a title is about, however rare they are in descriptions."""


def telling(text: str) -> list[str]:
    """The words that say what something is about, in order: four letters or more, no small words."""
    return [word for word in re.findall(r"[a-z]{4,}", text.lower()) if word not in STOP]


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """Good enough to match a plural or a participle with its stem, and strict enough not to take a party for parts."""
    plain = re.sub(r"ie[sd]?$", "y", word)
    return plain if plain != word else re.sub(r"(?<=...)(?:ing|ed|(?:(?<=ss)|(?<=x)|(?<=[cs]h))es|(?<!s)s)$", "", word)


def about(title: Title) -> frozenset[str]:
    """Stems of all that its description and themes speak of."""
    return frozenset(stem(word) for word in telling(f"{title.description} {' '.join(title.themes)}"))
