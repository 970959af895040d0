"""Why titles are not on a list, in words: a limit, what the person told, a fact that nobody knows, or what others do better."""

from __future__ import annotations

from recommender import wording
from recommender.catalogue import Catalogue
from recommender.limits import excluded_by
from recommender.sources.names import country_name, language_word
from recommender.studios import studios_of
from recommender.types import Filters, Request, Title

COSTS = {
    "meaning": "what it is about", "words": "the words you used", "genre": "its genres", "theme": "its themes", "viewers": "its viewers",
    "feel": "how it feels", "quality": "how it is rated",
}  # fmt: skip
"""Parts of a score, as what costs a title its place."""
_UNKNOWN_FACT = {
    "max_age": "for which age they are suitable",
    "not_notes": "what content they have",
    "platforms": "where they can be watched",
}


def unknown(limit: str, n: int) -> str:
    """That titles are left out for want of a fact."""
    one = n == 1
    fact = _UNKNOWN_FACT[limit]
    fact = (
        fact.replace("they are", "it is").replace("they have", "it has").replace("they can", "it can") if one else fact
    )
    return f"{n:,} more title{'' if one else 's'} may fit, but I do not know {fact}, so {'it is' if one else 'they are'} left out."


def narrowest(filters: Filters, name: str, n: int) -> str:
    """Which limit keeps most away, and how many."""
    are = f"there {'is' if n == 1 else 'are'} {n:,} more"
    return f"The limit that excludes most is “{limit_said(filters, name)}”: without it {are}."


def limit_said(filters: Filters, name: str) -> str:
    """The words for one limit; years are said together, under the first."""
    said = wording.limit_words(filters)
    return said.get(name) or said.get("year_min", name)


def unmet(title_id: str, filters: Filters, catalogue: Catalogue) -> str:
    """The first limit that a title does not meet and what is known of it, in one sentence; empty where it meets all."""
    title = catalogue[title_id]
    row = catalogue.row[title.id]
    for limit, met in excluded_by(filters, catalogue).items():
        if not met[row]:
            return f"{title.name} does not meet “{limit_said(filters, limit)}”: {fact_behind(limit, title)}."
    return ""


def told(title_id: str, request: Request) -> str:
    """What the person told that keeps a title off every list; empty where nothing does."""
    causes = {
        "You told me never to show it": request.taste.never,
        "You told me you did not like it": request.taste.disliked,
        "You told me you know it already": request.taste.hidden,
        "You are watching it already": request.taste.watching,
        "You asked for nothing like it": request.anti_seeds,
        "It was shown or named before": request.exclude,
    }
    return next((cause for cause, ids in causes.items() if title_id in ids), "")


def _spoken_of(title: Title) -> str:
    return "it is one of theirs, or about that" if studios_of(title) else "it is about that"


def fact_behind(limit: str, title: Title) -> str:
    """What is known where a limit is not met: `it is from 2005`; or that it is not known."""
    known: dict[str, str | None] = {
        "kind": f"it is a {title.kind}",
        "genres": title.genres and f"it is {wording.join([wording.genre_word(g) for g in title.genres])}" or None,
        "year_min": title.year and f"it is from {title.year}" or None,
        "runtime_max_min": title.runtime_min and f"it takes {title.runtime_min} minutes" or None,
        "seasons_max": title.seasons and f"it has {title.seasons} seasons" or None,
        "episodes_max": title.episodes and f"it has {title.episodes} episodes" or None,
        "max_age": None if title.age is None else f"it is suitable from age {title.age}",
        "languages": title.language and f"it is in {language_word(title.language)}" or None,
        "countries": title.countries
        and f"it is from {wording.join([country_name(c) for c in title.countries])}"
        or None,
        "people": "they are not among the names I have for it",
        "not_people": "they are part of it",
        "not_words": "I have no description of it" if title.generated else _spoken_of(title),
        "not_notes": None if title.notes is None else "it has more than a little of that",
        "platforms": title.platforms and f"it is on {wording.join(list(title.platforms))}" or None,
        "rating_min": None if title.rating is None else f"it is rated {round(title.rating * 100)} of 100",
        "finished": f"it ended in {title.end_year}"
        if title.end_year
        else "it is a film"
        if title.kind == "film"
        else None,
    }
    same = {
        "year_max": "year_min",
        "runtime_min_min": "runtime_max_min",
        "not_genres": "genres",
        "genres_all": "genres",
        "seasons_min": "seasons_max",
        "not_languages": "languages",
        "not_countries": "countries",
        "people_any": "people",
    }
    return known.get(same.get(limit, limit)) or "I do not know that about it"
