"""What is done beside the intent counts too: chosen, seen, turned down, and others asked for."""

from __future__ import annotations

import pytest

from actions import say
from recommender.types import Taste
from tests.actions.talk import Entity, Talk, entity, limit, places, title
from tests.worlds import BAD, FARGO, UP

LIKE_BAD = title(BAD, "seed")


def act(value: str) -> Entity:
    return entity("act", value)


def taste(talk: Talk) -> Taste:
    return talk.desk.people.taste(talk.person)


def test_what_is_chosen_is_kept_in_one_line_and_no_list_follows(talk: Talk) -> None:
    cards = talk.recommend(LIKE_BAD).cards
    heard = talk.tell("accept", act("accept"), places(2), limit("max_age", 6), text="I'll watch the second with my son")
    one = cards[1]
    assert heard.text == say.ACCEPTED.format(titles=f"{one['title']} ({one['year']})", **{"is": "is"})
    assert taste(talk).saved == (one["title_id"],) and not heard.cards
    assert heard.quick == {"Others": "next:", "Undo": "undo"}
    talk.say("undo", "undo", text="undo")
    assert taste(talk).saved == ()


def test_those_are_all_of_them_and_it_is_the_one_spoken_of(talk: Talk) -> None:
    ids = talk.recommend(LIKE_BAD, entity("count", 2)).ids
    talk.tell("accept", act("accept"), text="I'll check those out")
    assert taste(talk).saved == tuple(ids)
    talk.tell("seen_it", places(1), text="seen the first")
    talk.tell("accept", act("accept"), text="I'll watch it again")
    assert set(taste(talk).saved) == set(ids)


def test_where_it_is_not_clear_what_was_chosen_nothing_is_kept_and_nobody_is_questioned(talk: Talk) -> None:
    ids = talk.recommend(LIKE_BAD).ids
    heard = talk.tell("accept", act("accept"), text="sounds good")
    assert heard.text == say.ENJOY and len(heard.quick) == len(ids)
    assert all(verb.startswith("save:") for verb in heard.quick.values())
    assert taste(talk) == Taste()


def test_a_yes_that_accepts_is_an_acceptance_where_a_list_is_shown(talk: Talk) -> None:
    assert talk.say("affirm", "affirm", act("accept"), text="sounds good").text == say.NOTHING_PENDING
    talk.recommend(LIKE_BAD)
    assert talk.say("affirm", "affirm", act("accept"), text="sounds good").text == say.ENJOY


def test_seen_loved_and_others_please_are_three_things(talk: Talk) -> None:
    ids = talk.recommend(LIKE_BAD, entity("count", 1)).ids
    heard = talk.say(
        "more", "more", act("seen"), act("more"), entity("opinion", "liked"), text="seen it, loved it, others?"
    )
    assert taste(talk).seen == taste(talk).liked == tuple(ids)
    assert "Noted: you have seen" in heard.text and heard.ids and not set(ids) & set(heard.ids)


def test_a_verdict_that_asks_for_others_gets_a_new_list(talk: Talk) -> None:
    before = talk.recommend(LIKE_BAD, entity("count", 2)).ids
    heard = talk.tell("seen_it", places(1), act("seen"), act("more"), text="seen the first. what else?")
    assert taste(talk).seen == (before[0],)
    assert heard.ids and not set(before) & set(heard.ids)


def test_more_of_that_kind_is_like_the_title_just_spoken_of(talk: Talk) -> None:
    (only,) = talk.recommend(LIKE_BAD, entity("count", 1)).ids
    talk.say("more", "more", act("alike"), act("more"), text="any others like that?")
    assert talk.request.seeds == (only,)
    talk.recommend(LIKE_BAD, entity("count", 1))
    talk.tell(
        "seen_it", act("seen"), act("alike"), entity("opinion", "liked"), text="seen it, loved it, anything similar?"
    )
    assert talk.request.seeds == (only,)


def test_who_asks_the_bot_in_passing_gets_an_answer_too(talk: Talk) -> None:
    talk.recommend(LIKE_BAD)
    assert (
        say.I_WATCH_NOTHING
        in talk.say("more", "more", act("ask"), act("more"), text="have you seen them? others?").text
    )
    assert say.I_WATCH_NOTHING in talk.tell("like_it", act("ask"), places(1), text="love the first, and you?").text


def test_a_fault_found_in_what_was_not_seen_is_no_dislike_of_it(talk: Talk) -> None:
    talk.recommend(LIKE_BAD)
    talk.tell("dislike_it", act("fault"), places(1), text="the first seems silly")
    assert taste(talk) == Taste()


def test_thanks_and_goodbye_keep_what_was_chosen(talk: Talk) -> None:
    (only,) = talk.recommend(LIKE_BAD, entity("count", 1)).ids
    assert say.WELCOME[1] in talk.say("thank", "thank", act("accept"), text="thanks, I'll watch it").text
    assert taste(talk).saved == (only,)
    assert talk.say("goodbye", "goodbye", act("accept"), text="I'll watch it now, bye").text.endswith(say.BYE)


def test_what_is_passed_on_is_replaced_and_no_verdict_is_kept(talk: Talk) -> None:
    before = talk.recommend(LIKE_BAD).ids
    heard = talk.tell("dislike_it", act("decline"), places(2), text="I'll pass on the second")
    assert heard.text.startswith("All right, not ") and before[1] not in heard.ids
    assert taste(talk) == Taste() and before[1] in talk.slots["talk"]["passed"]


def test_a_pass_on_nothing_in_particular_brings_others(talk: Talk) -> None:
    before = talk.recommend(LIKE_BAD, entity("count", 2)).ids
    heard = talk.tell("dislike_it", act("decline"), text="I'll pass")
    assert heard.ids and not set(before) & set(heard.ids)


def test_what_was_not_seen_may_be_chosen(talk: Talk) -> None:
    (only,) = talk.recommend(LIKE_BAD, entity("count", 1)).ids
    talk.tell("accept", act("unseen"), act("accept"), text="haven't seen it, I'll check it out")
    assert taste(talk).saved == (only,)


@pytest.mark.parametrize(
    ("intent", "role", "said"),
    [
        ("seen_it", "seen", say.ALONG_THOSE_LINES),
        ("like_it", "liked", say.ALONG_THOSE_LINES),
        ("accept", "mention", say.ALONG_THOSE_LINES),
        ("dislike_it", "disliked", say.INSTEAD_OF_THAT),
    ],
)
def test_who_begins_with_a_title_gets_a_list_for_it(talk: Talk, intent: str, role: str, said: str) -> None:
    heard = talk.tell(intent, title(FARGO, role), text="about Fargo")
    assert heard.ids and FARGO not in heard.ids and said in heard.text


def test_a_kind_that_is_liked_is_a_wish_where_nothing_was_shown(talk: Talk) -> None:
    assert talk.tell("like_it", entity("opinion", "liked"), limit("genres", "horror"), text="I like it scary").ids


def test_a_later_verdict_changes_only_its_title(talk: Talk) -> None:
    talk.recommend(LIKE_BAD)
    assert not talk.tell("seen_it", title(UP, "seen"), text="I've seen Up").cards
