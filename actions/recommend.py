"""A new wish, and every change of it: narrower, wider, others, back."""

from __future__ import annotations

import re
from dataclasses import replace

from actions import say, seeds
from actions.answer import is_empty, present, show, too_many
from actions.critique import (
    bare_comparison,
    has_reason,
    one_of_compared,
    only_most,
)
from actions.foreign import is_foreign, is_other_script, only_names
from actions.going_on import ANOTHER
from actions.granting import granted
from actions.message import Entity
from actions.pointing import as_plot
from actions.seeds import swapped
from actions.skill import Skill, Turn
from actions.state import State
from actions.steer import forget_lasting, only_protected
from actions.verdicts import beside, noted_beside
from actions.wishing import ADVENTUROUS, kept_for_good, like, never_listed, refined, stays, wished
from recommender.types import Request, Result, Taste
from recommender.wording import join, portrait

MORE_LIKE_IT = re.compile(
    r"\b(?:more (?:like|of)|something like|similar to) (?:it|that|this|those|these|them|the same)\b|\bmore of the same\b"
)
LIKE_IT = re.compile(r"\b(?:like|similar to) it\b")
"""With a title just spoken of, a wish for more like that one."""
NO = re.compile(r"^\W*(?:no|nah|nope|n|not (?:really|that|these|those|for me))\b(?! (?:need|problem|worries|matter))")
"""A no to what is on screen, not "leave it"."""
_NO_AND_WHY = re.compile(r"^\W*(?:nah|nope|no(?=\W*[,.!;]|,? not\b)|not really|not that|not those|not these)\b")
NONE_OF_THEM = re.compile(
    r"\b(?:none|not (?:any|one)|neither|nothing) of (?:these|those|them)\b|\bdon.?t (?:like|fancy|want) any\b|\bnot (?:these|those)\b"
)
ALIKE = re.compile(r"\b(?:like|similar|same|alike|more)\b")
_WHICH_THEN = re.compile(
    r"^\W*(?:(?:so|ok|okay|well|right|and|now|then|alright|anyway)\W+)*(?:what|which|what one|which one)(?:'s it| (?:do|should|shall|can|will) (?:i|we))(?: then| now)?(?: (?:watch|see|take|pick|choose|go (?:for|with)|put on|be|start with))?(?: (?:then|now|tonight|first))*\W*$"
)
"""Asks for a decision, and for no other list."""
_SURPRISE = re.compile(r"\b(?:surpris\w*|random\w*|wild|anything|whatever|unexpected|luck\w*|dealer)\b")


class Recommend(Skill):
    """Answer a wish; a title that is not known is said, never replaced in silence."""

    def name(self) -> str:
        return "action_recommend"

    def wish(self, turn: Turn) -> Request:
        """What the message asks for."""
        return wished(turn)

    def answer(self, turn: Turn) -> State:
        if (other := swapped(turn)) is not None:
            return show(turn, replace(other, taste=turn.taste))
        if is_other_script(turn.message.text) and not turn.message.names_titles:
            turn.tell(say.ENGLISH_PLEASE)
            return turn.state
        if (state := asked_of(turn) or gone_on(turn)) is not None:
            return state
        foreign = is_foreign(turn.message.text)
        if foreign:
            turn.message = only_names(turn.message)
        request = self.wish(turn)
        if "more" in turn.message.acts and turn.state.shown:  # "too many dead people. Any other ideas?"
            request = never_listed(turn, request)
        unknown = turn.message.all("unknown_title")
        if unknown and not request.seeds:
            return ask_about(turn, request, unknown[0])
        remarks = [say.unknown_beside(entity["value"]) for entity in unknown]
        if said := noted_beside(turn):
            remarks, request = [said, *remarks], replace(request, taste=turn.taste)
        if foreign:
            remarks.append(say.ENGLISH_ONLY)
        remarks += [say.UNMEASURED[what] for what in turn.message.values("unmeasured") if what in say.UNMEASURED]
        remarks += [*only_most(turn, request), *kept_for_good(turn), *too_many(turn)]
        for part in granted(turn.message, turn.state.request).values():
            forget_lasting(turn, part)
        which, offers = seeds.namesakes(turn, request)
        kept = stays(turn, request)
        remarks += [*([say.stays([words for _, words in kept])] if kept else []), *which]
        state = show(turn, request, remarks=remarks, offers=offers)
        if offers:
            named = [offer["verb"].partition(":")[2] for offer in offers]
            state = replace(state, pending={**state.pending, "namesakes": named})
        return state.having_said(*(key for key, _ in kept))


def asked_of(turn: Turn) -> State | None:
    """The answer to "have you seen X?": that it watches nothing, and what is like X; on with the list where there is one."""
    named = [i for i in turn.message.values("title", "mention", "seed") if i in turn.recommender.catalogue.row]
    if "ask" not in turn.message.acts or not named or any(map(turn.message.all, BESIDE_A_QUESTION)):
        return None
    names = join([turn.title(i).name for i in named], "or")
    if turn.state.shown:
        told = " ".join(f"{turn.title(i).name} is {portrait(turn.title(i))}." for i in named)
        again = {
            "label": f"More like {turn.title(named[-1]).name}",
            "say": f"something like {turn.title(named[-1]).name}",
        }
        turn.tell(f"{say.I_WATCH_NOTHING} {told}", [again])
        return turn.focused(named[-1])
    turn.message = replace(
        turn.message, intent="recommend"
    )  # what is named is then the example, however unsure the intent
    return show(turn, wished(turn), f"{say.I_WATCH_NOTHING} {say.IF_YOU_LIKE.format(titles=names)}")


BESIDE_A_QUESTION = ("limit", "shift", "person", "free_text", "unknown_title", "detail")


def gone_on(turn: Turn) -> State | None:
    """ "So what do we watch?", with a list on screen: the same list, and where to start; None where anything else is said."""
    request = turn.state.request
    if (
        request is None
        or not turn.state.shown
        or turn.message.entities
        or not _WHICH_THEN.search(turn.message.text.lower())
    ):
        return None
    left = [card.title_id for card in turn.state.shown if card.title_id not in turn.taste.hidden]
    if not left:
        return None
    result = Result(turn.recommender.present(left, replace(request, taste=turn.taste)))
    return present(turn, request, result, say.START_WITH.format(title=turn.title(left[0]).name))


class Refine(Recommend):
    """The same, for a message that changes the present request."""

    def name(self) -> str:
        return "action_refine"

    def answer(self, turn: Turn) -> State:
        """ "Like the older one", of two titles just compared, is a wish like that one."""
        if (one := one_of_compared(turn)) is not None:
            return show(turn, like(turn, [one]))
        turned_down = turn.state.shown and has_reason(turn.message) and _NO_AND_WHY.search(turn.message.text.lower())
        if turned_down and not bare_comparison(turn.message):
            return passed_over(turn)
        if turn.state.pending.get("focus") and LIKE_IT.search(turn.message.text.lower()) and turn.targets():
            return MoreLikeShown(turn.desk).answer(turn)
        return super().answer(turn)

    def wish(self, turn: Turn) -> Request:
        return refined(turn)


class More(Skill):
    """Others of the same request, none of them shown before."""

    def name(self) -> str:
        return "action_more"

    def answer(self, turn: Turn) -> State:
        if ANOTHER.search(turn.message.text.lower()):
            turn.message = replace(turn.message, intent="recommend")
            turn.state = only_protected(turn.state)
            return Recommend(turn.desk).answer(turn)
        if NONE_OF_THEM.search(turn.message.text.lower()) and turn.state.shown:
            return passed_over(turn)
        if "alike" in turn.message.acts and turn.targets():
            return MoreLikeShown(turn.desk).answer(turn)
        if (
            "more" not in turn.message.acts
            and turn.state.request
            and (turn.message.only_limits or has_reason(turn.message))
        ):
            return Refine(turn.desk).answer(turn)  # "5 of those please", "one more guest, she is 15"
        said = noted_beside(turn)
        request = never_listed(turn, wished(turn))
        if not turn.recommender.recommend(request).recommendations:
            turn.tell(f"{said} {say.NO_MORE}".strip(), [{"label": "Start over", "verb": "start:"}])
            return turn.state
        return show(turn, request, remarks=[said] if said else ())


class MoreLikeShown(Skill):
    """A shown title becomes the seed; the limits stay."""

    def name(self) -> str:
        return "action_more_like_shown"

    def answer(self, turn: Turn) -> State:
        targets = turn.targets()
        if not targets and (turn.message.only_limits or turn.changes_wish):
            return Refine(turn.desk).answer(turn)
        if (
            not turn.state.shown
            and not targets
            and any(map(turn.message.all, ("limit", "shift", "free_text", "person")))
        ):
            rest = tuple(e for e in turn.message.entities if e.get("entity") not in ("ordinal", "described"))
            turn.message = replace(turn.message, intent="recommend", entities=rest)  # there is no first one yet
            return Recommend(turn.desk).answer(turn)
        if not targets and (plot := as_plot(turn.message, targets)) is not None:
            turn.message = plot
            return Recommend(turn.desk).answer(turn)
        if not targets:
            turn.ask_which()
            return turn.state
        if beside(turn) and not ALIKE.search(turn.message.text.lower()):
            return Refine(turn.desk).answer(turn)
        said = noted_beside(turn)
        state = show(turn, like(turn, [card.title_id for card in targets]), remarks=[said] if said else ())
        if len(targets) != 1:
            return state
        return replace(
            state, pending={**state.pending, "focus": targets[0].title_id}
        )  # "how long is it" asks of that one


WILD = 3
"""So many wild cards at a time; the wish itself keeps its number."""


class SurpriseMe(Skill):
    """Good but little known, and said to be a wild card."""

    def name(self) -> str:
        return "action_surprise_me"

    def answer(self, turn: Turn) -> State:
        if turn.message.only_limits and not _SURPRISE.search(turn.message.text.lower()):
            other = Refine if turn.message.all("limit") or turn.message.all("person") else More
            return other(turn.desk).answer(turn)
        if ALIKE.search(turn.message.text.lower()) and turn.targets():
            return MoreLikeShown(turn.desk).answer(turn)
        asked, named = wished(turn), turn.state.request.seeds if turn.state.request else ()
        request = replace(asked, novelty=ADVENTUROUS, text="", exclude=(*asked.exclude, *named))
        result: Result = turn.recommender.recommend(replace(request, n=min(request.n, WILD)))
        return present(turn, request, result, say.WILD_CARDS if result.recommendations else "")


def passed_over(turn: Turn) -> State:
    """Others, after "none of these", with the reason for it worked in; what was on the list does not come back in this conversation."""
    passed = tuple(dict.fromkeys((*turn.state.passed, *(card.title_id for card in turn.state.shown))))
    turn.state = replace(turn.state, passed=passed)
    request = never_listed(turn, refined(turn))
    if not has_reason(turn.message) and not turn.recommender.recommend(request).recommendations:
        turn.tell(say.NO_MORE, [{"label": "Start over", "verb": "start:"}])
        return turn.state
    return show(turn, request)


def ask_about(turn: Turn, request: Request, unknown: Entity) -> State:
    """Name the nearest titles, and offer to go on with whatever else was asked for; that stays the wish, whatever is said next."""
    near = [n for n in unknown.get("nearest") or () if n["id"] in turn.recommender.catalogue.row]
    quick = [{"label": n["label"], "verb": f"title:{n['id']}"} for n in near]
    empty = is_empty(request)
    quick += [] if empty else [{"label": "Go on without it", "say": "yes, go on"}]
    turn.tell(say.unknown(str(unknown["value"]), [n["label"] for n in near]), quick)
    if empty:
        return replace(turn.state, pending={})
    pending = {"then": "request", "request": replace(request, taste=Taste()).to_dict(), "unknown": True}
    return replace(turn.state, request=request, pending=pending)
