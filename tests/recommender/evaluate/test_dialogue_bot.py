"""Child processes, limits kept by what is shown, and what comes of first messages, with a bot made of answers."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from recommender.errors import MatineeError
from recommender.evaluate.dialogue.children import Child
from recommender.evaluate.dialogue.replay import replay
from recommender.evaluate.dialogue.requests import breaks, limits_of
from recommender.evaluate.dialogue.rows import Measured
from recommender.evaluate.dialogue.sets import Line
from recommender.evaluate.dialogue.talk import Answer
from recommender.evaluate.labelled import Label
from recommender.types import Filters, Request, Title

ECHO = (
    "import sys\nprint('{}', flush=True)\nfor line in sys.stdin: print('{\"said\": ' + line.strip() + '}', flush=True)"
)


def test_a_child_answers_line_by_line() -> None:
    with Child([sys.executable, "-c", ECHO]) as child:
        assert [child.ask(text) for text in ("one", "two\nlines")] == [{"said": "one"}, {"said": "two\nlines"}]


def test_a_child_that_ends_gives_its_last_words() -> None:
    with (
        pytest.raises(MatineeError, match="no model here"),
        Child([sys.executable, "-c", "import sys; sys.exit('no model here')"]),
    ):
        pass


def test_a_child_may_tidy_up_after_its_last_line(tmp_path: Path) -> None:
    ends = f"import pathlib; pathlib.Path({str(tmp_path / 'tidied')!r}).touch()"
    with Child([sys.executable, "-c", f"{ECHO}\n{ends}"]):
        pass
    assert (tmp_path / "tidied").exists()


def test_an_environment_that_is_not_there_is_told() -> None:
    with pytest.raises(MatineeError, match="make run"), Child(["/nowhere/python", "-c", ""]):
        pass


TITLE = Title(
    "t",
    "Quiet Vale",
    "series",
    2001,
    runtime_min=50,
    seasons=3,
    genres=("crime",),
    age=14,
    notes=(0, 2, 1, 0, 0),
    cast=("Uma Berg",),
    language="da",
)


@pytest.mark.parametrize(
    ("limit", "broken"),
    [
        (Label("kind", "film"), True),
        (Label("year_min", "2000"), False),
        (Label("year_max", "1999"), True),
        (Label("year_max", "1999..2001", 1999, 2001), False),
        (Label("runtime_max_min", "45"), True),
        (Label("seasons_max", "3"), False),
        (Label("max_age", "12"), True),
        (Label("not_notes", "sex"), True),
        (Label("not_notes", "language"), False),
        (Label("not_genres", "crime"), True),
        (Label("not_people", "Uma Berg"), True),
        (Label("not_languages", "en"), False),
        (Label("seed", "other"), False),
    ],
)
def test_a_title_keeps_or_breaks_a_limit(limit: Label, broken: bool) -> None:
    assert breaks(TITLE, limit) is broken


def test_what_is_not_known_is_not_kept() -> None:
    assert breaks(Title("u", "Unknown", "film"), Label("max_age", "12"))


def test_the_limits_of_a_request_become_labels() -> None:
    request = Request(filters=Filters(kind="film", max_age=8, not_genres=("horror", "war")))
    said = [(label.name, label.value) for label in limits_of(request)]
    assert said == [("kind", "film"), ("max_age", "8"), ("not_genres", "horror"), ("not_genres", "war")]


class Parrot:
    """Answers as it is told to."""

    def __init__(self, *answers: Answer) -> None:
        self._answers = list(answers)

    def talk(self, texts: Sequence[str]) -> list[Answer]:
        return [self._answers.pop(0) for _ in texts]


def answer(
    intent: str,
    action: str,
    *entities: dict[str, Any],
    shown: Sequence[str] = (),
    texts: Sequence[str] = ("so",),
    failed: bool = False,
) -> Answer:
    heard = {"intent": {"name": intent}, "entities": list(entities), "action": action}
    return Answer(heard, tuple(texts), ({"cards": [{"title_id": each} for each in shown]},), None, failed)


def test_first_messages_are_counted_by_what_came_of_them() -> None:
    comedy = {"entity": "limit", "role": "genres", "value": "comedy"}
    bot = Parrot(
        answer("recommend", "action_recommend", comedy, shown=["t"]),
        answer("recommend", "action_recommend", comedy),
        answer("greet", "action_greet"),
        answer("nlu_fallback", "action_fallback", texts=[" "]),
        answer("recommend", "action_recommend", failed=True),
    )
    counts = replay([Line(str(n), True, "words") for n in range(5)], bot)
    assert (counts.n, counts.stated, counts.grounded) == (5, 2, 1)
    assert (counts.fell_back, counts.silent, counts.failed) == (1, 1, 1)


@pytest.mark.parametrize(
    ("figure", "met"),
    [
        (Measured("x", "y", 1, 0.9, least=0.9), "yes"),
        (Measured("x", "y", 1, 0.89, least=0.9), "NO"),
        (Measured("x", "y", 1, 1, most=0), "NO"),
        (Measured("x", "y", 1, 0.5), None),
        (Measured("x", "y", 0, None, least=1), None),
    ],
)
def test_a_figure_meets_what_is_wanted_of_it(figure: Measured, met: str | None) -> None:
    assert figure.row()[-1] == met
