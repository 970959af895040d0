"""What is said in passing, in another language, of a guest or as a story is answered by what is in it."""

from __future__ import annotations

from tests.actions.talk import Talk, entity, limit, shift, title
from tests.worlds import BAD, SAUL

LIKE_BAD = title(BAD, "seed")


def test_forgetting_a_guest_is_no_wish_to_be_forgotten(talk: Talk) -> None:
    talk.recommend(limit("genres", "comedy"), limit("max_age", 8), text="a comedy, my niece is 8")
    heard = talk.say("forget_me", "forget_me", text="forget my niece, she's asleep")
    assert heard.text.startswith("All right, without them.") and heard.ids
    assert talk.request.filters.max_age is None and talk.request.filters.genres == ("comedy",)


def test_forgetting_a_guest_before_any_list_deletes_nothing(talk: Talk) -> None:
    heard = talk.say("forget_me", "forget_me", text="forget my mum, she went to bed")
    assert "delete" not in heard.text.lower() and not talk.slots.get("pending")


def test_another_language_gives_names_and_no_wish_that_only_looks_like_english(talk: Talk) -> None:
    heard = talk.recommend(LIKE_BAD, shift("violent"), text="busco una serie como Breaking Bad pero menos violenta")
    assert talk.request.seeds == (BAD,) and not talk.request.shifts and "English" in heard.text


def test_a_number_said_as_if_in_passing_is_a_longer_list(talk: Talk) -> None:
    talk.recommend(limit("genres", "crime"))
    talk.say("chat", "chat", entity("count", 3), text="give me three")
    assert talk.request.n == 3 and talk.request.filters.genres == ("crime",)


def test_a_story_told_first_thing_is_searched_for(talk: Talk) -> None:
    described = entity("described", "a small-time lawyer bends every rule", "words")
    heard = talk.say("fallback", "nlu_fallback", described, text="the one where a small-time lawyer bends every rule")
    assert heard.ids[0] == SAUL
