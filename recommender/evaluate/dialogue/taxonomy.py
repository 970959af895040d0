"""What our pipeline heard, in the words of IARD's taxonomy: by the acts, moods, verdicts and wishes of a line and by how it stands to the talk.

A line joins messages. What is thought of a suggestion, and what is asked for, is read message by message, because one may judge and the next wish.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from recommender.evaluate.dialogue.children import Heard
from recommender.evaluate.dialogue.said import Said, Talk

OTHER = "OTH"
_BROUGHT_UP = frozenset(("liked", "seen", "seed", "mention"))


@dataclass(frozen=True, slots=True)
class Told:
    """A line as a whole, its messages, and the talk before it."""

    whole: Said
    each: tuple[Said, ...]
    talk: Talk


def sub_intents(messages: Sequence[Heard], talk: Talk) -> set[str]:
    """The sub-intents of a line."""
    line = Told(Said(messages, talk), tuple(Said([message], talk) for message in messages), talk)
    verdicts = [_verdicts(one, talk) for one in line.each]
    found: set[str] = set().union(*verdicts) | _questions(line.whole, talk)
    found |= _wish(line, found)
    unseen = any("unseen" in one.acts and "REJ" not in of for one, of in zip(line.each, verdicts, strict=True))
    if unseen and talk.suggested and not found & {"ACC", "INQ", "CRI-F", "CRI-A"}:
        found.add("NRE")
    return found or {OTHER}


def _verdicts(said: Said, talk: Talk) -> set[str]:
    """What a message thinks of a suggestion. Who hated it has seen it, and the taxonomy calls that a rejection alone."""
    if not talk.suggested:
        return set()
    answers_seen = talk.put and talk.as_question
    yes = "affirm" in said.intents and talk.put and not said.acts & {"unseen", "accept"}
    bad = _turns_down(said, talk, answers_seen)
    other = bool(said.fresh) and not said.shown
    found = {"REJ"} if bad else set()
    seen = not other and ("seen" in said.acts or yes and answers_seen)
    if not other and _praises(said, talk) or said.shown & {"liked", "seen"} or seen and not bad:
        found.add("SEE")
    accepts = "accept" in said.acts or bool(said.intents & {"accept", "save_it"}) or yes and not answers_seen
    return found | ({"ACC"} if accepts else set())


def _turns_down(said: Said, talk: Talk, answers_seen: bool) -> bool:
    bad = "disliked" in said.opinions or "decline" in said.acts or bool(said.shown & {"disliked", "anti_seed"})
    no = "deny" in said.intents and talk.put and not answers_seen and "unseen" not in said.acts
    return bad or no or bool(said.intents & {"dislike_it", "never_again"})


def _praises(said: Said, talk: Talk) -> bool:
    """Whether it judges what was just suggested, or seen, by more than hearsay."""
    spoken_of = talk.put or bool(said.shown) or "seen" in said.acts
    hearsay = "unseen" in said.acts and "seen" not in said.acts
    return spoken_of and not hearsay and bool(said.opinions & {"liked", "neutral"} or "like_it" in said.intents)


def _questions(said: Said, talk: Talk) -> set[str]:
    """What the other side thinks; any other question that wishes for nothing is about what was suggested."""
    if "ask" in said.acts:
        return {"ASK"}
    asks = "question" in said.moods or "detail" in said.kinds and "wish" not in said.moods
    return {"INQ"} if asks and talk.suggested else set()


def _wish(line: Told, verdicts: set[str]) -> set[str]:
    """What is asked for, by how it stands to what was asked for and suggested before."""
    said, talk = line.whole, line.talk
    if not talk.wished and ("wish" in said.moods and said.states or not talk.suggested):
        return _first(said, talk)
    alike = any(_like_shown(one, line) for one in line.each)
    if talk.asked and not alike and not verdicts & {"ACC", "INQ"} and _answers(said):
        return {"ANS", *({"CRI-F"} if "fault" in said.acts else ())}
    found = _critique(line, verdicts)
    if alike:
        found = {"CRI-C"} | found - {"REF", "CRI-A"} | _dislikes(said, talk)
    elif "more" in said.acts or "wish" in said.moods and not (said.states or said.describes):
        found = {"CON"} | found - {"REF", "CRI-A"}
    return found | _preference(said, found, verdicts)


def _first(said: Said, talk: Talk) -> set[str]:
    """The first wish asks; where the other side asked what is wanted, a mere statement answers."""
    if "wish" in said.moods or "surprise_me" in said.intents:
        return {"IQU"}
    if talk.asked:
        return {"ANS"} if said.wishes or said.states else set()
    return {"IQU"} if said.wishes or said.states and not talk.put else set()


def _answers(said: Said) -> bool:
    judges = bool(said.opinions) and not said.shown
    return said.states or said.wishes or judges or bool(said.intents & {"affirm", "deny"})


def _preference(said: Said, found: set[str], verdicts: set[str]) -> set[str]:
    """A title that nobody suggested, a person or a kind of thing that is liked; a genre asked for before is the old wish again."""
    taste = "taste" in said.moods and bool(said.people or said.limits) and "REF" not in found
    alone = not found | verdicts and (said.people or "taste" in said.moods)
    return {"PRO"} if said.fresh & _BROUGHT_UP or taste or alone else set()


def _critique(line: Told, verdicts: set[str]) -> set[str]:
    """A fault found, or something unwanted, is a critique of a feature; limits, shifts and a kind that is disliked are further constraints.

    After something was chosen, what was not asked for before starts over; the genre that was asked for before is the old wish again.
    Before anything was suggested there is nothing to criticise: then it is a preference.
    """
    said, talk = line.whole, line.talk
    found = {"CRI-F"} if "fault" in said.acts or any(map(_refuses, line.each)) else set()
    found |= _dislikes(said, talk)
    if "ACC" in verdicts:
        return found | ({"STO"} if said.anew - talk.wishes and "wish" in said.moods else set())
    if not talk.suggested:
        return found | ({"PRO"} if said.constraints else set())
    genres = {part for part in said.limits if part[1].startswith("genres")}
    if genres and genres <= talk.wishes and (said.wishes or "taste" in said.moods):
        return found - {"CRI-A"} | {"REF"}
    return found | ({"CRI-A"} if any(map(_constrains, line.each)) else set())


def _dislikes(said: Said, talk: Talk) -> set[str]:
    """A kind of thing that is disliked must not come again, whatever else is wished."""
    return {"CRI-A"} if "distaste" in said.moods and talk.suggested else set()


def _like_shown(one: Said, line: Told) -> bool:
    """Whether a message asks for something like what was suggested, not like a title of the seeker's own."""
    alike = "alike" in one.acts and not one.fresh and (line.talk.put or bool(line.whole.shown))
    return alike or "wish" in one.moods and "seed" in one.shown


def _constrains(said: Said) -> bool:
    """Whether a message asks for what is different; a bare limit does, one beside a verdict only tells."""
    if "wish" in said.moods:
        return bool(said.constraints) or said.describes or "alike" in said.acts
    if "fault" in said.acts:
        return bool(said.limits) and said.wishes
    beside = said.acts | said.opinions | said.moods | said.shown | said.fresh
    return said.wishes and bool(said.constraints) and not beside


def _refuses(said: Said) -> bool:
    """Whether a message names what is unwanted, and does not only tell: "I could not stop laughing" refuses no laughter."""
    tells = bool(said.acts | said.opinions | said.moods) and not said.moods & {"distaste", "wish"}
    return bool(said.unwanted) and not tells
