"""What was heard, in IARD's words: (what the talk was so far) x (a line) -> sub-intents."""

from __future__ import annotations

from typing import Any

import pytest

from recommender.evaluate.dialogue.intents import GROUPS, SUB_INTENTS, Counts, count, parts
from recommender.evaluate.dialogue.said import Talk
from recommender.evaluate.dialogue.sets import Label, Line
from recommender.evaluate.dialogue.taxonomy import sub_intents

TITLE = "The Quiet Vale"


def heard(intent: str, *entities: dict[str, Any], text: str = "") -> dict[str, Any]:
    return {"intent": {"name": intent}, "entities": list(entities), "text": text}


def act(value: str) -> dict[str, Any]:
    return {"entity": "act", "value": value}


def mood(value: str) -> dict[str, Any]:
    return {"entity": "mood", "value": value}


def named(name: str, role: str) -> dict[str, Any]:
    """A title as it stands at the beginning of a message."""
    return {"entity": "title", "value": name, "role": role, "start": 0, "end": len(name)}


def limit(value: str, role: str = "genres") -> dict[str, Any]:
    return {"entity": "limit", "value": value, "role": role}


LIGHTER = {"entity": "shift", "value": "light", "role": "more"}
LIKED, HATED = ({"entity": "opinion", "value": value} for value in ("liked", "disliked"))
UMA = {"entity": "person", "value": "Uma Berg", "role": "in"}
NO_UMA = {**UMA, "role": "out"}


def talk(*acts: str, wish: dict[str, Any] | None = None) -> Talk:
    """After this wish, where there was one, and a line of the other side with these acts."""
    so_far = Talk()
    if wish is not None:
        so_far.remember([wish])
    label = Label("title", TITLE)
    so_far.listen(Line("1", False, TITLE, (label,), acts))
    return so_far


COMEDY = heard("recommend", limit("comedy"))
ASKED_FOR = heard("recommend", limit("comedy"), mood("wish"))
SUGGESTED = talk("REC-S", wish=COMEDY)
PUT_AS_A_QUESTION = talk("REC-E", wish=COMEDY)
ASKED = talk("REQ", wish=COMEDY)


@pytest.mark.parametrize(
    ("so_far", "line", "said"),
    [
        (talk(), [COMEDY], {"IQU"}),
        (talk("REQ"), [COMEDY], {"ANS"}),
        (talk("REQ"), [ASKED_FOR], {"IQU"}),
        (talk("REQ"), [heard("refine", limit("comedy"))], {"ANS"}),
        (talk("REC-E"), [ASKED_FOR], {"IQU"}),
        (ASKED, [heard("recommend", LIGHTER)], {"ANS"}),
        (ASKED, [heard("affirm")], {"ANS"}),
        (SUGGESTED, [heard("refine", LIGHTER)], {"CRI-A"}),
        (SUGGESTED, [COMEDY], {"REF"}),
        (SUGGESTED, [heard("accept", act("accept")), heard("recommend", limit("war"), mood("wish"))], {"ACC", "STO"}),
        (SUGGESTED, [heard("accept", act("accept")), heard("recommend", limit("war"))], {"ACC"}),
        (talk(wish=COMEDY), [heard("refine", LIGHTER)], {"PRO"}),
        (SUGGESTED, [heard("recommend", limit("western"), mood("taste"))], {"PRO"}),
        (SUGGESTED, [heard("recommend", limit("comedy"), mood("taste"))], {"REF"}),
        (SUGGESTED, [heard("refine", limit("horror", "not_genres"), mood("distaste"))], {"CRI-A"}),
        (SUGGESTED, [heard("seen_it", act("seen"), LIGHTER)], {"SEE"}),
        (SUGGESTED, [heard("recommend", mood("wish"))], {"CON"}),
        (SUGGESTED, [heard("recommend", mood("question"))], {"INQ"}),
        (
            SUGGESTED,
            [heard("like_it", named("Fargo", "liked"), text="Fargo"), heard("recommend", act("alike"))],
            {"CRI-C", "PRO"},
        ),
        (SUGGESTED, [heard("recommend", named("Fargo", "seed"), act("alike"), text="Fargo")], {"PRO"}),
        (SUGGESTED, [heard("not_seen", act("unseen")), heard("dislike_it", HATED)], {"REJ", "NRE"}),
        (SUGGESTED, [heard("recommend", limit("film", "kind"))], {"OTH"}),
        (SUGGESTED, [heard("recommend", UMA)], {"PRO"}),
        (SUGGESTED, [heard("recommend", NO_UMA)], {"CRI-F"}),
        (SUGGESTED, [heard("recommend", NO_UMA, mood("distaste"))], {"CRI-F", "CRI-A"}),
        (SUGGESTED, [heard("refine", {**LIGHTER}, act("fault"))], {"CRI-F"}),
        (SUGGESTED, [heard("more", act("more"))], {"CON"}),
        (SUGGESTED, [heard("more", act("alike"))], {"CRI-C"}),
        (SUGGESTED, [heard("like_it", named("Fargo", "liked"), text="Fargo")], {"PRO"}),
        (SUGGESTED, [heard("like_it", named("Quiet Vale", "liked"), text="Quiet Vale")], {"SEE"}),
        (SUGGESTED, [heard("seen_it", act("seen"), HATED)], {"REJ"}),
        (SUGGESTED, [heard("seen_it", act("seen"), LIKED), heard("dislike_it", HATED)], {"SEE", "REJ"}),
        (SUGGESTED, [heard("not_seen", act("unseen"))], {"NRE"}),
        (SUGGESTED, [heard("accept", act("unseen"), act("accept"))], {"ACC"}),
        (SUGGESTED, [heard("not_seen", act("unseen"), LIKED)], {"NRE"}),
        (SUGGESTED, [heard("ask_details", act("unseen"), mood("question"))], {"INQ"}),
        (SUGGESTED, [heard("affirm")], {"ACC"}),
        (PUT_AS_A_QUESTION, [heard("affirm")], {"SEE"}),
        (SUGGESTED, [heard("deny")], {"REJ"}),
        (SUGGESTED, [heard("ask_bot", act("ask"))], {"ASK"}),
        (SUGGESTED, [heard("thank")], {"OTH"}),
        (talk(), [heard("like_it", LIKED)], {"OTH"}),
    ],
)
def test_a_line_says_what_it_does_and_how_it_stands_to_the_talk(
    so_far: Talk, line: list[dict[str, Any]], said: set[str]
) -> None:
    assert sub_intents(line, so_far) == said


def test_a_line_is_heard_in_the_messages_it_joins() -> None:
    assert parts("Hated it...what else?...") == ["Hated it", "what else?"]


def test_every_sub_intent_has_a_group() -> None:
    assert set(GROUPS) == set(SUB_INTENTS)


def test_a_greeting_counts_only_alone_and_each_dialogue_is_a_talk_of_its_own() -> None:
    lines = [
        Line("1", True, "hi, a comedy", intents=("OTH", "IQU")),
        Line("1", False, TITLE, (Label("title", TITLE),), ("REC-S",)),
        Line("1", True, "lighter", intents=("CRI-A",)),
        Line("2", True, "a comedy", intents=("IQU",)),
        Line("1", True, "bye", intents=("OTH",)),
    ]
    fine, coarse = count(lines, [[COMEDY], [], [heard("refine", LIGHTER)], [COMEDY], [heard("goodbye")]])
    assert fine.right == {"IQU": 2, "CRI-A": 1, "OTH": 1}
    assert fine.macro_f1 == coarse.macro_f1 == 1.0


def test_macro_f1_is_the_mean_over_what_is_labelled() -> None:
    counts = Counts()
    counts.add({"SEE"}, {"SEE"})
    counts.add({"REJ"}, {"SEE"})
    assert counts.f1("SEE") == pytest.approx(2 / 3)
    assert counts.macro_f1 == pytest.approx(1 / 3)
