"""The whole recipe: retrieve, limit, score, shift, blend, diversify, explain."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from recommender import explain, genres, left_out, limits, wording
from recommender.alike import alike
from recommender.blend import Weights, blend
from recommender.candidates import Candidates, Index, beyond, compared_with, freshness, retrieve, score
from recommender.clock import Clock
from recommender.diversify import fair, mmr
from recommender.encode import Encoder, Vectors
from recommender.enrich.attribution import attribution
from recommender.errors import RequestError
from recommender.franchise import Franchise
from recommender.lexicon import Lexicon
from recommender.order import RESPECTS, Placed, ordered
from recommender.question import Question, best_question
from recommender.soft_limits import kept_softly, unmet_softly
from recommender.tone import CLEAR
from recommender.types import AXES, GENRES, Filters, Recommendation, Request, Result, Shift

MOST = 50
"""Most titles in one answer."""
ADVENTUROUS = 0.5
FRESH = np.float32(0.5)
"""Merit of a recent title, in standard deviations, where no title and no words say what it should be about."""
FAMILIAR = 0.65
"""From that novelty on, titles of more renown than this are left out."""
ONE_THEME = 0.5
"""Share of themes in common that a single one makes up: one theme alone is no kinship, two are."""
CHILDREN = 12
FOR_CHILDREN = "family adventure, warm and funny, for children and their parents"
"""What is looked for where nothing but a child of at most `CHILDREN` is known: suitable alone is not yet enjoyable."""


class Recommender:
    """Answers requests from one finished build; open it once and keep it."""

    def __init__(
        self, index: Index, encoder: Encoder, folder: Path | None = None, weights: Weights | None = None
    ) -> None:
        self.index, self.encoder, self.folder = index, encoder, folder
        self.weights = weights or Weights()
        self.catalogue = index.catalogue

    @classmethod
    def open(cls, path: Path | None = None) -> Recommender:
        """Open a build; BuildError names the command to run where it is missing, stale or damaged."""
        from recommender.build import open_build

        return open_build(path)

    @cached_property
    def lexicon(self) -> Lexicon:
        """Every way a person may write the titles and people of this build."""
        if self.folder is None:
            return Lexicon.from_titles(self.catalogue, None)
        return Lexicon.read(self.folder / "lexicon.tsv")

    def recommend(self, request: Request) -> Result:
        """Up to `request.n` titles that meet every limit, best first, each with its reasons.

        RequestError where a part cannot be meant; UnknownTitleError for an unknown id.
        """
        clock = Clock()
        limits.check(request.filters)
        limits.check_shifts(request.shifts)
        if not 1 <= request.n <= MOST:
            raise RequestError(f"n is {request.n}; ask for 1 to {MOST} titles.")
        seeds = [self._row(i) for i in request.seeds]
        query = self._query(request, seeds)
        clock.lap("encode")
        rows = self._retrieved(request, seeds, query)
        clock.lap("search")
        candidates = self._near(score(self.index, rows, seeds, request, query), seeds, request)
        picked, scores = self._pick(candidates, seeds, request)
        clock.lap("score")
        shown = self._explained(picked, scores, seeds, request)
        notes = self._notes(request, seeds, picked) + attribution(r.title for r in shown)
        clock.lap("explain")
        lacking = limits.unknown(request.filters, self.catalogue)
        missing = tuple((name, n) for name, rows in lacking.items() if (n := int(rows.sum())))
        return Result(shown, self.understood(request), notes=notes, missing=missing, timings_ms=clock.laps)

    def why(self, title_id: str, request: Request) -> list[str]:
        """The evidence for one title under a request, in two to four plain sentences."""
        return explain.at_length(self.index, self._row(title_id), [self._row(s) for s in request.seeds], request)

    def why_not(self, title_id: str, request: Request) -> str:
        """The true cause why a title is not on the list, in one sentence."""
        row, name, seeds = self._row(title_id), self.catalogue[title_id].name, [self._row(s) for s in request.seeds]
        if said := left_out.unmet(title_id, request.filters, self.catalogue):
            return said
        if cause := left_out.told(title_id, request):
            return f"{cause}, so I leave {name} out."
        if request.novelty >= ADVENTUROUS and self.index.known[row] > FAMILIAR:
            return f"{name} is too well known to be a surprise."
        if self.catalogue[title_id] in Franchise([self.catalogue[s] for s in request.seeds]):
            return f"{name} is what you asked to be compared with, or part of it."
        for shift in request.shifts:
            if not beyond(self.index, np.array([row]), seeds, shift)[0] > 0:
                against = compared_with(self.index, seeds, shift)
                sure = "" if self.index.tones.measured[[row, *against]].all() or shift.axis not in AXES else "surely "
                word = wording.shift_word(replace(shift, than=()), bool(against))
                return f"{name} is not {sure}{word}{explain.measured(self.index, row, seeds, shift)}."
        if unmet := unmet_softly(row, self._allowed(request, seeds), request, self.catalogue):
            return f"I was not sure whether you meant “{unmet}”, which {name} does not meet; others do."
        return self._rank_said(row, name, seeds, request)

    def gains(self, request: Request) -> dict[str, int]:
        """How many titles each limit alone keeps away, the one that keeps away most first; none that keeps away none."""
        seeds = [self._row(s) for s in request.seeds]
        now, found = self._fitting(request, seeds), {}
        for name in limits.active(request.filters):
            wider = replace(request, filters=limits.without(request.filters, name))
            found[name] = self._fitting(wider, seeds) - now
        return {name: found[name] for name in sorted(found, key=lambda name: -found[name]) if found[name] > 0}

    def question(self, request: Request, asked: Collection[str] = ()) -> Question | None:
        """What to ask next so that the answer narrows the request most; None where nothing would help."""
        seeds = [self._row(s) for s in request.seeds]
        rows = self._retrieved(replace(request, soft=Filters()), seeds, self._query(request, seeds))
        return best_question(self.index, rows, request, asked)

    def present(self, title_ids: Sequence[str], request: Request) -> tuple[Recommendation, ...]:
        """These very titles with their reasons under a request, in the order given; nothing is chosen."""
        seeds, rows = [self._row(s) for s in request.seeds], np.array([self._row(t) for t in title_ids], dtype=int)
        if not len(rows):
            return ()
        candidates = score(self.index, rows, seeds, request, self._query(request, seeds))
        weights = self.weights.meant(request.keep, request.leave)
        scores = blend(candidates, self.catalogue.columns.generated[rows], request.novelty, weights)
        return self._explained([int(r) for r in rows], scores, seeds, request)

    def stronger(self, shift: Shift, request: Request, shown: Sequence[str]) -> Shift:
        """The same shift, so strong that it asks for more than most of what was shown: "lighter still"."""
        rows = np.array([self._row(t) for t in shown], dtype=int)
        plain = replace(shift, strength=1.0)
        reached = beyond(self.index, rows, [self._row(s) for s in request.seeds], plain) if len(rows) else np.zeros(1)
        steps = float(np.nanmedian(reached)) / CLEAR if np.isfinite(reached).any() else 0.0
        return replace(shift, strength=round(max(shift.strength + 0.5, steps + 1.5), 1))

    def ordered(self, title_ids: Sequence[str], respect: str, most: bool = True) -> list[Placed]:
        """These titles by one respect (a tone axis or a fact), the most or the least first, unknown last."""
        if respect not in RESPECTS:
            raise RequestError(f"{respect!r} is not one of {', '.join(RESPECTS)}.")
        return ordered(self.index, [self.catalogue[i].id for i in title_ids], respect, most)

    def similar(self, title_id: str, n: int = 10) -> tuple[Recommendation, ...]:
        """The n titles most like one title."""
        return self.recommend(Request(seeds=(title_id,), n=n)).recommendations

    def compare(self, a: str, b: str) -> dict[str, float | None]:
        """`similarity` in 0 to 1 and its parts (0 to 1, None where not known); the same in both directions."""
        return alike(self.index, self._row(a), self._row(b))

    def understood(self, request: Request) -> dict[str, list[str]]:
        """The request in words for people: seeds, aspects of them, shifts, limits (anti-seeds first), words."""
        seeds = [self.catalogue[s].name for s in request.seeds]
        return {
            "seeds": seeds,
            "aspects": wording.aspect_words(request.keep, request.leave),
            "shifts": [self.shift_said(s, request) for s in request.shifts],
            "limits": [f"not like {self.catalogue[a].name}" for a in request.anti_seeds]
            + list(wording.limit_words(request.filters).values()),
            "words": [request.text] if request.text else [],
        }

    def shift_said(self, shift: Shift, request: Request) -> str:
        """One shift of the request in words for people."""
        names = [self.catalogue[i].name for i in shift.than if i in self.catalogue.row]
        return wording.shift_word(shift, bool(request.seeds) and not shift.plain, names)

    def _row(self, title_id: str) -> int:
        return self.catalogue.row[self.catalogue[title_id].id]

    def _query(self, request: Request, seeds: Sequence[int]) -> Vectors | None:
        parts = [self.index.store.vectors[s] for s in seeds]
        text = request.text
        age = request.filters.max_age
        if not parts and not text and age is not None and age <= CHILDREN:
            text = FOR_CHILDREN
        if text:
            parts.append(self.encoder.encode([text])[0])
        if not parts:
            return None
        mean = np.mean(parts, axis=0)
        return np.asarray(mean / max(float(np.linalg.norm(mean)), 1e-9), dtype=np.float32)

    def _retrieved(self, request: Request, seeds: Sequence[int], query: Vectors | None) -> NDArray[np.int_]:
        allowed = kept_softly(self._allowed(request, seeds), request, self.catalogue)
        return self._strangers(retrieve(self.index, allowed, seeds, request, query), seeds, request)

    def _allowed(self, request: Request, seeds: Sequence[int]) -> NDArray[np.bool_]:
        """True for every row that meets all limits and shifts and was not seen, rejected or shown before."""
        mask = limits.allowed(request.filters, self.catalogue)
        rows, among = np.arange(len(mask)), np.flatnonzero(mask)
        for shift in request.shifts:
            mask &= np.nan_to_num(beyond(self.index, rows, seeds, shift, among), nan=-1) > 0
        if request.novelty >= ADVENTUROUS:
            mask &= self.index.known <= FAMILIAR
        out = {*request.taste.hidden, *request.taste.watching, *request.exclude, *request.seeds, *request.anti_seeds}
        mask[[self.catalogue.row[t] for t in out if t in self.catalogue.row]] = False
        return mask

    def _strangers(self, rows: NDArray[np.int_], seeds: Sequence[int], request: Request) -> NDArray[np.int_]:
        """The rows that are of no seed's franchise; an anti-seed counts as one."""
        kin = [*seeds, *map(self._row, request.anti_seeds)]
        if not kin:
            return rows
        franchise = Franchise([self.catalogue.titles[s] for s in kin])
        return rows[[self.catalogue.titles[r] not in franchise for r in rows]]

    def _near(self, candidates: Candidates, seeds: Sequence[int], request: Request) -> Candidates:
        """Those that have at heart what the seeds are about, where there are n of them; else all."""
        if not seeds or "genre" in request.leave or request.keep and not {"plot", "genre"} & {*request.keep}:
            return candidates
        core = (candidates.genre > 0) & self._core(candidates.rows, seeds) | (
            np.nan_to_num(candidates.theme) > ONE_THEME
        )
        return candidates.only(core) if core.sum() >= request.n else candidates

    def _core(self, rows: NDArray[np.int_], seeds: Sequence[int]) -> NDArray[np.bool_]:
        """Rows that share a telling genre with a seed: too much shift must not lose what the seed is about."""
        genre = self.catalogue.columns.genre
        wanted = genre[list(seeds)].any(axis=0)
        telling = wanted & np.array([g not in explain.BROAD for g in GENRES])
        return np.asarray((genre[rows] & (telling if telling.any() else wanted)).any(axis=1))

    def _pick(
        self, candidates: Candidates, seeds: Sequence[int], request: Request
    ) -> tuple[list[int], NDArray[np.float32]]:
        scores = self._scores(candidates, request)
        picks = mmr(scores, self.index.store.vectors[candidates.rows], request.n)
        if len(wanted := request.filters.genres) > 1:
            picks = fair(picks, scores, genres.met_by(self.catalogue, candidates.rows, wanted))
        return [int(candidates.rows[p]) for p in picks], scores[picks]

    def _scores(self, candidates: Candidates, request: Request) -> NDArray[np.float32]:
        vectors = self.index.store.vectors
        generated = self.catalogue.columns.generated[candidates.rows]
        weights = self.weights.meant(request.keep, request.leave)
        scores = blend(candidates, generated, request.novelty, weights)
        if not (request.seeds or request.anti_seeds or request.text):
            scores += FRESH * freshness(self.index, candidates.rows)
        if wanted := request.filters.genres:
            scores += genres.merit(self.catalogue, candidates.rows, wanted)
        for anti in request.anti_seeds:
            scores -= np.maximum(vectors[candidates.rows] @ vectors[self._row(anti)], 0)
        return scores

    def _explained(
        self, rows: Sequence[int], scores: NDArray[np.float32], seeds: Sequence[int], request: Request
    ) -> tuple[Recommendation, ...]:
        taken: set[str] = set()
        shown = []
        for row, value in zip(rows, scores, strict=True):
            found = explain.reasons(self.index, row, seeds, request)
            why = explain.sentence(found, taken, self.catalogue.titles[row].name)
            taken.add(why)
            merit = float(1 / (1 + np.exp(-value / 2)))
            shown.append(Recommendation(self.catalogue.titles[row], round(merit, 3), tuple(found), why))
        return tuple(shown)

    def _notes(self, request: Request, seeds: Sequence[int], picked: Sequence[int]) -> tuple[str, ...]:
        notes, found = explain.out_of_reach(self.index, picked, seeds, request), len(picked)
        if request.filters.platforms and not limits.knows_platforms(self.catalogue):
            named = wording.join([wording.platform_name(p) for p in request.filters.platforms], "or")
            notes.append(f"I have no data on where titles can be watched, so I cannot check {named}.")
        if not notes and found < min(3, request.n) and (gains := self.gains(request)):
            name, n = next(iter(gains.items()))
            notes.append(left_out.narrowest(request.filters, name, n))
        return tuple(notes)

    def _fitting(self, request: Request, seeds: Sequence[int]) -> int:
        return len(self._strangers(np.flatnonzero(self._allowed(request, seeds)), seeds, request))

    def _rank_said(self, row: int, name: str, seeds: Sequence[int], request: Request) -> str:
        query = self._query(request, seeds)
        rows = np.union1d(self._retrieved(request, seeds, query), [row])
        candidates = self._near(score(self.index, rows, seeds, request, query), seeds, request)
        if row not in candidates.rows:
            return f"{name} shares neither a telling genre nor a theme with {wording.join(self.understood(request)['seeds'])}."
        scores = self._scores(candidates, request)
        rank = int((scores > scores[at := int(np.searchsorted(candidates.rows, row))]).sum()) + 1
        if at in mmr(scores, self.index.store.vectors[candidates.rows], request.n):
            return f"{name} is on the list."
        if rank <= request.n:
            return f"{name} is number {rank} of {len(scores)} here, but too much like others on the list."
        lows = {p: float((getattr(candidates, p) >= getattr(candidates, p)[at]).mean()) for p in left_out.COSTS}
        costs = left_out.COSTS[max(lows, key=lows.__getitem__)]
        return f"{name} is number {rank} of {len(scores)} here; what costs it most is {costs}."
