"""The text that stands for a title in the index. Names are left out: they would match words, not stories."""

from __future__ import annotations

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
