"""Why this title: one true clause per piece of evidence, and a checker that derives each one again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from recommender import limits, wording
from recommender.candidates import Index, beyond, compared_with
from recommender.describe import about, stem, telling
from recommender.lexical import words
from recommender.proper_names import with_capitals
from recommender.types import AXES, Reason, Request, Shift, Title

BROAD = frozenset({"drama", "comedy"})
"""Genres so common that sharing them alone says little."""
FEW = 3
"""Fewer viewers in common than this are not worth a word."""
WELL_RATED = 0.75
LITTLE_KNOWN = 0.5
"""Less known than this (0 to 1) is surely not among the best-known; what nobody counted stands above it."""
NEAR = 0.1
"""Two tones at most so far apart, 0 to 1, are said to be alike."""
MOST_NAMED = 2
"""Titles named in a comparison of facts; of more it is said that they were the list."""
_AFTER_IT_IS = ("theme", "genre", "person")
"""Kinds of reasons that read well after "it is"."""


def reasons(index: Index, row: int, seeds: Sequence[int], request: Request) -> list[Reason]:
    """Every true reason there is, the most telling first."""
    title = index.catalogue.titles[row]
    return [
        *_shifts(index, row, seeds, request.shifts),
        *_kept(index, row, seeds, request),
        *_words(title, request.text),
        *_themes(index, title, seeds),
        *_people(title, request),
        *_viewers(index, title, [index.catalogue.titles[s].id for s in seeds]),
        *_liked(index, title, request),
        *_genres(index, title, seeds),
        *_wild(index, row, request),
        *_quality(title),
        *_portrait(title, request.text),
    ]


def sentence(found: Sequence[Reason], taken: set[str], name: str) -> str:
    """One short sentence of at most two clauses that no other card of the list has said; if need be, with the name."""
    clauses = [reason.text for reason in found]
    options = [clauses[:2], *([clauses[0], other] for other in clauses[2:]), clauses[1:3], clauses]
    for option in filter(None, options):
        said = f"{wording.clause_by_clause(option)}."
        said = said[0].upper() + said[1:]
        if said not in taken:
            return said
    return f"{name}: {said[0].lower()}{said[1:]}"


def at_length(index: Index, row: int, seeds: Sequence[int], request: Request) -> list[str]:
    """Two to four plain sentences: what matched, how both feel, what viewers had in common or that none are known."""
    title = index.catalogue.titles[row]
    found = reasons(index, row, seeds, request)
    felt = wording.join([r.text for r in found if r.kind in ("tone", "fact") and not seeds])
    about = [*filter(None, [felt]), *(r.text for r in found if r.kind in _AFTER_IT_IS)]
    said = [f"{title.name} is {wording.portrait(title)}" + (f"; it is {'; '.join(about)}." if about else ".")]
    said += [_by_itself(r.text) for r in found if r.kind in ("words", "taste") or (r.kind == "quality" and not about)]
    said += [line for s in seeds[:2] if (line := _feel(index, row, s, request.shifts))]
    said += _audience(index, title, [index.catalogue.titles[s] for s in seeds])
    known = request.filters if limits.knows_platforms(index.catalogue) else replace(request.filters, platforms=())
    met = [mask[row] for mask in limits.excluded_by(known, index.catalogue).values()]
    if met and all(met):
        said.append(f"It meets every limit you set: {wording.join(list(wording.limit_words(known).values()))}.")
    return said


def _by_itself(clause: str) -> str:
    """A clause as a sentence: `It shares chess with Dark, which you liked.`"""
    said = f"it {clause}" if clause.startswith("shares ") else clause
    return f"{said[0].upper()}{said[1:]}."


def holds(index: Index, reason: Reason, row: int, seeds: Sequence[int], request: Request) -> bool:
    """True where deriving the reasons afresh gives this one, word for word and number for number."""
    return reason in reasons(index, row, seeds, request)


def measured(index: Index, row: int, seeds: Sequence[int], shift: Shift) -> str:
    """The two values behind a shift in brackets; empty where it is no tone."""
    if shift.axis not in AXES:
        return ""
    seeds = compared_with(index, seeds, shift)
    axis = AXES.index(shift.axis)
    mine = f"{wording.PLAIN[shift.axis][0]} {ten(float(index.tones.value[row, axis]))}"
    if not seeds:
        return f" ({mine} of 10)"
    seed = max(seeds, key=lambda s: shift.direction * float(index.tones.value[s, axis]))
    theirs = ten(float(index.tones.value[seed, axis]))
    return f" than {index.catalogue.titles[seed].title} ({mine} against {theirs} of 10)"


def out_of_reach(index: Index, rows: Sequence[int], seeds: Sequence[int], request: Request) -> list[str]:
    """That nothing is so new, or that none of the rows is "little known" among all titles, only among those that fit."""
    if (request.filters.year_min or 0) > (newest := int(index.catalogue.columns.year.max())):
        return [f"Nothing I know is that new: the newest is from {newest}."]
    plain = [s for s in request.shifts if s.axis not in AXES and not compared_with(index, seeds, s)]
    at = np.array(rows, dtype=int)
    short = [s for s in plain if len(at) and not (beyond(index, at, [], s) > 0).any()]
    words = [wording.shift_word(s, compared=False) for s in short]
    return [f"Nothing that fits counts as {word} among all I know; these come nearest." for word in words]


def ten(value: float) -> str:
    """A tone of 0 to 1 on the scale people read, 0 to 10 by halves."""
    return f"{round(value * 20) / 2:g}"


def _shifts(index: Index, row: int, seeds: Sequence[int], shifts: Sequence[Shift]) -> Iterator[Reason]:
    for shift in shifts:
        if not beyond(index, np.array([row]), seeds, shift)[0] > 0:
            continue
        against = compared_with(index, seeds, shift)
        word = wording.shift_word(Shift(shift.axis, shift.direction), compared=bool(against))
        if shift.axis not in AXES:
            yield from _fact(index, row, against, shift, word)
            continue
        axis = AXES.index(shift.axis)
        mine = float(index.tones.value[row, axis])
        sure = bool(index.tones.measured[[row, *against]].all())
        evidence = {"axis": shift.axis, "value": round(mine, 3), "measured": sure}
        guess = "" if sure else ", estimated"
        if not against:
            scale = "" if shift.direction > 0 else f"{wording.PLAIN[shift.axis][0]} "  # "dark (light 1 of 10)"
            yield Reason("tone", f"{word} ({scale}{ten(mine)} of 10{guess})", evidence)
            continue
        seed = max(against, key=lambda s: shift.direction * float(index.tones.value[s, axis]))
        theirs = float(index.tones.value[seed, axis])
        name = index.catalogue.titles[seed].title
        evidence |= {"seed": index.catalogue.titles[seed].id, "seed_value": round(theirs, 3)}
        text = f"{word} than {name} ({wording.PLAIN[shift.axis][0]} {ten(mine)} against {ten(theirs)} of 10{guess})"
        yield Reason("tone", text, evidence)


def _kept(index: Index, row: int, seeds: Sequence[int], request: Request) -> Iterator[Reason]:
    """What of a seed was to stay: `as funny as Fargo (funny 7 against 7.5 of 10)`."""
    for part in [p for p in request.keep if p in AXES] if seeds else ():
        axis = AXES.index(part)
        mine = float(index.tones.value[row, axis])
        seed = min(seeds, key=lambda s: abs(float(index.tones.value[s, axis]) - mine))
        theirs = float(index.tones.value[seed, axis])
        if abs(mine - theirs) > NEAR + 1e-6:
            continue
        other = index.catalogue.titles[seed]
        sure = bool(index.tones.measured[[row, seed]].all())
        values = f"{wording.PLAIN[part][0]} {ten(mine)} against {ten(theirs)} of 10{'' if sure else ', estimated'}"
        evidence = {
            "axis": part,
            "value": round(mine, 3),
            "measured": sure,
            "seed": other.id,
            "seed_value": round(theirs, 3),
        }
        yield Reason("tone", f"about as {wording.PLAIN[part][0]} as {other.title} ({values})", evidence)


def _fact(index: Index, row: int, seeds: Sequence[int], shift: Shift, word: str) -> Iterator[Reason]:
    title = index.catalogue.titles[row]
    value = {"new": title.year, "long": title.runtime_min, "known": None}[shift.axis]
    shown = {"new": f" ({value})", "long": f" ({value} minutes)", "known": ""}[shift.axis]
    names = [index.catalogue.titles[s].title for s in seeds]
    than = f" than {wording.join(names) if len(names) <= MOST_NAMED else 'all of the last list'}" if seeds else ""
    margin = float(beyond(index, np.array([row]), seeds, shift)[0])
    yield Reason("fact", f"{word}{than}{shown}", {"axis": shift.axis, "value": value, "margin": round(margin, 3)})


def _themes(index: Index, title: Title, seeds: Sequence[int]) -> Iterator[Reason]:
    for seed in seeds:
        other = index.catalogue.titles[seed]
        if shared := [theme for theme in other.themes if theme in title.themes][:3]:
            text = f"also {wording.about(shared)}" if len(seeds) == 1 else f"{wording.about(shared)} like {other.title}"
            yield Reason("theme", text, {"seed": other.id, "themes": shared})


def _genres(index: Index, title: Title, seeds: Sequence[int]) -> Iterator[Reason]:
    for seed in seeds:
        other = index.catalogue.titles[seed]
        if shared := [g for g in other.genres if g in title.genres][:3]:
            text = f"{wording.join([wording.genre_word(g) for g in shared])} like {other.title}"
            yield Reason("genre", text, {"seed": other.id, "genres": shared})


def _words(title: Title, text: str) -> Iterator[Reason]:
    """Themes that the words asked for spell out, then single words of the description."""
    if title.generated or not text:
        return
    if themes := _spelled_out(title, text)[:2]:
        yield Reason("words", f"it is {wording.about(themes)}", {"themes": themes})
    told = about(title).difference(words(" ".join(themes)))
    if hits := list(dict.fromkeys(word for word in telling(text) if stem(word) in told))[:4]:
        said = wording.join([with_capitals(word) for word in hits])
        yield Reason("words", f"its description speaks of {said}", {"words": hits})


def _spelled_out(title: Title, text: str) -> list[str]:
    """The title's themes of which every word was asked for."""
    asked = set(words(text))
    return [theme for theme in title.themes if wording.is_subject(theme) and asked.issuperset(words(theme) or [theme])]


def _people(title: Title, request: Request) -> Iterator[Reason]:
    for person in (*request.filters.people, *request.filters.people_any):
        parts = {"directed": title.directors, "with": title.cast, "written": title.creators}
        for part, names in parts.items():
            if person.lower() in (n.lower() for n in names):
                text = f"with {person}" if part == "with" else f"{part} by {person}"
                yield Reason("person", text, {"person": person, "part": part})
                break


def _viewers(index: Index, title: Title, others: Sequence[str]) -> Iterator[Reason]:
    model = index.collaborative
    for other in others:
        if model is None or (both := model.in_common(other, title.id)) < FEW:
            continue
        likers = model.likers(other)
        name = index.catalogue[other].title
        text = f"{both} of {likers} viewers who liked {name} liked it too"
        yield Reason("viewers", text, {"other": other, "both": both, "likers": likers})


def _liked(index: Index, title: Title, request: Request) -> Iterator[Reason]:
    told = (*request.taste.liked, *request.taste.watching)
    near = [t for t in told if t in index.catalogue.row and t not in request.seeds and t != title.id]
    best = max(near, key=lambda t: _kinship(index.catalogue[t], title), default=None)
    if best is None:
        return
    other = index.catalogue[best]
    if themes := [t for t in other.themes if t in title.themes and wording.is_subject(t)][:2]:
        which = "which you liked" if best in request.taste.liked else "which you are watching"
        text = f"shares {wording.themes(themes)} with {other.title}, {which}"
        yield Reason("taste", text, {"liked": best, "themes": themes})
    yield from (
        Reason("taste", f"{r.text}, as you did", r.evidence)
        for r in _viewers(index, title, [best])
        if not request.seeds and best in request.taste.liked
    )


def _kinship(a: Title, b: Title) -> int:
    return 2 * len(set(a.themes) & set(b.themes)) + len(set(a.genres) & set(b.genres))


def _wild(index: Index, row: int, request: Request) -> Iterator[Reason]:
    if request.novelty >= 0.5:
        known = round(float(index.known[row]), 3)
        rare = ", not among the best-known titles" if known < LITTLE_KNOWN else ""
        yield Reason("wild_card", f"a wild card{rare}", {"known": known})


def _quality(title: Title) -> Iterator[Reason]:
    if title.rating is not None and title.rating >= WELL_RATED:
        yield Reason("quality", f"critics rate it {round(title.rating * 100)} of 100", {"rating": title.rating})


def _portrait(title: Title, text: str) -> Iterator[Reason]:
    told = _spelled_out(title, text)
    themes = [theme for theme in title.themes if theme not in told][:2]
    about = f" {wording.about(themes)}" if themes else f" of {title.year}" if title.year else ""
    yield Reason("portrait", f"{wording.sketch(title)}{about}", {"themes": themes, "year": title.year})


def _feel(index: Index, row: int, seed: int, shifts: Sequence[Shift]) -> str:
    """The tones asked for and those most alike, side by side; empty where neither has a marked one."""
    tones, titles = index.tones, index.catalogue.titles
    asked = [AXES.index(s.axis) for s in shifts if s.axis in AXES]
    nearest = sorted(range(len(AXES)), key=lambda a: abs(float(tones.value[row, a] - tones.value[seed, a])))
    telling = [a for a in nearest if a not in asked and max(tones.value[row, a], tones.value[seed, a]) >= 0.4]
    axes = [*asked, *telling[: 3 - len(asked[:2])]]
    pairs = [
        f"{wording.PLAIN[AXES[a]][0]} {ten(tones.value[row, a])} against {ten(tones.value[seed, a])}" for a in axes
    ]
    guess = "" if tones.measured[row] and tones.measured[seed] else " (estimated from its facts)"
    return f"How it feels beside {titles[seed].title}, out of 10: {wording.join(pairs)}{guess}." if pairs else ""


def _audience(index: Index, title: Title, seeds: Sequence[Title]) -> list[str]:
    said, unknown = [], []
    for seed in seeds[:2]:
        found = list(_viewers(index, title, [seed.id]))
        if found:
            said.append(f"{found[0].text[0].upper()}{found[0].text[1:]}.")
        else:
            unknown.append(seed.title)
    if len(unknown) == 1:
        said.append(f"I do not know of viewers who liked both {unknown[0]} and this one.")
    elif unknown:
        said.append(f"I do not know of viewers who liked this one and also {wording.join(unknown, 'or')}.")
    return said
