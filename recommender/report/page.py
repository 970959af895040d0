"""The page: sections of HTML put into one template with its own style and script, nothing from outside."""

from __future__ import annotations

import base64
from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path
from string import Template

from recommender.report import counts
from recommender.report.charts import PICTURE, bars, number, percent, table, text, years
from recommender.report.counts import Bar
from recommender.report.map import map_of
from recommender.report.opened import Opened
from recommender.report.sections import map_section, origin_section, tone_section, twice_section
from recommender.types import Title

HERE = Path(__file__).parent
RECENT = 2015
_WIDE: tuple[tuple[str, str, str, Callable[[Sequence[Title]], list[Bar]]], ...] = (
    ("genre", "Genre", "A title counts in each of its genres.", counts.by_genre),
    ("age", "Lowest age", "The youngest for whom it is suitable.", counts.by_age),
    ("country", "Country", "A title of two countries counts in both.", counts.by_country),
    ("language", "Original language", "", counts.by_language),
)


def page(opened: Opened) -> str:
    """The whole document."""
    described = [opened.titles[row] for row in opened.described]
    scopes = _scopes(described, opened.titles)
    found = map_of(opened)
    style, script = _read("page.css"), _read("page.js")
    return Template(_read("page.html")).substitute(
        policy=text(
            f"default-src 'none'; style-src 'unsafe-inline'; script-src '{_hash(script)}'; base-uri 'none'; form-action 'none'"
        ),
        style=style,
        script=script,
        made=text(opened.manifest.get("made", "")[:16].replace("T", ", ")),
        tiles="".join(_tile(*tile) for tile in _tiles(described, opened.titles)),
        scope=_scope_switch(scopes),
        years=_each(scopes, _years),
        kinds=_each(scopes, _kinds),
        wide="".join(_wide(scopes, *one) for one in _WIDE),
        lacks=_each(scopes, _lacks),
        origins=origin_section(opened),
        map=map_section(found),
        tone=tone_section(opened),
        twice=twice_section(opened.titles),
        data=found.data if found else "null",
    )


Scopes = Sequence[tuple[str, str, Sequence[Title]]]


def _scopes(described: Sequence[Title], everything: Sequence[Title]) -> Scopes:
    """Key, label and titles: the described ones first, if they are not all."""
    whole = ("all", f"All {number(len(everything))}", everything)
    if not described or len(described) == len(everything):
        return (whole,)
    return (("ours", f"The {number(len(described))} described by hand", described), whole)


def _scope_switch(scopes: Scopes) -> str:
    if len(scopes) < 2:
        return ""
    radios = "".join(
        f'<label><input type="radio" name="scope" value="{key}"{" checked" if i == 0 else ""}><span>{text(label)}</span></label>'
        for i, (key, label, _) in enumerate(scopes)
    )
    return f'<fieldset class="scope"><legend>Count</legend>{radios}</fieldset>'


def _each(scopes: Scopes, section: Callable[[Sequence[Title]], str]) -> str:
    return "".join(f'<div class="in-{key}">{section(titles)}</div>' for key, _, titles in scopes)


def _tiles(described: Sequence[Title], everything: Sequence[Title]) -> list[tuple[str, str, str]]:
    chosen = described or everything
    kinds = {kind: sum(t.kind == kind for t in chosen) for kind in ("film", "series")}
    spoken = [t.language for t in chosen if t.language]
    recent = sum((t.year or 0) >= RECENT for t in chosen)
    return [
        (number(len(everything)), "titles", "in this build"),
        (
            number(len(described)),
            "described by hand",
            f"{number(kinds['film'])} films, {number(kinds['series'])} series",
        ),
        (percent(recent, len(chosen)), f"from {RECENT} or later", f"{number(recent)} of {number(len(chosen))}"),
        (
            percent(sum(code != "en" for code in spoken), len(spoken)),
            "not originally English",
            f"{len(set(spoken))} languages",
        ),
        (number(len({c for t in chosen for c in t.countries})), "countries", "took part in making them"),
    ]


def _tile(value: str, label: str, more: str) -> str:
    return f"<li><strong>{text(value)}</strong><span>{text(label)}</span><small>{text(more)}</small></li>"


def _years(titles: Sequence[Title]) -> str:
    decades = counts.by_decade(titles)
    return (
        f'<div class="picture">{years(counts.by_year(titles))}</div><details><summary>The numbers by decade</summary>'
        + bars("Titles by decade", "Decade", decades, len(titles))
        + "</details>"
    )


def _kinds(titles: Sequence[Title]) -> str:
    films = sum(t.kind == "film" for t in titles)
    share = 100 * films / max(len(titles), 1)
    told = f"{number(films)} films ({percent(films, len(titles))}) and {number(len(titles) - films)} series"
    return (
        f'<p class="legend"><span class="key film"></span>{number(films)} films <span class="key series"></span>{number(len(titles) - films)} series</p>'
        f'<svg class="kinds" viewBox="0 0 100 4" preserveAspectRatio="none" role="img" aria-label="{told}">'
        f'<rect class="film" width="{share:.2f}" height="4"/><rect class="series" x="{share:.2f}" width="{100 - share:.2f}" height="4"/></svg>'
    )


def _wide(scopes: Scopes, key: str, heading: str, note: str, group: Callable[[Sequence[Title]], list[Bar]]) -> str:
    remark = f'<p class="note">{text(note)}</p>' if note else ""
    body = _each(scopes, lambda titles: bars(f"Titles by {heading.lower()}", heading, group(titles), len(titles)))
    return f'<section class="card" id="{key}" aria-labelledby="h-{key}"><h3 id="h-{key}">{text(heading)}</h3>{remark}{body}</section>'


def _lacks(titles: Sequence[Title]) -> str:
    found = counts.lacks(titles)
    whole = [lack.field for lack in found if not lack.missing]
    rows = [
        (
            text(lack.field[:1].upper() + lack.field[1:]),
            _gauge(lack.missing, lack.applies),
            number(lack.missing),
            number(lack.applies),
            percent(lack.missing, lack.applies),
            text(", ".join(lack.examples) + (" …" if lack.missing > len(lack.examples) else "")),
        )
        for lack in found
        if lack.missing
    ]
    heads = ("Field", PICTURE, "Missing", "Of", "Share", "For example")
    listed = f'<div class="lacks">{table("Missing fields", heads, rows, 2)}</div>' if rows else ""
    return listed + (f'<p class="note">Never missing: {text(", ".join(whole))}.</p>' if whole else "")


def _gauge(part: int, whole: int) -> str:
    return (
        '<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">'
        f'<rect class="rail" width="100" height="10"/><rect class="gap" width="{100 * part / max(whole, 1):.2f}" height="10"/></svg>'
    )


def _read(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")


def _hash(script: str) -> str:
    """As a content security policy names an inline script, so that no other one runs."""
    return "sha256-" + base64.b64encode(sha256(script.encode()).digest()).decode()
