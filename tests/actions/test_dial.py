"""The dial set in words: it holds from then on, is said, shows in the list at hand, and can be undone."""

from __future__ import annotations

import pytest

from actions import say
from tests.actions.talk import Heard, Talk, entity, limit, title
from tests.worlds import BAD, FARGO


def turn(talk: Talk, value: int | str, *more: dict[str, object]) -> Heard:
    return talk.say("set_dial", "set_dial", entity("dial", value), *more)


def dial(talk: Talk) -> float:
    return talk.desk.people.novelty(talk.person)


@pytest.mark.parametrize(
    ("at", "value", "then"),
    [(0, "+25", 25), (50, "-25", 25), (75, "+50", 100), (25, "-50", 0), (75, 0, 0), (0, 75, 75)],
)
def test_it_is_kept_and_said(talk: Talk, at: int, value: int | str, then: int) -> None:
    talk.desk.people.set_novelty(talk.person, at / 100)
    heard = turn(talk, value)
    assert dial(talk) == then / 100
    assert heard.text == say.DIAL_SET.format(how=say.BOLDER if then > at else say.SAFER, n=then)


@pytest.mark.parametrize(("at", "value"), [(0, 0), (0, "-25"), (100, "+25"), (100, 100)])
def test_at_its_end_it_says_so(talk: Talk, at: int, value: int | str) -> None:
    talk.desk.people.set_novelty(talk.person, at / 100)
    assert turn(talk, value).text.endswith(f"the dial is at {at} of 100 already.")
    assert dial(talk) == at / 100


def test_the_list_at_hand_is_made_anew_by_it(talk: Talk) -> None:
    talk.recommend(title(BAD, "seed"), limit("kind", "film"))
    heard = turn(talk, "+50")
    assert heard.text.startswith(say.BOLDER) and heard.cards
    assert (talk.request.novelty, talk.request.seeds, talk.request.filters.kind) == (0.5, (BAD,), "film")


def test_a_wish_beside_it_is_answered_too(talk: Talk) -> None:
    heard = turn(talk, "+25", title(FARGO, "seed"))
    assert heard.cards and (talk.request.seeds, talk.request.novelty) == ((FARGO,), 0.25)
    turn(talk, "+25", limit("kind", "series"))
    assert (talk.request.filters.kind, talk.request.novelty) == ("series", 0.5)


def test_it_is_undone_and_done_again(talk: Talk) -> None:
    turn(talk, "+50")
    heard = talk.say("undo", "undo")
    assert dial(talk) == 0 and heard.text == say.DIAL.format(n=0)
    talk.say("redo", "redo")
    assert dial(talk) == 0.5
    talk.recommend(title(BAD, "seed"))
    turn(talk, 0)
    talk.say("undo", "undo")
    assert (dial(talk), talk.request.novelty) == (0.5, 0.5)


def test_a_tap_on_the_dial_is_undone_as_well(talk: Talk) -> None:
    talk.say("what_you_know", "what_you_know", entity("correction", 75, "dial"))
    talk.say("undo", "undo")
    assert dial(talk) == 0


def test_a_copy_of_everything_is_offered_to_be_fetched(talk: Talk) -> None:
    heard = talk.say("offer_export", "export_data")
    assert heard.text == say.EXPORT_OFFER and heard.quick == {"Download everything": "export:"}
    assert heard.payloads[0]["export"] is True
