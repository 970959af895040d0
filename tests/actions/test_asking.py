"""One question where the wish is vague, always with titles or taps and a way past it; never twice."""

from __future__ import annotations

import pytest

from actions import say
from tests.actions.talk import Entity, Talk, limit, shift, take_back, title, words
from tests.worlds import BAD, PADDINGTON, UP

SKIP = "It does not matter"


def test_a_vague_wish_gets_titles_and_one_question_to_tap(talk: Talk) -> None:
    heard = talk.recommend(text="recommend me something")
    assert len(heard.ids) == 5 and heard.text.count("?") == 1
    assert heard.quick[SKIP] == "skip:" and len(heard.quick) >= 3
    assert heard.text.splitlines()[-1].endswith("?"), "the question is part of the plain text"


@pytest.mark.parametrize(
    "clear", [title(BAD, "seed"), limit("genres", "comedy"), shift("light"), words("a small town")]
)
def test_a_clear_wish_is_answered_without_a_question(talk: Talk, clear: Entity) -> None:
    heard = talk.recommend(clear)
    assert heard.ids and "?" not in heard.text and SKIP not in heard.quick


def test_no_question_is_asked_twice(talk: Talk) -> None:
    asked = [talk.recommend(text="something good").text.splitlines()[-1] for _ in range(8)]
    questions = [line for line in asked if line.endswith("?")]
    assert len(questions) == len(set(questions)) and len(questions) < len(asked)


def test_an_answer_in_words_joins_what_was_said_before(talk: Talk) -> None:
    talk.recommend(limit("kind", "film"), text="a good film")
    talk.recommend(limit("genres", "comedy"), text="a comedy please")
    assert talk.request.filters.kind == "film" and talk.request.filters.genres == ("comedy",)


def test_a_whole_new_wish_is_no_answer(talk: Talk) -> None:
    talk.recommend(limit("kind", "film"), limit("genres", "crime"), text="a good crime film")
    talk.recommend(limit("genres", "comedy"), text="find me a comedy for tonight with the friends of my sister")
    assert talk.request.filters.genres == ("comedy",)


def test_a_question_can_be_skipped(talk: Talk) -> None:
    talk.recommend()
    heard = talk.say("deny", "deny", text=SKIP)
    assert heard.text == say.SKIPPED and heard.quick == {"Others": "next:"}


def test_a_yes_to_a_choice_shows_the_choices_again(talk: Talk) -> None:
    first = talk.recommend()
    heard = talk.say("affirm", "affirm")
    assert heard.text == say.PICK_AN_ANSWER and heard.quick == first.quick


def test_narrower_asks_what_splits_the_present_candidates(talk: Talk) -> None:
    talk.recommend(title(BAD, "seed"))
    heard = talk.say("narrow", "narrow")
    assert heard.text.endswith("?") and SKIP in heard.quick and not heard.cards
    again = talk.say("narrow", "narrow")
    assert again.text != heard.text


def test_wider_names_what_it_lets_go_of_and_tells_the_channels(talk: Talk) -> None:
    talk.recommend(limit("kind", "series"), limit("genres", "horror"))
    heard = talk.say("widen", "widen")
    assert heard.text.startswith("Wider now, without “horror”:") and heard.payloads[0]["relaxed"] == ["horror"]
    assert talk.request.filters.genres == ()
    talk.say("undo", "undo")
    assert talk.request.filters.genres == ("horror",)


def test_what_protects_is_never_loosened(talk: Talk) -> None:
    talk.recommend(limit("max_age", 6), limit("not_notes", "violence"))
    heard = talk.say("widen", "widen")
    assert heard.text == say.NOTHING_TO_WIDEN
    assert talk.request.filters.max_age == 6 and talk.request.filters.not_notes == ("violence",)


def test_a_yes_looks_without_the_limit_that_was_offered_to_go(talk: Talk) -> None:
    heard = talk.recommend(limit("kind", "series"), limit("genres", "horror"))
    assert heard.text.endswith(say.SHALL_I_DROP.format(parts="“horror”"))
    assert talk.say("affirm", "affirm").ids and talk.request.filters.genres == ()


def test_that_titles_lack_an_age_is_said_once_with_their_number(talk: Talk) -> None:
    heard = talk.recommend(limit("max_age", 12))
    assert set(heard.ids) <= {PADDINGTON, UP} | set(heard.ids)
    lacking = [line for line in heard.text.splitlines() if "for which age" in line]
    assert len(lacking) <= 1
    assert "for which age" not in talk.refine(limit("kind", "film")).text


def test_a_limit_that_protects_is_said_to_stay_once(talk: Talk) -> None:
    talk.recommend(limit("max_age", 12))
    kept = say.stays(["suitable for age 12"])
    assert kept in talk.recommend(limit("genres", "comedy")).text
    assert talk.request.filters.max_age == 12
    assert kept not in talk.recommend(limit("kind", "film")).text


def test_a_skip_in_words_is_understood_whatever_the_intent(talk: Talk) -> None:
    for action in ("fallback", "take_back", "deny"):
        talk.recommend(text="something good")
        assert talk.say(action, action, text="it doesn't matter").text == say.SKIPPED


def test_forgetting_the_comedy_part_of_something_funny_is_understood(talk: Talk) -> None:
    talk.recommend(title(BAD, "seed"), shift("funny"), text="like Breaking Bad but funnier")
    talk.say("take_back", "take_back", take_back("comedy"), text="forget the comedy part")
    assert talk.request.shifts == ()


def test_taking_back_what_was_not_asked_for_says_what_was(talk: Talk) -> None:
    talk.recommend(title(BAD, "seed"))
    heard = talk.say("take_back", "take_back", take_back("kind"))
    assert heard.text == say.NOT_ASKED.format(parts="like Breaking Bad (2008)") and not heard.cards


def test_one_more_list_may_be_asked_for_in_unclear_words(talk: Talk) -> None:
    first = talk.recommend(title(BAD, "seed"), {"entity": "count", "value": 3}).ids
    heard = talk.say("fallback", "nlu_fallback", text="something like those")
    assert heard.ids and not set(first) & set(heard.ids)
