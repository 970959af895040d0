"""Pictures as inline SVG, each with a table that says the same. Every text is escaped here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from recommender.report.counts import Bar

WIDTH, HEIGHT, FOOT = 1000, 220, 24
"""Of the picture of years, in its own units."""
PICTURE = "Picture"
"""Heading of a column of bars, which needs none to be seen."""


def text(value: object) -> str:
    """Safe as content and inside a quoted attribute."""
    return escape(str(value), quote=True)


def number(n: float) -> str:
    """`18,458`, and halves where there are any."""
    return f"{n:,.0f}" if n == int(n) else f"{n:,.1f}"


def percent(part: float, whole: float) -> str:
    """Whole percent, so that neither 0 % nor 100 % is claimed wrongly."""
    share = 100 * part / whole if whole else 0
    if 0 < share < 1:
        return "<1 %"
    return ">99 %" if 99 < share < 100 else f"{share:.0f} %"


def table(caption: str, heads: Sequence[str], rows: Iterable[Sequence[str]], numbers: int = 1) -> str:
    """Cells are HTML already; from column `numbers` on they stand to the right. The first cell of a row is its heading."""
    aligned = ["" if i < numbers else ' class="n"' for i in range(len(heads))]
    head = "".join(
        f'<th scope="col"{a}>{_hidden(h) if h == PICTURE else text(h)}</th>'
        for h, a in zip(heads, aligned, strict=True)
    )
    body = "".join(
        f'<tr><th scope="row">{row[0]}</th>'
        + "".join(f"<td{a}>{cell}</td>" for cell, a in zip(row[1:], aligned[1:], strict=True))
        + "</tr>"
        for row in rows
    )
    return f'<div class="scroll" tabindex="0" role="region" aria-label="{text(caption)}"><table><caption>{text(caption)}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>'


def _hidden(word: str) -> str:
    """Heard, not seen."""
    return f'<span class="heard">{text(word)}</span>'


def bars(caption: str, what: str, found: Sequence[Bar], whole: int) -> str:
    """A table with a bar in each row: picture and numbers in one."""
    most = max((bar.n for bar in found), default=1) or 1
    rows = [
        (text(_capital(bar.label)), _bar(bar, most), number(bar.films), number(bar.series), percent(bar.n, whole))
        for bar in found
    ]
    return f'<div class="bars">{table(caption, (what, PICTURE, "Films", "Series", "Share"), rows, 2)}</div>'


def _bar(bar: Bar, most: int) -> str:
    films, series = 100 * bar.films / most, 100 * bar.series / most
    return (
        '<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">'
        f'<rect class="film" width="{films:.2f}" height="10"/><rect class="series" x="{films:.2f}" width="{series:.2f}" height="10"/></svg>'
    )


def years(found: Sequence[Bar]) -> str:
    """Columns, one a year; hovering one names it."""
    if not found:
        return ""
    most = max(bar.n for bar in found) or 1
    step, room = WIDTH / len(found), HEIGHT - FOOT
    return (
        f'<svg class="years" viewBox="-44 -8 {WIDTH + 52} {HEIGHT + 12}" role="img" aria-label="{text(_years_told(found))}">'
        + "".join(_line(value, most, room) for value in _ticks(most))
        + "".join(_column(bar, i, step, room / most, room) for i, bar in enumerate(found))
        + "".join(_tick(bar.label, (i + 0.5) * step) for i, bar in enumerate(found) if _labelled(bar.label, len(found)))
        + "</svg>"
    )


def _column(bar: Bar, i: int, step: float, scale: float, room: float) -> str:
    films, series, x, width = bar.films * scale, bar.series * scale, i * step + step * 0.1, step * 0.8
    return (
        f"<g><title>{text(bar.label)}: {number(bar.films)} films, {number(bar.series)} series</title>"
        f'<rect class="air" x="{i * step:.1f}" y="0" width="{step:.1f}" height="{room}"/>'
        f'<rect class="film" x="{x:.1f}" y="{room - films:.1f}" width="{width:.1f}" height="{films:.1f}"/>'
        f'<rect class="series" x="{x:.1f}" y="{room - films - series:.1f}" width="{width:.1f}" height="{series:.1f}"/></g>'
    )


def _line(value: int, most: int, room: float) -> str:
    y = room - value / most * room
    return f'<line class="grid" x1="0" x2="{WIDTH}" y1="{y:.1f}" y2="{y:.1f}"/><text class="tick" x="-8" y="{y + 4:.1f}" text-anchor="end">{number(value)}</text>'


def _tick(label: str, x: float) -> str:
    return f'<text class="tick" x="{x:.1f}" y="{HEIGHT - 4}" text-anchor="middle">{text(label)}</text>'


def _labelled(year: str, span: int) -> bool:
    return int(year) % (20 if span > 60 else 10 if span > 12 else 1) == 0


def _ticks(most: int) -> list[int]:
    """Up to six round values from 0 up."""
    step = next(s * 10**p for p in range(9) for s in (1, 2, 5) if most / (s * 10**p) <= 5)
    return list(range(0, most + 1, step))


def _years_told(found: Sequence[Bar]) -> str:
    fullest = max(found, key=lambda bar: bar.n)
    return f"Titles by year from {found[0].label} to {found[-1].label}; most, {fullest.n}, in {fullest.label}. The table has the numbers by decade."


def spread(counts: Sequence[int], told: str) -> str:
    """A small outline of how many titles lie where on an axis."""
    most = max(counts) or 1
    columns = "".join(
        f'<rect x="{5 * i + 0.4:.1f}" y="{20 - 20 * n / most:.2f}" width="4.2" height="{20 * n / most:.2f}"/>'
        for i, n in enumerate(counts)
    )
    return f'<svg class="spread" viewBox="0 0 100 20" preserveAspectRatio="none" role="img" aria-label="{text(told)}">{columns}</svg>'


def _capital(label: str) -> str:
    return label[:1].upper() + label[1:]
