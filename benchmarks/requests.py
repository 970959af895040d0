"""Forty wishes as people have them, of every form that the recommender knows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from recommender.catalogue import Catalogue
from recommender.types import Filters, Request, Shift, Taste


@dataclass(frozen=True, slots=True)
class Wish:
    """A request with titles by name, so that it does not depend on one catalogue's ids."""

    like: tuple[str, ...] = ()
    shifts: tuple[str, ...] = ()
    """An axis with + or -, such as `light+`."""
    text: str = ""
    filters: Filters = field(default_factory=Filters)
    unlike: tuple[str, ...] = ()
    liked: tuple[str, ...] = ()
    seen: tuple[str, ...] = ()
    novelty: float = 0.0

    def request(self, catalogue: Catalogue) -> Request:
        """UnknownTitleError where the catalogue lacks a title that is named."""
        return Request(
            seeds=_ids(self.like, catalogue),
            anti_seeds=_ids(self.unlike, catalogue),
            shifts=tuple(Shift(s[:-1], 1 if s[-1] == "+" else -1) for s in self.shifts),
            filters=self.filters,
            text=self.text,
            taste=Taste(liked=_ids(self.liked, catalogue), seen=_ids(self.seen, catalogue)),
            novelty=self.novelty,
        )


def _ids(names: Sequence[str], catalogue: Catalogue) -> tuple[str, ...]:
    return tuple(catalogue.find(name).id for name in names)


CRIME = ("Breaking Bad", "The Wire", "Better Call Saul")
WISHES = (
    Wish(like=("Breaking Bad",)),
    Wish(like=("Friends",)),
    Wish(like=("Money Heist",)),
    Wish(like=("The Chestnut Man",)),
    Wish(like=("Spirited Away",)),
    Wish(like=("Breaking Bad", "The Wire")),
    Wish(like=("Fargo (1996)", "Cell 211", "Parasite")),
    Wish(like=("Game of Thrones",), unlike=("Breaking Bad",)),
    Wish(like=("Breaking Bad",), shifts=("light+",)),
    Wish(like=("Dexter",), shifts=("scary-",)),
    Wish(like=("Seinfeld",), shifts=("romantic+",)),
    Wish(like=("Dexter",), shifts=("funny+", "violent-")),
    Wish(like=("The Night Agent",), shifts=("new+",)),
    Wish(like=("The Wire",), shifts=("long-",)),
    Wish(like=("Friends",), shifts=("known-",)),
    Wish(like=("Breaking Bad",), shifts=("light+",), filters=Filters(kind="series", year_min=2010)),
    Wish(like=("The Office (2005)",), filters=Filters(kind="film")),
    Wish(like=("Money Heist",), filters=Filters(languages=("ko",))),
    Wish(like=("Cheers",), filters=Filters(not_genres=("romance",), seasons_max=5)),
    Wish(like=("Dexter",), text="set in a small town"),
    Wish(text="a con man teaches a bank robber's son chess"),
    Wish(text="a slow, quiet film about grief by the sea"),
    Wish(text="heist"),
    Wish(text="friends who share a flat in a big city and never grow up"),
    Wish(text="time travel that goes wrong", shifts=("funny+",)),
    Wish(text="a robot learns what love is", filters=Filters(kind="film", year_max=1999)),
    Wish(text="women in politics", filters=Filters(kind="series", languages=("da", "no", "sv"))),
    Wish(text="cooking as a way back to life", filters=Filters(runtime_max_min=110)),
    Wish(text="war seen by children", filters=Filters(not_languages=("en",))),
    Wish(text="a detective with a secret", liked=CRIME),
    Wish(filters=Filters(max_age=10, runtime_max_min=120, not_genres=("animation",))),
    Wish(filters=Filters(genres=("thriller",), countries=("KR",))),
    Wish(filters=Filters(genres=("comedy",), year_min=1980, year_max=1989)),
    Wish(filters=Filters(people=("Tom Hanks",))),
    Wish(filters=Filters(kind="series", finished=True, rating_min=0.8), shifts=("light+",)),
    Wish(filters=Filters(genres=("western",), languages=("ko",), kind="series", year_max=1950)),
    Wish(liked=CRIME, seen=CRIME),
    Wish(liked=("Toy Story", "Spirited Away"), filters=Filters(kind="film")),
    Wish(liked=CRIME, novelty=0.7),
    Wish(shifts=("uplifting+",), filters=Filters(not_notes=("violence", "fright"))),
)


def mix(catalogue: Catalogue) -> list[Request]:
    """All of them for this catalogue."""
    return [wish.request(catalogue) for wish in WISHES]
