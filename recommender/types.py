"""The records that everything speaks: frozen, every field declared, None means unknown.

Used by both environments, so only the standard library (Python 3.10).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any

KINDS = ("film", "series")

GENRES = (
    "action", "adventure", "animation", "anime", "biography", "comedy", "crime", "documentary",
    "drama", "family", "fantasy", "history", "horror", "music", "musical", "mystery", "reality",
    "romance", "science-fiction", "sport", "stand-up", "thriller", "war", "western",
)  # fmt: skip

AXES = (
    "light", "funny", "tense", "violent", "scary", "romantic",
    "fast", "cerebral", "strange", "uplifting", "explicit", "epic",
)  # fmt: skip
"""Tone axes, in the order in which every tone vector is stored."""

FACT_AXES = ("new", "long", "known")
"""Shifts that are facts, not tones: newer, longer, better known (their opposites: direction -1)."""

AGES = (0, 6, 8, 10, 12, 14, 16, 18)
NOTES = ("violence", "sex", "language", "drugs", "fright")
"""Content notes, each 0 (none) to 3 (strong)."""


@dataclass(frozen=True, slots=True)
class Title:
    """One film or series with all that is known about it."""

    id: str
    title: str
    kind: str
    year: int | None = None
    imdb_id: str | None = None
    original_title: str | None = None
    aliases: tuple[str, ...] = ()
    end_year: int | None = None
    seasons: int | None = None
    episodes: int | None = None
    runtime_min: int | None = None
    genres: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    language: str | None = None
    creators: tuple[str, ...] = ()
    directors: tuple[str, ...] = ()
    cast: tuple[str, ...] = ()
    age: int | None = None
    notes: tuple[int, ...] | None = None
    """Content notes in the order of NOTES, 0 to 3."""
    themes: tuple[str, ...] = ()
    tone: tuple[float, ...] | None = None
    """Tone set by a person, in the order of AXES, 0 to 1."""
    rating: float | None = None
    """Critics' or viewers' mean, 0 to 1."""
    description: str = ""
    generated: bool = False
    """True where the description was made from facts by program: thinner evidence."""
    source: str = "catalogue"
    origins: tuple[tuple[str, str], ...] = ()
    """(field, source) for every fact that was filled in from another source than `source`."""
    poster: str | None = None
    """https address of a picture."""
    platforms: tuple[str, ...] = ()
    """Where it can be watched in the person's country without renting it: `Netflix`; empty: not known, or nowhere."""
    attribution: tuple[str, ...] = ()
    """Sources whose facts are in here and who ask to be named: keys of recommender.enrich.attribution."""
    latest_year: int | None = None
    """Year of the latest season, from sources that give a series no other; `year` is then unknown, or the same of one season."""

    @property
    def name(self) -> str:
        """How the title is written to people: `Fargo (1996)`."""
        return f"{self.title} ({self.year})" if self.year else self.title

    @property
    def people(self) -> tuple[str, ...]:
        """Everyone who made it or plays in it, each once."""
        return tuple(dict.fromkeys(self.creators + self.directors + self.cast))


@dataclass(frozen=True, slots=True)
class Shift:
    """A wish for more or less of an axis than the seed has."""

    axis: str
    """One of AXES or FACT_AXES."""
    direction: int = 1
    """1 for more, -1 for less."""
    strength: float = 1.0
    """0.5 for "a bit", 1 for the plain word, 2 for "much"."""
    than: tuple[str, ...] = ()
    """Ids it is compared with instead of the seeds: the list of which a person said "all too long"."""
    plain: bool = False
    """A quality by itself, compared with no seed: "slow films like Perfect Days", where nothing is slower."""


@dataclass(frozen=True, slots=True)
class Filters:
    """Hard limits. What is not met is not shown; what is not known is said."""

    kind: str | None = None
    genres: tuple[str, ...] = ()
    """Any of these must be present."""
    genres_all: tuple[str, ...] = ()
    """Every one of these must be present."""
    not_genres: tuple[str, ...] = ()
    year_min: int | None = None
    year_max: int | None = None
    runtime_max_min: int | None = None
    runtime_min_min: int | None = None
    seasons_max: int | None = None
    seasons_min: int | None = None
    """Films have no seasons: with it only series are let through."""
    episodes_max: int | None = None
    """In all; a film meets it."""
    max_age: int | None = None
    """The youngest viewer's age: titles for older viewers are out, unknown ages too."""
    not_notes: tuple[str, ...] = ()
    """Content of which nothing above mild may occur; unknown is out."""
    not_words: tuple[str, ...] = ()
    """What it must not be about, such as "zombies"; a title without a description is out."""
    languages: tuple[str, ...] = ()
    not_languages: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    not_countries: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    """Each of them must have made it or play in it."""
    people_any: tuple[str, ...] = ()
    """At least one of them must."""
    not_people: tuple[str, ...] = ()
    platforms: tuple[str, ...] = ()
    """Any of these must have it, by the short words of recommender.platforms."""
    rating_min: float | None = None
    finished: bool | None = None

    def changed(self, changes: Mapping[str, Any]) -> Filters:
        """The same limits with some fields set anew."""
        return replace(self, **changes)


@dataclass(frozen=True, slots=True)
class Taste:
    """What a person has told about titles, by id."""

    liked: tuple[str, ...] = ()
    fine: tuple[str, ...] = ()
    """Seen and found all right, neither good nor bad."""
    disliked: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    seen: tuple[str, ...] = ()
    watching: tuple[str, ...] = ()
    saved: tuple[str, ...] = ()

    @property
    def hidden(self) -> frozenset[str]:
        """Everything that must not be shown again."""
        return frozenset(self.liked + self.fine + self.disliked + self.never + self.seen)


@dataclass(frozen=True, slots=True)
class Request:
    """All that is asked for, ready to be answered or printed back."""

    seeds: tuple[str, ...] = ()
    anti_seeds: tuple[str, ...] = ()
    shifts: tuple[Shift, ...] = ()
    filters: Filters = field(default_factory=Filters)
    text: str = ""
    """What is wanted in free words, without the parts understood elsewhere."""
    taste: Taste = field(default_factory=Taste)
    exclude: tuple[str, ...] = ()
    """Ids not to be shown for any other reason, such as "already on the last list"."""
    novelty: float = 0.0
    """0 for the surest picks, 1 for the most adventurous."""
    n: int = 5
    keep: tuple[str, ...] = ()
    """What of the seeds counts most: `plot`, `feel`, `genre` or one of AXES ("the humour of X")."""
    leave: tuple[str, ...] = ()
    """What of the seeds may differ: `plot`, `feel` or `genre` ("not the plot")."""
    soft: Filters = field(default_factory=Filters)
    """Limits that were perhaps meant: they hold wherever enough titles meet them too."""

    def to_dict(self) -> dict[str, Any]:
        """Plain data for a slot or JSON; `from_dict` reads it back to an equal record."""
        return asdict(self)

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Request:
        """Read what `to_dict` wrote; unknown keys are an error (ValueError names them)."""
        parts = dict(data)
        parts["shifts"] = tuple(_record(Shift, shift) for shift in parts.get("shifts", ()))
        parts["filters"] = _record(Filters, parts.get("filters") or {})
        parts["soft"] = _record(Filters, parts.get("soft") or {})
        parts["taste"] = _record(Taste, parts.get("taste") or {})
        return _record(cls, parts)


@dataclass(frozen=True, slots=True)
class Reason:
    """One true statement about a title, with the evidence from which it can be derived again."""

    kind: str
    """tone, fact, theme, genre, viewers, taste, words, person, quality, portrait, wild_card."""
    text: str
    """A clause without capital and full stop, to be joined into a sentence."""
    evidence: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Recommendation:
    """One title to show, its score and why."""

    title: Title
    score: float
    reasons: tuple[Reason, ...]
    why: str
    """The one sentence on the card."""


@dataclass(frozen=True, slots=True)
class Result:
    """The answer to a request: titles, and what a person should know about how they were found."""

    recommendations: tuple[Recommendation, ...]
    understood: dict[str, list[str]] = field(default_factory=dict)
    """seeds, shifts, limits, words: in words for people."""
    relaxed: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    """Honest remarks: which limit excluded most, where the data cannot tell."""
    missing: tuple[tuple[str, int], ...] = ()
    """(limit, how many titles that meet all others are left out because that fact of theirs is not known)."""
    timings_ms: dict[str, float] = field(default_factory=dict)


def _record(cls: type, data: dict[str, Any]) -> Any:
    names = {f.name for f in fields(cls)}
    if unknown := sorted(set(data) - names):
        raise ValueError(f"{cls.__name__} has no field {', '.join(unknown)}; it has {', '.join(sorted(names))}")
    return cls(**{k: tuple(v) if isinstance(v, list) else v for k, v in data.items()})
