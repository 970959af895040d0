"""After a critique: does the next list keep to it, and is the rejected title gone?

Every line that IARD labels as a critique is said to our bot in the place where it was said: the seeker's first wish went before, and what the
human recommender suggested last is on the list. A title the catalogue does not hold cannot be; then the first of our own list stands for it.
Honoured is a critique after which a new list comes, without the suggested title, within every limit that holds by then, and on the asked side of the
suggested title on every axis that the critique names. Where nothing at all was heard in it, it is not honoured.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from recommender.evaluate.dialogue.intents import parts
from recommender.evaluate.dialogue.mentions import Named
from recommender.evaluate.dialogue.requests import breaks, limits_of
from recommender.evaluate.dialogue.sets import Line, of_kind
from recommender.evaluate.dialogue.talk import Answer, Bot
from recommender.types import AXES

CRITIQUES = frozenset(("CRI-F", "CRI-A"))
PLAIN_WISH = "recommend me a film"
"""Where a dialogue states no wish of its own."""
HEARD = ("title", "person", "limit", "shift", "opinion", "not_text", "free_text", "detail", "act", "unmeasured")


@dataclass(slots=True)
class Critiqued:
    """Counts over critique turns, by what went wrong; empty where nothing did."""

    n: int = 0
    wrong: Counter[str] = field(default_factory=Counter)
    mistakes: list[tuple[str, str]] = field(default_factory=list)

    @property
    def honoured(self) -> int:
        return self.n - self.wrong.total()


class Critic:
    """Says critiques to the bot and judges the next list. `tones`: rows of the catalogue by AXES, 0 to 1."""

    def __init__(self, bot: Bot, named: Named, tones: NDArray[np.float32]) -> None:
        self._bot, self._named, self._tones = bot, named, tones

    def critique(self, lines: Iterable[Line]) -> Critiqued:
        """Each critique once, in a talk of its own."""
        counts, wishes, suggested = Critiqued(), dict[str, str](), dict[str, list[str]]()
        for line in lines:
            if not line.seeker:
                suggested[line.dialogue] = self._ids(line) or suggested.get(line.dialogue, [])
            elif "IQU" in line.intents:
                wishes.setdefault(line.dialogue, parts(line.text)[-1])
            elif CRITIQUES & set(line.intents):
                wish = wishes.get(line.dialogue, PLAIN_WISH)
                wrong = self._one(wish, suggested.get(line.dialogue, []), parts(line.text))
                counts.n += 1
                counts.wrong.update([wrong] if wrong else [])
                counts.mistakes += [(wrong, line.text)] if wrong else []
        return counts

    def _ids(self, line: Line) -> list[str]:
        found = (self._named.by(label)[1] for label in of_kind(line.labels, "title"))
        return [min(ids) for ids in found if ids]

    def _one(self, wish: str, suggested: Sequence[str], said: Sequence[str]) -> str:
        person = self._bot.somebody()
        before = self._bot.say(person, wish)
        rejected = list(suggested or before.shown[:1])
        if suggested:
            self._bot.shown(person, suggested)
        answers = [self._bot.say(person, part) for part in said]
        return self._wrong(rejected, answers)

    def _wrong(self, rejected: Sequence[str], answers: Sequence[Answer]) -> str:
        """Empty where the critique is honoured."""
        lists = [answer for answer in answers if answer.shown]
        if not lists:
            return "no new list"
        last = lists[-1]
        if set(rejected) & set(last.shown):
            return "the rejected title again"
        if last.relaxed:
            return "nothing met all of it"
        limits = list(limits_of(last.request)) if last.request else []
        if any(breaks(self._named.catalogue[i], limit) for i in last.shown for limit in limits):
            return "a limit broken"
        shifts = {(e["value"], e.get("role")) for answer in answers for e in answer.entities("shift")}
        if any(not self._shifted(axis, role, rejected, last.shown) for axis, role in shifts):
            return "a shift missed"
        heard = [e for answer in answers for e in answer.entities(*HEARD)]
        return "" if heard else "nothing heard"

    def _shifted(self, axis: str, role: str | None, rejected: Sequence[str], shown: Sequence[str]) -> bool:
        """Whether the list lies, in the mean, on the asked side of what was rejected; what is a fact and no tone is let pass."""
        if axis not in AXES or not rejected:
            return True
        before, after = (self._mean(axis, ids) for ids in (rejected, shown))
        return after <= before if role == "less" else after >= before

    def _mean(self, axis: str, ids: Sequence[str]) -> float:
        rows = [self._named.catalogue.row[i] for i in ids]
        return float(self._tones[rows, AXES.index(axis)].mean())
