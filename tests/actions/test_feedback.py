"""Seen, liked, never again, saved: (who says what about which title) -> (what is kept, what is shown instead)."""

from __future__ import annotations

import pytest

from actions import say
from actions.desk import Desk
from recommender.types import Filters, Request, Taste
from tests.actions.talk import Entity, Talk, entity, limit, places, rid, shift, title, unknown
from tests.worlds import BAD, FARGO, IT, PADDINGTON, UP

LIKE_BAD = title(BAD, "seed")


def taste(talk: Talk) -> Taste:
    return talk.desk.people.taste(talk.person)


@pytest.mark.parametrize(
    ("intent", "opinion", "kept", "said"),
    [
        ("seen_it", None, ("seen",), "Noted: you have seen {}."),
        ("seen_it", "neutral", ("seen", "fine"), "Noted: you have seen {} and found it all right."),
        ("seen_it", "liked", ("seen", "liked"), "Noted: you have seen {} and liked it. It will not be shown again."),
        ("seen_it", "disliked", ("seen", "disliked"), "Noted: you have seen {} and did not like it."),
        ("like_it", None, ("liked",), "Noted: you like {}."),
        ("dislike_it", None, ("disliked",), "Noted: you did not like {}."),
        ("never_again", None, ("never",), "{} will never be shown again."),
        ("save_it", None, ("saved",), "{} is on your watch list."),
    ],
)
@pytest.mark.parametrize("pointed", ["by place", "by name", "by click"])
def test_what_is_said_is_kept_with_the_words(
    talk: Talk, intent: str, opinion: str | None, kept: tuple[str, ...], said: str, pointed: str
) -> None:
    cards = talk.recommend(LIKE_BAD).cards
    one = cards[1]
    point = {"by place": places(2), "by name": title(one["title_id"]), "by click": rid(one["rid"])}[pointed]
    heard = talk.tell(intent, point, *([entity("opinion", opinion)] if opinion else []), text="that one, please")
    assert heard.text.startswith(said.format(f"{one['title']} ({one['year']})"))
    assert taste(talk) == Taste(**dict.fromkeys(kept, (one["title_id"],)))
    assert {(s.words, s.channel) for s in talk.desk.people.statements(talk.person)} == {("that one, please", "rest")}


@pytest.mark.parametrize("intent", ["seen_it", "dislike_it", "never_again"])
def test_another_takes_the_place_of_what_leaves_the_list(talk: Talk, intent: str) -> None:
    before = talk.recommend(LIKE_BAD, limit("kind", "series"), entity("count", 3)).ids
    heard = talk.tell(intent, places(2))
    assert [heard.ids[0], heard.ids[2]] == [before[0], before[2]], "the others keep their places"
    assert heard.ids[1] not in before and len(heard.ids) == 3
    assert f"{say.IN_ITS_PLACE} {heard.cards[1]['title']}" in heard.text
    assert talk.shown == heard.ids
    assert talk.request == Request(seeds=(BAD,), filters=Filters(kind="series"), n=3)


def test_several_leave_at_once(talk: Talk) -> None:
    before = talk.recommend(LIKE_BAD).ids
    heard = talk.tell("seen_it", places(1, -1))
    assert heard.ids[1:4] == before[1:4] and not {before[0], before[4]} & set(heard.ids)
    assert set(taste(talk).seen) == {before[0], before[4]}


def test_all_of_them_leave_at_once(talk: Talk) -> None:
    before = talk.recommend(LIKE_BAD).ids
    heard = talk.tell("seen_it", places())
    assert heard.ids and not set(before) & set(heard.ids)
    assert set(taste(talk).seen) == set(before)


def test_where_nothing_is_left_to_replace_it_the_list_becomes_shorter(talk: Talk) -> None:
    both = talk.recommend(limit("genres", "horror")).ids
    heard = talk.tell("seen_it", places(1))
    assert heard.ids == both[1:] and say.NO_MORE in heard.text
    heard = talk.tell("seen_it", places(1))
    assert heard.ids == [] and talk.shown == [] and say.NO_MORE in heard.text


def test_what_is_gone_never_comes_back(talk: Talk) -> None:
    gone = talk.recommend(LIKE_BAD).ids[2]
    talk.tell("never_again", places(3))
    for heard in (
        talk.say("more", "more"),
        talk.recommend(LIKE_BAD),
        talk.say("undo", "undo"),
        talk.refine(shift("light")),
    ):
        assert gone not in heard.ids


def test_liking_and_saving_leave_the_list_as_it_is(talk: Talk) -> None:
    before = talk.recommend(LIKE_BAD).ids
    assert talk.tell("like_it", places(1)).cards == [] and talk.tell("save_it", places(2)).cards == []
    assert talk.shown == before


def test_a_click_is_acknowledged_with_the_state_of_the_card(talk: Talk) -> None:
    card = talk.recommend(LIKE_BAD).cards[0]
    for intent, state in (
        ("save_it", {"saved": True, "liked": False, "never": False, "seen": False}),
        ("like_it", {"saved": True, "liked": True, "never": False, "seen": False}),
        ("unsave_it", {"saved": False, "liked": True, "never": False, "seen": False}),
        ("never_again", {"saved": False, "liked": False, "never": True, "seen": False}),
        ("seen_it", {"saved": False, "liked": False, "never": True, "seen": True}),
    ):
        heard = talk.tell(intent, rid(card["rid"]))
        assert heard.payloads[0]["state"] == {"rid": card["rid"], "fine": False, "disliked": False} | state
        assert heard.cards == [], "the page shows what a click did; the list is not said again"


def test_the_cards_show_what_is_saved(talk: Talk) -> None:
    talk.recommend(LIKE_BAD)
    talk.tell("save_it", places(1))
    assert [card["state"]["saved"] for card in talk.recommend(LIKE_BAD).cards] == [True, False, False, False, False]


def test_a_title_that_is_not_on_the_list_can_be_spoken_of(talk: Talk) -> None:
    heard = talk.tell("seen_it", title(IT, "seen"), entity("opinion", "liked"))
    assert heard.text.startswith("Noted: you have seen It (2017) and liked it.")
    assert taste(talk) == Taste(liked=(IT,), seen=(IT,))


def test_what_was_last_spoken_of_is_meant_where_nothing_is_named(talk: Talk) -> None:
    talk.recommend(LIKE_BAD)
    talk.say("details", "ask_details", places(2), entity("detail", "cast"))
    talk.tell("save_it")
    assert taste(talk).saved == (talk.shown[1],)


@pytest.mark.parametrize(
    ("point", "said"),
    [
        ([places(9)], "There is no number 9: the list has 5 titles."),
        ([places(0)], "There is no number 0: the list has 5 titles."),
        ([places(-6)], "There is no number -6: the list has 5 titles."),
        ([places(2, 7)], "There is no number 7: the list has 5 titles."),
        ([], say.WHICH_ONE),
        ([rid("r00000000000")], say.WHICH_ONE),
        (
            [unknown("Qqq", (BAD, "Breaking Bad (2008)"))],
            "I do not know “Qqq”. The nearest I know: Breaking Bad (2008).",
        ),
        ([title("tt-gone")], say.WHICH_ONE),
    ],
    ids=[
        "beyond",
        "zero",
        "before the first",
        "one of two",
        "nothing",
        "no such click",
        "unknown title",
        "title that is gone",
    ],
)
def test_what_is_not_there_is_said_and_nothing_kept(talk: Talk, point: list[Entity], said: str) -> None:
    talk.recommend(LIKE_BAD)
    before = dict(talk.slots)
    assert talk.tell("never_again", *point).text.startswith(said)
    assert taste(talk) == Taste() and {**talk.slots, "talk": before["talk"]} == before


@pytest.mark.parametrize("point", [unknown("Qqq"), title("tt-gone"), rid("r00000000000"), places(2)])
def test_the_only_card_is_not_taken_for_what_was_named(talk: Talk, point: Entity) -> None:
    talk.recommend(LIKE_BAD, entity("count", 1))
    talk.tell("never_again", point)
    assert taste(talk) == Taste()


def test_without_a_list_it_is_said(talk: Talk) -> None:
    assert talk.tell("seen_it", places(1)).text == say.NO_LIST


def test_an_unknown_title_beside_a_known_one_is_said(talk: Talk) -> None:
    heard = talk.tell("seen_it", title(FARGO, "seen"), unknown("Qqq"))
    assert "you have seen Fargo (1996)" in heard.text and "I do not know “Qqq”" in heard.text
    assert taste(talk).seen == (FARGO,)


def test_the_click_of_another_person_is_refused(talk: Talk) -> None:
    card = talk.recommend(LIKE_BAD).cards[0]
    other = Talk(talk.desk, person="rest:bert")
    assert other.tell("never_again", rid(card["rid"])).text == say.NO_LIST
    assert other.say("more_like_shown", "more_like_shown", rid(card["rid"])).text == say.NO_LIST
    other.recommend(title(PADDINGTON, "seed"))
    for heard in (other.tell("save_it", rid(card["rid"])), other.say("why", "why", rid(card["rid"]))):
        assert heard.text == say.WHICH_ONE, "nor is it taken for a card of their own"
    assert taste(talk) == taste(other) == Taste()


def test_an_old_click_still_counts_after_other_lists(talk: Talk) -> None:
    card = talk.recommend(LIKE_BAD).cards[0]
    talk.recommend(title(UP, "seed"))
    assert talk.tell("save_it", rid(card["rid"])).payloads[0]["state"]["saved"]
    assert taste(talk).saved == (card["title_id"],)


def test_a_click_after_start_over_still_counts(talk: Talk) -> None:
    card = talk.recommend(LIKE_BAD).cards[0]
    talk.say("start_over", "start_over")
    talk.tell("never_again", rid(card["rid"]))
    assert taste(talk).never == (card["title_id"],)


def test_what_is_said_about_the_watch_list_does_not_mix_it_with_the_request(talk: Talk) -> None:
    talk.recommend(LIKE_BAD, shift("light"))
    for saved in (PADDINGTON, IT):
        talk.desk.people.note(talk.person, saved, "saved")
    assert talk.say("show_saved", "show_saved").ids == [PADDINGTON, IT]
    heard = talk.tell("seen_it", places(1))
    assert heard.cards == [] and "you have seen Paddington 2" in heard.text
    assert not [line for line in heard.text.splitlines() if "than Breaking Bad" in line]


def test_two_people_do_not_share_anything(talk: Talk) -> None:
    other = Talk(talk.desk, person="web:bert")
    first = talk.recommend(LIKE_BAD).ids
    talk.tell("never_again", places(1))
    talk.tell("never_again", limit("kind", "series"), text="never series again")
    assert other.recommend(LIKE_BAD).ids == first


def test_what_was_told_survives_the_process(talk: Talk) -> None:
    address = talk.desk.people._engine.url.render_as_string(hide_password=False)
    talk.recommend(LIKE_BAD)
    talk.tell("never_again", places(1))
    gone = taste(talk).never
    talk.desk.people.close()
    with type(talk.desk.people).open(address) as reopened:
        again = Talk(Desk(talk.desk.recommender, reopened))
        assert reopened.taste(talk.person).never == gone
        assert not set(gone) & set(again.recommend(LIKE_BAD).ids)


def test_what_was_clicked_away_does_not_return_with_the_next_replacement(talk: Talk) -> None:
    cards = talk.recommend(LIKE_BAD).cards
    talk.tell("never_again", rid(cards[0]["rid"]))
    heard = talk.tell("seen_it", places(3))
    assert not {cards[0]["title_id"], cards[2]["title_id"]} & set(heard.ids)
    assert [heard.ids[1], *heard.ids[3:]] == [card["title_id"] for card in (cards[1], *cards[3:])]
    assert len(heard.ids) == 5


def test_several_titles_are_spoken_of_as_several(talk: Talk) -> None:
    talk.recommend(LIKE_BAD)
    assert (
        "liked them. They will not be shown again."
        in talk.tell("seen_it", places(1, 2), entity("opinion", "liked")).text
    )
    assert " are on your watch list." in talk.tell("save_it", places(1, 2)).text


def test_what_was_not_seen_is_taken_back_and_asks_for_nothing(talk: Talk) -> None:
    first = talk.recommend(LIKE_BAD).ids[0]
    talk.desk.people.note(talk.person, first, "seen")
    heard = talk.tell("not_seen", places(1), shift("known", "less"), text="I haven't seen the first")
    assert "you have not seen" in heard.text and not heard.cards
    assert first not in taste(talk).seen


def test_not_having_seen_nothing_in_particular_is_answered_kindly(talk: Talk) -> None:
    talk.recommend(LIKE_BAD)
    heard = talk.tell("not_seen", text="haven't seen it")
    assert "new to you" in heard.text and heard.quick
