"""Hello, help, thanks, yes and no, and what lies outside: short, kind and with a way on."""

from __future__ import annotations

import re
from dataclasses import replace

from actions import say
from actions.answer import show
from actions.asking import OTHERS, examples, skipped
from actions.critique import has_reason
from actions.details import Details
from actions.feedback import Feedback, replaced
from actions.foreign import is_foreign
from actions.going_on import is_opposite
from actions.granting import granted
from actions.pointing import as_plot
from actions.profile import WhatYouKnow, forget
from actions.recommend import (
    MORE_LIKE_IT,
    NO,
    NONE_OF_THEM,
    More,
    Recommend,
    Refine,
    passed_over,
)
from actions.scope import blames
from actions.seeds import swapped
from actions.skill import Skill, Turn
from actions.state import Card, State
from actions.steer import TakeBack
from actions.verdicts import noted_beside
from recommender.types import Request
from recommender.wording import portrait

TELLING = ("title", "limit", "shift", "person", "unknown_title", "count", "unmeasured", "not_text")
"""Entities that make a message a wish, whatever its intent was taken for."""
SKIPS = re.compile(r"\b(?:matters?|care|mind|whatever|any(?:thing)?|either|skip|preference|both|sure|know|idea)\b")
"""Words by which a question is left open: "I don't mind", "no preference"."""
NOT_THOSE = re.compile(r"\bnot\b")
WHAT_ELSE = re.compile(
    r"\b(?:anything|something|what|who|any(?:one|body)?) else\b|\b(?:any|some) (?:others?|more)\b|\banother\b"
)
WHAT_I_SAID = re.compile(
    r"\bwhat (?:do|did|have) i (?:like|love|hate|say|said|seen|tell)\w*\b|\b(?:noted|remember(?:ed)?|noticed) (?:that )?(?:i|what i|my)\b"
)
"""What is asked of what was told, whatever it was taken for."""
THAT_ONE = re.compile(r"\b(?:not|no)\b.*\b(?:that|this|it)\b")
TAKES_IT = re.compile(r"\b(?:that|this)(?: one)?\W*$")
"""A yes that points: "ok, that one"."""
HOW_ARE_YOU = re.compile(r"\bhow\b|\b(?:and|about) (?:you|u|yourself)\b|\byou\W*\?")
ENOUGH_WORDS = 4
"""Words of description from which a message of unclear intent is searched for."""


class Greet(Skill):
    """What it can do, with two examples to tap."""

    def name(self) -> str:
        return "action_greet"

    def answer(self, turn: Turn) -> State:
        taste = turn.taste
        n = len({*taste.liked, *taste.seen, *taste.never, *taste.saved, *taste.disliked})
        known = say.WELCOME_BACK.format(n=f"{n} title{'s' if n != 1 else ''}")
        turn.tell(known if n else say.HELLO, examples())
        return turn.state


class Help(Skill):
    def name(self) -> str:
        return "action_help"

    def answer(self, turn: Turn) -> State:
        if turn.state.shown and MORE_LIKE_IT.search(turn.message.text.lower()):
            return More(turn.desk).answer(turn)
        if turn.changes_wish:
            return Refine(turn.desk).answer(turn)  # "I can do ghosts, just not dolls"
        if WHAT_I_SAID.search(turn.message.text.lower()):
            return WhatYouKnow(turn.desk).answer(turn)
        if "ask" in turn.message.acts:
            spoken_of = [turn.title(card.title_id) for card in turn.targets()[:1]]
            told = [f"{title.name} is {portrait(title)}." for title in spoken_of]
            turn.tell(" ".join([say.I_WATCH_NOTHING, *told]), [OTHERS] if turn.state.shown else examples())
            return turn.state
        about = turn.message.intent == "ask_bot"
        turn.tell(say.ABOUT_ME.format(n=f"{len(turn.recommender.catalogue):,}") if about else say.HELP, examples())
        return turn.state


class Goodbye(Skill):
    def name(self) -> str:
        return "action_goodbye"

    def answer(self, turn: Turn) -> State:
        if turn.changes_wish:
            return Refine(turn.desk).answer(turn)  # "two is enough for one evening"
        turn.tell(f"{noted_beside(turn)} {say.BYE}".strip())
        return turn.state


class Thank(Skill):
    def name(self) -> str:
        return "action_thank"

    def answer(self, turn: Turn) -> State:
        turn.tell(f"{noted_beside(turn)} {say.varied(say.WELCOME, turn.state.turns)}".strip())
        return turn.state


class Chat(Skill):
    """A friendly sentence that leads back: "I'm fine, how are you", "you too"."""

    def name(self) -> str:
        return "action_chat"

    def answer(self, turn: Turn) -> State:
        if turn.changes_wish or turn.message.all("count"):
            return Refine(turn.desk).answer(turn)
        asked = HOW_ARE_YOU.search(turn.message.text.lower())
        turn.tell(
            say.ASKED_HOW if asked else say.varied(say.CHAT, turn.state.turns),
            [OTHERS] if turn.state.shown else examples(),
        )
        return turn.state


class OutOfScope(Skill):
    """A kind refusal with a way back to films and series."""

    def name(self) -> str:
        return "action_out_of_scope"

    def answer(self, turn: Turn) -> State:
        if turn.takes_back:
            return TakeBack(turn.desk).answer(turn)
        if turn.message.all("unmeasured"):
            return (Refine if turn.state.request else Recommend)(turn.desk).answer(turn)
        blamed = turn.state.shown and "fault" in turn.message.acts and has_reason(turn.message)
        if granted(turn.message, turn.state.request) or turn.changes_wish or blamed:
            return Refine(turn.desk).answer(turn)
        turn.tell(say.ENGLISH_PLEASE if is_foreign(turn.message.text) else say.OUT_OF_SCOPE, examples())
        return turn.state


class Abuse(Skill):
    """A calm sentence, no engagement."""

    def name(self) -> str:
        return "action_abuse"

    def answer(self, turn: Turn) -> State:
        turn.tell(say.varied(say.ABUSE, turn.state.turns), [OTHERS] if turn.state.shown else examples())
        return turn.state


class Fallback(Recommend):
    """An unclear intent with a clear wish in it is answered; otherwise help is offered."""

    def name(self) -> str:
        return "action_fallback"

    def wish(self, turn: Turn) -> Request:
        """Titles that are named first thing are what it is to be like, whatever the message was taken for."""
        if turn.state.request is None:
            turn.message = replace(turn.message, intent="recommend")
        return super().wish(turn)

    def answer(self, turn: Turn) -> State:
        low, described = turn.message.text.lower(), str(turn.message.first("free_text") or "")
        told = any(turn.message.all(kind) for kind in TELLING)
        told = told or bool(turn.state.request is not None and turn.message.all("not_text"))
        if turn.state.pending.get("asked") and SKIPS.search(low) and not (told or described):
            return skipped(turn)
        if turn.takes_back:
            return TakeBack(turn.desk).answer(turn)  # "forget the kids, they've gone to their dad's"
        if turn.state.shown and turn.message.all("described"):
            return Details(turn.desk).answer(turn)
        if turn.message.all("described") and (plot := as_plot(turn.message, turn.targets())) is not None:
            turn.message = plot  # "the one where a con man teaches chess", said first thing
            return super().answer(turn)
        if swapped(turn) is not None or turn.state.request is not None and is_opposite(turn.message):
            return super().answer(turn)
        if turn.state.shown and MORE_LIKE_IT.search(low):
            return More(turn.desk).answer(turn)
        if is_foreign(turn.message.text) and not told:
            turn.tell(say.ENGLISH_PLEASE, examples())
            return turn.state
        if told or len(described.split()) >= ENOUGH_WORDS:
            return super().answer(turn)
        if turn.state.request is not None and WHAT_ELSE.search(low):
            return More(turn.desk).answer(turn)
        if turn.state.shown and blames(low):
            return passed_over(turn)  # fault is found that no axis measures: "too babyish"
        turn.tell(say.LOST, examples())
        return turn.state


class Affirm(Skill):
    """Yes to whatever was asked."""

    def name(self) -> str:
        return "action_affirm"

    def answer(self, turn: Turn) -> State:
        pending = turn.state.pending
        if turn.takes_back:
            return TakeBack(turn.desk).answer(turn)
        if turn.changes_wish:
            return Refine(turn.desk).answer(turn)
        if pending.get("then") == "forget":
            return forget(turn)
        if pending.get("then") == "request":
            return show(turn, replace(Request.from_dict(pending["request"]), taste=turn.taste))
        if pending.get("asked"):
            turn.tell(say.PICK_AN_ANSWER, pending["quick"])
            return replace(turn.state, pending=dict(pending))
        if turn.message.ordinals and NOT_THOSE.search(turn.message.text.lower()):
            return Deny(turn.desk).answer(turn)
        if "fault" in turn.message.acts and turn.state.shown:
            return passed_over(turn)
        if len(turn.state.shown) == 1 and "liked" in turn.message.values("opinion"):  # "Yes! So good!"
            turn.message = replace(turn.message, intent="like_it")
            return Feedback(turn.desk).answer(turn)
        chosen = turn.message.ordinals or TAKES_IT.search(turn.message.text.lower()) and turn.targets()
        if turn.state.shown and (chosen or "accept" in turn.message.acts):
            turn.message = replace(turn.message, intent="accept")
            return Feedback(turn.desk).answer(turn)
        turn.tell(say.NOTHING_PENDING, [OTHERS] if turn.state.shown else examples())
        return turn.state


class Deny(Skill):
    """No to whatever was asked; to a list where nothing was, so that others come."""

    def name(self) -> str:
        return "action_deny"

    def answer(self, turn: Turn) -> State:
        pending, no = turn.state.pending, NO.search(turn.message.text.lower())
        if turn.state.shown and (has_reason(turn.message) or NONE_OF_THEM.search(turn.message.text.lower())):
            return passed_over(turn)
        if (
            turn.message.all("title", "anti_seed")
            and not any(card.rid for card in turn.targets())
            and turn.state.request is not None
        ):
            return Refine(turn.desk).answer(turn)
        if not pending.get("asked") and (other := swapped(turn)) is not None:
            return show(turn, replace(other, taste=turn.taste))
        if turned_down := _turned_down(turn):
            passed = dict.fromkeys((*turn.state.passed, *(card.title_id for card in turned_down)))
            turn.state = replace(turn.state, passed=tuple(passed))
            return replaced(
                turn, turned_down, say.of_titles(say.NOT_THAT, [turn.title(c.title_id).name for c in turned_down])
            )
        if pending.get("asked"):
            return skipped(turn)
        listed_last = {*pending} <= {"focus"} and pending.get("focus") not in [c.title_id for c in turn.state.shown]
        if turn.state.shown and listed_last and no:
            return passed_over(turn)
        turn.tell(say.ALL_RIGHT, [OTHERS] if turn.state.shown else examples())
        return replace(turn.state, pending={})


def _turned_down(turn: Turn) -> list[Card]:
    """Titles of the list that a "no" points at: by place, by name, or "not that one" of the one just spoken of."""
    message, pointed = turn.message, turn.targets()
    named = (
        message.ordinals or message.all("title") or message.all("described") or THAT_ONE.search(message.text.lower())
    )
    return [card for card in pointed if named and card.rid]
