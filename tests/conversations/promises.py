"""What must hold of every answer of every conversation, whatever was said; checked against the records."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from typing import Any

from recommender.engine import Recommender
from recommender.franchise import Franchise
from recommender.types import Filters, Reason, Recommendation, Request, Taste
from recommender.wording import limit_words
from tests.conversations.live import Answer
from tests.invariants import check_reasons, is_beyond, meets

MOST_BYTES = 64
"""Of a button's token on the narrowest channel."""
BROKEN = ("went wrong", "traceback", "none of none", "{", "nan ", "error:")
_QUOTED = re.compile("“[^”]*”")
PROTECTS = ("max_age", "not_notes")
"""Limits that are never let go of without being asked."""


@dataclass(frozen=True)
class Promises:
    """The build that the servers use, to check their answers against."""

    recommender: Recommender

    def check(self, answer: Answer, requests: dict[str, Request], taste: Taste) -> None:
        """`requests` holds, for every rid on the answer, what it was shown for; `taste` is what is known now."""
        self._speaks(answer)
        if not answer.cards:
            return
        self._is_complete(answer)
        assert set(requests) == {card["rid"] for card in answer.cards}, "a card that nobody could ask about"
        asked = [replace(request, taste=taste) for request in requests.values()]
        assert all(request == asked[0] for request in asked), "cards of several requests"
        if is_watch_list(asked[0], answer, taste):
            return
        self._keeps_limits(answer, asked[0])
        self._shows_nothing_hidden(answer, asked[0])
        self._gives_true_reasons(answer, asked[0])
        self._says_what_it_understood(answer, asked[0])

    def _speaks(self, answer: Answer) -> None:
        text = answer.text.strip()
        assert text, "silence"
        assert not [words for words in BROKEN if words in text.lower()], text
        asked = _QUOTED.sub("", text)
        for card in answer.cards:
            asked = asked.replace(card["title"], "")
        assert asked.count("?") <= 1, f"more than one question: {text}"
        assert "?" not in asked or answer.payload.get("quick"), f"a question with nothing to tap: {text}"
        buttons = [*answer.payload.get("quick", ()), *answer.payload.get("chips", ())]
        assert all(button["label"].strip() and ("say" in button) != ("verb" in button) for button in buttons)
        long = [b for b in buttons if len(f"a1:{b.get('verb', '')}".encode()) > MOST_BYTES]
        assert not long, long

    def _is_complete(self, answer: Answer) -> None:
        """The text alone says everything, and the cards say what the catalogue says."""
        assert len(set(answer.ids)) == len(answer.ids), "a title twice"
        for card in answer.cards:
            title = self.recommender.catalogue[card["title_id"]]
            told = {name: card[name] for name in ("title", "year", "kind", "runtime_min", "seasons", "age")}
            assert told == {name: getattr(title, name) for name in told}, "a card that differs from the catalogue"
            assert title.name in answer.text and card["why"] in answer.text, "the text is not complete"

    def _keeps_limits(self, answer: Answer, asked: Request) -> None:
        """Every limit is met by what is known; one that was let go of is said, and none that protects."""
        relaxed = " ".join(answer.payload["relaxed"]).lower()
        for f in fields(Filters):
            if getattr(asked.filters, f.name) == f.default:
                continue
            only = Filters().changed({f.name: getattr(asked.filters, f.name)})
            broken = [title.name for title in self._titles(answer) if not meets(title, only)]
            said = all(words.lower() in relaxed for words in limit_words(only).values())
            assert not broken or (said and relaxed and f.name not in PROTECTS), (f.name, broken)
        seeds = [self.recommender.catalogue[seed] for seed in asked.seeds]
        for shift in asked.shifts:
            others = [self.recommender.catalogue[title_id] for title_id in shift.than] or seeds
            wrong = [t.name for t in self._titles(answer) if not is_beyond(self.recommender, t, others, shift)]
            assert not wrong or shift.axis in relaxed, (shift, wrong)

    def _shows_nothing_hidden(self, answer: Answer, asked: Request) -> None:
        taste = asked.taste
        hidden = {*taste.hidden, *taste.watching, *asked.seeds, *asked.anti_seeds, *asked.exclude}
        assert not hidden & set(answer.ids), hidden & set(answer.ids)
        seeds = [self.recommender.catalogue[seed] for seed in (*asked.seeds, *asked.anti_seeds)]
        assert not [t.name for t in self._titles(answer) if seeds and t in Franchise(seeds)]
        assert len(answer.ids) <= asked.n, "more than asked for"

    def _gives_true_reasons(self, answer: Answer, asked: Request) -> None:
        assert len({card["why"] for card in answer.cards}) == len(answer.cards), "the same reason twice"
        for card in answer.cards:
            reasons = tuple(Reason(r["kind"], r["text"], r["evidence"]) for r in card["reasons"])
            title = self.recommender.catalogue[card["title_id"]]
            check_reasons(self.recommender, Recommendation(title, card["score"], reasons, card["why"]), asked)

    def _says_what_it_understood(self, answer: Answer, asked: Request) -> None:
        understood = answer.payload["understood"]
        names = [self.recommender.catalogue[seed].name for seed in asked.seeds]
        assert understood["seeds"] == names, understood
        assert len(understood["shifts"]) == len(asked.shifts), understood
        assert not missing(limit_words(asked.filters).values(), understood["limits"]), understood

    def _titles(self, answer: Answer) -> list[Any]:
        return [self.recommender.catalogue[title_id] for title_id in answer.ids]


def missing(wanted: Iterable[str], said: Iterable[str]) -> list[str]:
    """What is wanted and not said."""
    found = set(said)
    return [words for words in wanted if words not in found]


def is_watch_list(asked: Request, answer: Answer, taste: Taste) -> bool:
    """What a person saved is shown as it is: no request chose it."""
    bare = replace(asked, taste=Taste()) == Request()
    return bare and bool(answer.ids) and set(answer.ids) <= set(taste.saved)
