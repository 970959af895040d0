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


def judged(place: int, verdict: str) -> Entity:
    return {**places(place), "verdict": verdict}


def test_each_place_gets_the_verdict_said_of_it(talk: Talk) -> None:
    ids = talk.recommend(LIKE_BAD).ids
    heard = talk.tell("seen_it", judged(1, "liked"), judged(4, "neutral"), text="1 was brilliant, 4 meh")
    kept = taste(talk)
    assert (kept.liked, kept.fine, set(kept.seen)) == ((ids[0],), (ids[3],), {ids[0], ids[3]})
    assert "found" in heard.text and not {ids[0], ids[3]} & set(heard.ids)


def test_a_place_that_is_only_turned_down_was_not_seen(talk: Talk) -> None:
    ids = talk.recommend(LIKE_BAD).ids
    talk.tell("like_it", judged(1, "liked"), judged(2, "disliked"), text="1 great, 2 boring")
    assert taste(talk).seen == () and taste(talk).liked == (ids[0],) and taste(talk).disliked == (ids[1],)


def test_asked_whether_it_has_seen_a_title_it_says_so_and_offers_what_is_like_it(talk: Talk) -> None:
    heard = talk.recommend(title(FARGO), act("ask"), text="have you seen Fargo?")
    assert heard.text.startswith(f"{say.I_WATCH_NOTHING} {say.IF_YOU_LIKE.format(titles='Fargo (1996)')}")
    assert heard.ids and talk.request.seeds == (FARGO,) and heard.text.count(say.I_WATCH_NOTHING) == 1


def test_asked_that_where_the_intent_is_unclear_the_title_is_the_example_all_the_same(talk: Talk) -> None:
    talk.say("fallback", "nlu_fallback", title(FARGO), act("ask"), text="have you seen Fargo?")
    assert talk.request.seeds == (FARGO,)


def test_asked_that_in_the_middle_of_a_talk_the_request_stays(talk: Talk) -> None:
    talk.recommend(LIKE_BAD)
    before = talk.request
    heard = talk.recommend(title(UP), act("ask"), text="have you seen Up?")
    assert heard.text.startswith(say.I_WATCH_NOTHING) and not heard.ids and talk.request == before
    assert heard.quick == {"More like Up (2009)": "something like Up (2009)"}


def test_what_was_finished_and_is_asked_for_again_is_seen_and_the_example(talk: Talk) -> None:
    talk.recommend({**title(FARGO, "seed"), "also": "seen"}, text="finished Fargo, want the same itch scratched")
    assert talk.request.seeds == (FARGO,) and taste(talk).seen == (FARGO,)


def test_so_what_do_we_watch_goes_on_with_the_list_and_says_where_to_start(talk: Talk) -> None:
    ids = talk.recommend(LIKE_BAD).ids
    before = talk.request
    heard = talk.recommend(text="so what do we watch?")
    assert heard.ids == ids and talk.request == before and "I would start with" in heard.text


def test_it_is_the_title_that_more_was_asked_of(talk: Talk) -> None:
    ids = talk.recommend(LIKE_BAD).ids
    talk.say("more_like_shown", "more_like_shown", places(2), text="more like the second")
    heard = talk.say("details", "ask_details", entity("detail", "runtime"), text="how long is it")
    assert talk.desk.recommender.catalogue[ids[1]].name in heard.text


def test_praise_of_what_is_liked_is_no_wish_for_more_of_it_than_there_is(talk: Talk) -> None:
    praised = entity("shift", "funny", "more", strength=9, start=14, end=24)
    heard = talk.recommend(title(UP, "liked"), praised, text="I love Up, it is very funny")
    assert heard.ids and not talk.request.shifts


def test_a_yes_that_points_takes_that_one(talk: Talk) -> None:
    ids = talk.recommend(LIKE_BAD).ids
    talk.say("affirm", "affirm", places(1), text="ok 1")
    assert taste(talk).saved == (ids[0],)
    talk.say("details", "ask_details", entity("detail", "runtime"), places(2), text="how long is the second")
    talk.say("affirm", "affirm", text="ok that one")
    assert set(taste(talk).saved) == set(ids[:2])


def test_asked_whether_it_liked_it_the_bot_does_not_tell_its_life(talk: Talk) -> None:
    ids = talk.recommend(LIKE_BAD, entity("count", 1)).ids
    heard = talk.say("help", "ask_bot", act("ask"), text="did you like it?")
    assert heard.text.startswith(say.I_WATCH_NOTHING)
    assert talk.desk.recommender.catalogue[ids[0]].name in heard.text


def test_the_first_one_of_no_list_is_no_obstacle_to_a_wish(talk: Talk) -> None:
    heard = talk.say(
        "more_like_shown", "more_like_shown", places(1), limit("kind", "film"), text="a film like the first"
    )
    assert heard.ids and talk.request.filters.kind == "film"
