"""Where descriptions come from, the map, the tone axes, and how far two ratings of tone lie apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from recommender.errors import MatineeError
from recommender.evaluate.tone_agreement import LIMIT, SECOND, twice_rated
from recommender.report.charts import number, percent, spread, table, text
from recommender.report.counts import origins
from recommender.report.extremes import Axis, axes
from recommender.report.map import Map
from recommender.report.opened import Opened
from recommender.types import AXES, Title

_SOURCE = {"catalogue": "catalogue files", "wikidata": "CC0 film facts of Wikidata"}
_MEANS = {
    "light": "easy on the heart, against grim and heavy", "funny": "how much one laughs", "tense": "suspense, dread of what comes",
    "violent": "seen or felt violence", "scary": "frightening, horror", "romantic": "love is what it is about",
    "fast": "pace of events and cutting", "cerebral": "asks one to think", "strange": "surreal, off the usual",
    "uplifting": "one leaves with more hope", "explicit": "sex and nudity", "epic": "scale of the world and stakes",
}  # fmt: skip


def origin_section(opened: Opened) -> str:
    """By source, then by file with what was refused."""
    rows = [
        (
            text(_SOURCE.get(o.source, o.source)),
            "written by hand" if o.written else "made from facts by program",
            number(o.n),
            percent(o.n, len(opened.titles)),
            number(o.words),
        )
        for o in origins(opened.titles)
    ]
    told = table("Descriptions by source", ("Source", "Kind", "Titles", "Share", "Words (median)"), rows, 2)
    files = [_file(file) for file in opened.manifest.get("files", [])]
    if files:
        told += "<details><summary>File by file</summary>"
        told += table("Rows by file", ("File", "Read", "Kept", "Refused"), files) + "</details>"
    return told


def _file(file: Mapping[str, Any]) -> tuple[str, ...]:
    refused = file.get("refused", [])
    n = len(refused) if isinstance(refused, list) else refused
    return text(file.get("file", "")), number(file.get("read", 0)), number(file.get("kept", 0)), number(n)


def map_section(found: Map | None) -> str:
    """Search, legend, canvas and the panel of one title; the script fills in the rest."""
    if found is None:
        return '<p class="note">There are too few described titles for a map.</p>'
    boxes = "".join(
        f'<label class="group g{i}"><input type="checkbox" checked value="{i}"><span class="dot"></span>{text(name)} <small>{n}</small></label>'
        for i, (name, n) in enumerate(found.counts.items())
        if n
    )
    trust = (
        f"Each title stands where its description puts it. {found.kept * 100:.0f} % of the six nearest titles by meaning are among the thirty nearest "
        f"on the map; the first two principal components hold {found.variance * 100:.0f} % of the variance. "
        "So near means alike, while far means little, and directions mean nothing."
    )
    return f"""<p class="note">{trust}</p>
<div class="finder"><label for="find">Find a title or a word of its description</label>
<input id="find" type="search" autocomplete="off" spellcheck="false" placeholder="Breaking Bad, heist, Iceland …">
<p id="found" class="note" role="status"></p><ul id="hits"></ul></div>
<fieldset class="groups"><legend>First genre</legend>{boxes}<button type="button" id="none">Hide all</button><button type="button" id="every">Show all</button></fieldset>
<div class="stage"><div class="sky"><canvas id="map" tabindex="0" role="application" aria-describedby="how"
aria-label="Map of the described titles"></canvas><div id="tip" hidden></div>
<div class="zoom"><button type="button" id="in" aria-label="Closer">+</button><button type="button" id="out" aria-label="Farther">−</button><button type="button" id="home" aria-label="Whole map">⤢</button></div></div>
<aside id="one" aria-live="polite"><p class="note">Choose a point to see the title and what lies nearest to it.</p></aside></div>
<p class="note" id="how">Circles are films, squares are series. Drag to move, Ctrl and wheel or the buttons to come closer.
With the keyboard: arrows go from title to title, plus and minus come closer and go farther.</p>
<details id="near"><summary>Which titles lie near which, as a table</summary><div id="near-table"></div></details>"""


def tone_section(opened: Opened) -> str:
    """A card an axis."""
    found = axes(opened.titles, opened.known)
    if not found:
        return '<p class="note">No title of this build has a tone set by hand.</p>'
    rated = sum(found[0].spread)
    note = (
        f"{number(rated)} titles with tones set by hand, 0 to 10. At the same value the better known title stands first. "
        "The small picture shows how many titles lie where between 0 and 10."
    )
    return f'<p class="note">{note}</p><div class="axes">{"".join(map(_axis, found))}</div>'


def _axis(axis: Axis) -> str:
    told = f"Spread of {axis.name}: half of the titles lie at {axis.median:g} or below."
    return (
        f'<article class="card axis" aria-labelledby="a-{axis.name}"><h3 id="a-{axis.name}">{axis.name.capitalize()}</h3>'
        f'<p class="note">{_MEANS[axis.name]}</p>{spread(axis.spread, told)}'
        f'<p class="scale" aria-hidden="true"><span>0</span><span>median {axis.median:g}</span><span>10</span></p>'
        f'<div class="ends">{_end("Most", axis.most, axis.also_most)}{_end("Least", axis.least, axis.also_least)}</div></article>'
    )


def _end(name: str, found: Sequence[tuple[Title, float]], more: int) -> str:
    items = "".join(f"<li><span>{text(title.name)}</span><b>{value:g}</b></li>" for title, value in found)
    also = f'<p class="note">and {number(more)} more at {found[-1][1]:g}</p>' if more else ""
    return f"<div><h4>{name}</h4><ol>{items}</ol>{also}</div>"


def twice_section(titles: Sequence[Title], file: Path = SECOND) -> str:
    """Nothing where the second ratings are not of these titles."""
    try:
        rated = twice_rated(titles, file)
    except MatineeError:
        return ""
    if not rated.titles:
        return ""
    off = rated.differences
    rows = [
        (axis.capitalize(), f"{d:.2f}", "within" if d <= LIMIT else "above") for axis, d in zip(AXES, off, strict=True)
    ]
    over = int((off > LIMIT).sum())
    verdict = f"{over} of the twelve axes are above it." if over else "All twelve axes are within it."
    return (
        f'<p class="note">{len(rated.titles)} titles were rated a second time without a look at the first values. '
        f"The limit for the mean difference is {LIMIT} points of ten. {verdict}</p>"
        f'<div class="twice">{table("Mean difference between two ratings", ("Axis", "Points of ten", "Limit"), rows)}</div>'
    )
