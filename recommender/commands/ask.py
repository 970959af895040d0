"""`recommend`, `similar`, `compare`, `find`: the recommender without the bot."""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from recommender.errors import RequestError
from recommender.sources.names import COUNTRY, LANGUAGE
from recommender.types import AGES, Filters, Recommendation, Request, Shift, Taste
from recommender.wording import MORE_LESS

if TYPE_CHECKING:
    from recommender.engine import Recommender

SHIFTS = {
    word: (axis, direction) for axis, pair in MORE_LESS.items() for word, direction in zip(pair, (1, -1), strict=True)
}


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the four commands."""
    one = commands.add_parser("recommend", help="titles for a request")
    for flag, say in (("--like", "a seed"), ("--unlike", "an anti-seed"), ("--seen", "a title not to show again")):
        one.add_argument(
            flag, action="append", default=[], metavar="TITLE", help=f"{say}: a title, “Fargo (1996)” or an id"
        )
    one.add_argument("--shift", action="append", default=[], metavar="WORD", help=f"one of: {', '.join(SHIFTS)}")
    one.add_argument("--text", default="", help="what it should be about, in words")
    one.add_argument("--kind", choices=("film", "series"))
    for flag in ("--genre", "--not-genre", "--language", "--country", "--person"):
        one.add_argument(flag, action="append", default=[], metavar="X")
    one.add_argument("--year", metavar="1990-1999", help="a year, a range, 1990- or -1999")
    one.add_argument("--max-runtime", type=int, metavar="MINUTES")
    one.add_argument("--max-age", type=int, metavar="YEARS", help=f"the youngest viewer's age, {AGES[0]} to {AGES[-1]}")
    one.set_defaults(run=recommend)
    like = commands.add_parser("similar", help="the titles most like one")
    like.add_argument("title", metavar="TITLE")
    like.set_defaults(run=similar)
    for each, n in ((one, 5), (like, 10)):
        each.add_argument("-n", type=int, default=n, help=f"how many (default {n})")
    pair = commands.add_parser("compare", help="how alike two titles are, 0 to 1, and in what")
    pair.add_argument("titles", nargs=2, metavar="TITLE")
    pair.set_defaults(run=compare)
    find = commands.add_parser("find", help="which titles and people a text mentions")
    find.add_argument("text")
    find.set_defaults(run=mentions)
    for each in (one, like, pair, find):
        each.add_argument("--build", type=Path, metavar="DIR", help="a build other than the current one")
        each.add_argument("--json", action="store_true", help="for programs")


def recommend(arguments: argparse.Namespace) -> int:
    """Exit 1 where nothing fits."""
    engine = _open(arguments)
    result = engine.recommend(request_of(arguments, engine))
    if arguments.json:
        _print_json({"understood": result.understood, "notes": result.notes, "titles": _plain(result.recommendations)})
    else:
        _print_list(result.recommendations)
        print("\n".join(result.notes) or ("" if result.recommendations else "Nothing fits all of that."))
    return 0 if result.recommendations else 1


def request_of(arguments: argparse.Namespace, engine: Recommender) -> Request:
    """The options as a Request; MatineeError names what cannot be meant."""
    ids = {
        flag: tuple(engine.catalogue.find(t).id for t in getattr(arguments, flag))
        for flag in ("like", "unlike", "seen")
    }
    low, high = _years(arguments.year)
    filters = Filters(
        kind=arguments.kind, genres=tuple(arguments.genre), not_genres=tuple(arguments.not_genre),
        year_min=low, year_max=high, runtime_max_min=arguments.max_runtime, max_age=arguments.max_age,
        languages=tuple(_code("language", word, LANGUAGE) for word in arguments.language),
        countries=tuple(_code("country", word, COUNTRY) for word in arguments.country), people=tuple(arguments.person),
    )  # fmt: skip
    shifts = tuple(_shift(word) for word in arguments.shift)
    taste = Taste(seen=ids["seen"])
    return Request(ids["like"], ids["unlike"], shifts, filters, arguments.text, taste, n=arguments.n)


def similar(arguments: argparse.Namespace) -> int:
    """Most alike first."""
    engine = _open(arguments)
    found = engine.similar(engine.catalogue.find(arguments.title).id, arguments.n)
    _print_json(_plain(found)) if arguments.json else _print_list(found)
    return 0


def compare(arguments: argparse.Namespace) -> int:
    """One similarity and its parts."""
    engine = _open(arguments)
    a, b = (engine.catalogue.find(title) for title in arguments.titles)
    parts = engine.compare(a.id, b.id)
    if arguments.json:
        _print_json({"a": a.id, "b": b.id, **parts})
        return 0
    print(f"{a.name} and {b.name}")
    for name, value in parts.items():
        print(f"  {name:<11} {'not known' if value is None else f'{value:.2f}'}")
    return 0


def mentions(arguments: argparse.Namespace) -> int:
    """Exit 1 where none are found."""
    engine = _open(arguments)
    found = [asdict(mention) for mention in engine.lexicon.find(arguments.text)]
    if arguments.json:
        _print_json(found)
    else:
        for mention in found:
            said = arguments.text[mention["start"] : mention["end"]]
            print(
                f"{said!r} [{mention['start']}:{mention['end']}] {mention['kind']} {mention['label']} ({mention['confidence']:.2f})"
            )
    return 0 if found else 1


def _open(arguments: argparse.Namespace) -> Recommender:
    from recommender.engine import Recommender

    return Recommender.open(arguments.build)


def _shift(word: str) -> Shift:
    if word not in SHIFTS:
        raise RequestError(f"{word!r} is no shift; there are: {', '.join(SHIFTS)}.")
    return Shift(*SHIFTS[word])


def _code(what: str, word: str, codes: dict[str, str]) -> str:
    """The ISO code of a language or country given by code or by name."""
    by_word = {known.lower(): code for name, code in codes.items() for known in (name, code)}
    if word.lower() not in by_word:
        raise RequestError(f"--{what} {word!r} is not known; there are: {', '.join(sorted(set(codes.values())))}.")
    return by_word[word.lower()]


def _years(text: str | None) -> tuple[int | None, int | None]:
    if not text:
        return None, None
    match = re.fullmatch(r"(\d{4})?(-)?(\d{4})?", text)
    if match is None or not (match[1] or match[3]):
        raise RequestError(f"--year {text!r} is not a year or a range such as 1990-1999, 1990- or -1999.")
    low, high = (int(year) if year else None for year in (match[1], match[3]))
    return (low, high) if match[2] else (low, low)


def _plain(found: Iterable[Recommendation]) -> list[dict[str, Any]]:
    return [
        {"id": r.title.id, "title": r.title.title, "year": r.title.year, "kind": r.title.kind, "score": r.score,
         "why": r.why, "reasons": [asdict(reason) for reason in r.reasons]}
        for r in found
    ]  # fmt: skip


def _print_list(found: Iterable[Recommendation]) -> None:
    for at, r in enumerate(found, 1):
        print(f"{at:2}. {r.title.name}, {r.title.kind}: {r.why}")


def _print_json(data: object) -> None:
    print(json.dumps(data, ensure_ascii=False, indent=2, default=list))
