"""Which title is meant: offered to tap where it is not said, and of two just compared."""

from __future__ import annotations

from typing import Any

import pytest

from actions import say
from tests.actions.talk import Talk, entity, limit, places, rid, shift, title
from tests.worlds import BAD, FARGO, FARGO_SERIES, SAUL

LIKE_BAD = title(BAD, "seed")


def test_a_question_about_no_title_offers_the_listed_ones(talk: Talk) -> None:
    cards = talk.recommend(LIKE_BAD).cards
    heard = talk.say("details", "ask_details", entity("detail", "platform"), text="where can I watch the thing?")
    assert heard.text == say.WHICH_ONE and len(heard.quick) == len(cards)
    assert list(heard.quick.values())[1] == "where can I watch the thing, number 2"


def test_a_verdict_on_no_title_is_tapped_on_the_one_meant(talk: Talk) -> None:
    cards = talk.recommend(LIKE_BAD).cards
    heard = talk.tell("like_it", entity("opinion", "liked"), text="tell her that was great")
    assert list(heard.quick.values()) == [f"up:{card['rid']}" for card in cards]
    talk.tell("like_it", rid(cards[1]["rid"]))
    assert talk.desk.people.taste(talk.person).liked == (cards[1]["title_id"],)


def test_without_a_list_there_is_nothing_to_tap(talk: Talk) -> None:
    assert talk.tell("like_it", text="great").quick == {}


@pytest.mark.parametrize(
    ("action", "intent", "wish", "text"),
    [
        ("feedback", "seen_it", limit("finished", True), "one that is finished"),
        ("feedback", "like_it", limit("kind", "film"), "make that a film"),
        ("more_like_shown", "more_like_shown", limit("kind", "film"), "a film like that"),
        ("why", "why", limit("kind", "film"), "films only please"),
    ],
)
def test_a_limit_that_names_no_title_is_a_wish(
    talk: Talk, action: str, intent: str, wish: dict[str, Any], text: str
) -> None:
    talk.recommend(LIKE_BAD)
    assert talk.say(action, intent, wish, text=text).cards
    assert getattr(talk.request.filters, wish["role"]) == wish["value"] and talk.request.seeds == (BAD,)
    assert talk.desk.people.taste(talk.person).hidden == frozenset()


def test_seen_it_and_a_wish_is_still_a_verdict(talk: Talk) -> None:
    talk.recommend(LIKE_BAD)
    talk.say("details", "ask_details", places(1))
    first = talk.shown[0]
    talk.tell("seen_it", limit("kind", "film"), text="seen it, a film please")
    assert talk.desk.people.taste(talk.person).seen == (first,) and talk.request.filters.kind == "film"


def test_the_second_is_the_second_of_two_just_compared(talk: Talk) -> None:
    talk.recommend(LIKE_BAD, limit("kind", "film"))
    talk.say("compare", "compare", title(FARGO_SERIES), title(SAUL), text="how alike are Fargo and Better Call Saul")
    talk.say("more_like_shown", "more_like_shown", places(2), text="like the second")
    assert talk.request.seeds == (SAUL,)


def test_the_older_one_is_the_older_of_two_just_compared(talk: Talk) -> None:
    talk.say("compare", "compare", title(FARGO_SERIES), title(FARGO), text="is Fargo (2014) better than Fargo (1996)")
    heard = talk.refine(shift("new", "less"), text="like the older one")
    assert talk.request.seeds == (FARGO,) and talk.request.shifts == () and heard.cards


def test_places_are_of_the_list_again_a_message_later(talk: Talk) -> None:
    listed = talk.recommend(LIKE_BAD, limit("kind", "film")).ids
    talk.say("compare", "compare", title(FARGO_SERIES), title(SAUL), text="how alike are Fargo and Better Call Saul")
    talk.say("thank", "thank")
    talk.say("more_like_shown", "more_like_shown", places(2), text="like the second")
    assert talk.request.seeds == (listed[1],)
