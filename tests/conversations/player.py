"""Plays a conversation and checks every answer: by its own expectations and by what must always hold."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, fields, replace

from recommender.engine import Recommender
from recommender.people.records import LastingLimit
from recommender.types import Filters, Request, Taste
from tests.conversations.live import Answer, Live, Talk
from tests.conversations.memory import Memory
from tests.conversations.promises import Promises, missing
from tests.conversations.script import Expect, Script, Step

_PLACE = re.compile(r"\{(\d)\}")
_OF_A_CARD = re.compile(r"(up|down|seen|loved|fine|notforme|save|unsave|more|why) (\d)")


@dataclass
class Course:
    """One conversation as it goes: what was answered and what was asked for after each turn."""

    talk: Talk
    answers: list[Answer] = field(default_factory=list)
    requests: list[Request | None] = field(default_factory=list)

    @property
    def shown(self) -> Answer:
        """The last answer with a list."""
        return next((answer for answer in reversed(self.answers) if answer.cards), Answer([]))


class Player:
    """For all conversations of a session."""

    def __init__(self, live: Live, recommender: Recommender) -> None:
        self._live = live
        self._catalogue = recommender.catalogue
        self._promises = Promises(recommender)
        self._memory = Memory.of(live)
        self.played: set[str] = set()

    def play(self, script: Script) -> None:
        """Fails at the first turn whose answer is not as it must be, and says which."""
        self.played.add(script.name)
        course = Course(Talk(self._live))
        for at, step in enumerate(script.steps, 1):
            before = course.shown
            answer = self._said(course, step)
            try:
                self._check(course, step.expect, answer, before)
            except AssertionError as error:
                said = step.say or f"[{step.tap}]"
                raise AssertionError(f"turn {at}, {said!r}: {error}\nanswer: {answer.text}") from error

    def _said(self, course: Course, step: Step) -> Answer:
        if step.tap is not None:
            return self._tapped(course, step.tap)
        return course.talk.say(_PLACE.sub(lambda place: self._placed(course.shown, place[1]), step.say or ""))

    def _tapped(self, course: Course, label: str) -> Answer:
        """A button of a card by its verb and place, or one of the last answer's buttons by its label."""
        if card := _OF_A_CARD.fullmatch(label):
            rid = course.shown.cards[int(card[2]) - 1]["rid"]
            return course.talk.tap(f"a1:{card[1]}:{rid}")
        payload = course.answers[-1].payload
        buttons = [*payload.get("quick", ()), *payload.get("chips", ())]
        found = [button for button in buttons if button["label"].lower().startswith(label.lower())]
        assert found, f"no button {label!r} among {[button['label'] for button in buttons]}"
        return course.talk.say(found[0]["say"]) if "say" in found[0] else course.talk.tap(f"a1:{found[0]['verb']}")

    def _check(self, course: Course, expect: Expect, answer: Answer, before: Answer) -> None:
        person = self._memory.person(course.talk)
        request, taste = self._memory.request(person), self._memory.taste(person)
        earlier = course.requests[-1] if course.requests else None
        self._promises.check(answer, self._shown_for(person, answer), taste)
        self._state(expect, request or Request(), course)
        self._cards(expect, answer, before, course)
        self._words(expect, answer, before)
        self._kept(expect, person, taste, before)
        if expect.same:
            assert request == earlier, "the request changed"
        course.answers.append(answer)
        course.requests.append(request)

    def _shown_for(self, person: str, answer: Answer) -> dict[str, Request]:
        shown = {card["rid"]: self._memory.people.shown(person, card["rid"]) for card in answer.cards}
        return {rid: Request.from_dict(each.request) for rid, each in shown.items() if each is not None}

    def _state(self, expect: Expect, request: Request, course: Course) -> None:
        """What is asked for now, as the slot holds it."""
        if expect.seeds is not None:
            _same("seeds", self._names(request.seeds), expect.seeds)
        if expect.anti is not None:
            _same("anti", self._names(request.anti_seeds), expect.anti)
        if expect.shifts is not None:
            held = [f"{s.axis}{'+' if s.direction > 0 else '-'}" for s in request.shifts]
            _same("shifts", held, expect.shifts)
        if expect.limits is not None:
            _same("limits", limits_of(request.filters), expect.limits)
        if expect.words is not None:
            text = request.text.lower()
            assert (not text) if not expect.words else not [w for w in expect.words if w not in text], text
        if expect.count is not None:
            assert request.n == expect.count, f"count: {request.n}"
        if expect.request_of is not None:
            assert _bare(request) == _bare(course.requests[expect.request_of - 1]), f"not as after {expect.request_of}"

    def _cards(self, expect: Expect, answer: Answer, before: Answer, course: Course) -> None:
        n, names = len(answer.cards), self._names(answer.ids)
        if expect.cards is not None:
            least, most = {"some": (1, 10), "none": (0, 0)}.get(str(expect.cards), (expect.cards, expect.cards))
            assert int(least) <= n <= int(most), f"{n} titles"
        assert not missing(expect.has or (), names), names
        assert not set(expect.hasnt or ()) & set(names), names
        if expect.fresh:
            assert answer.cards, "no titles"
            assert not set(answer.ids) & {title_id for old in course.answers for title_id in old.ids}, "shown again"
        if expect.list_of is not None:
            assert answer.ids == course.answers[expect.list_of - 1].ids, f"not the list of turn {expect.list_of}"
        assert not {before.ids[at - 1] for at in expect.gone or ()} & set(answer.ids), "still there"
        assert {before.ids[at - 1] for at in expect.kept or ()} <= set(answer.ids), "not kept"

    def _words(self, expect: Expect, answer: Answer, before: Answer) -> None:
        text = answer.text.lower()
        wanted, barred, any_of = (
            [_PLACE.sub(lambda place: self._placed(before, place[1]), words).lower() for words in said or ()]
            for said in (expect.text, expect.not_text, expect.one_of)
        )
        assert not [words for words in wanted if words not in text], wanted
        assert not [words for words in barred if words in text], barred
        assert not any_of or any(words in text for words in any_of), any_of
        labels = [button["label"].lower() for button in answer.payload.get("quick", ())]
        for label in expect.taps or ():
            assert any(label.lower() in each for each in labels), labels

    def _kept(self, expect: Expect, person: str, taste: Taste, before: Answer) -> None:
        """What lies in the store of taste."""
        for what, titles in (expect.taste or {}).items():
            named = [_PLACE.sub(lambda place: self._named(before, place[1]), title) for title in titles]
            _same(what, self._names(getattr(taste, what)), named)
        if expect.lasting is not None:
            _same("lasting", list(map(_said_for_good, self._memory.lasting(person))), expect.lasting)
        if expect.unsaid is not None:
            kept = self._memory.everything()
            stored = [words for words in expect.unsaid if words.lower() in kept]
            assert not stored, f"kept: {stored}"

    def _placed(self, answer: Answer, place: str) -> str:
        return self._catalogue[answer.ids[int(place) - 1]].title

    def _named(self, answer: Answer, place: str) -> str:
        return self._catalogue[answer.ids[int(place) - 1]].name

    def _names(self, title_ids: Sequence[str]) -> list[str]:
        return sorted(self._catalogue[title_id].name for title_id in title_ids)


def limits_of(filters: Filters) -> list[str]:
    """Each value of each limit that is set, as `field=value`."""
    held = [(f.name, getattr(filters, f.name)) for f in fields(Filters) if getattr(filters, f.name) not in (None, ())]
    each = [(name, one) for name, value in held for one in (value if isinstance(value, tuple) else (value,))]
    return sorted(f"{name}={str(one).lower() if isinstance(one, bool) else one}" for name, one in each)


def _same(what: str, held: Sequence[str], wanted: Sequence[str]) -> None:
    """Everything wanted is held and nothing else; `a / b` is either or both, `?a` may be held."""
    options = [each.removeprefix("?").split(" / ") for each in wanted]
    needed = [option for each, option in zip(wanted, options, strict=True) if not each.startswith("?")]
    said = f"{what}: {sorted(held)} instead of {sorted(wanted)}"
    assert all(set(option) & set(held) for option in needed), said
    assert not set(held) - {one for option in options for one in option}, said


def _said_for_good(limit: LastingLimit) -> str:
    return f"{limit.field}={limit.value}"


def _bare(request: Request | None) -> Request:
    """Without what was shown in between."""
    return replace(request or Request(), exclude=(), taste=Taste())
