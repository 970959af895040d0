"""Facts about a title, and that they are not known where they are not."""

from __future__ import annotations

import pytest

from actions import say
from tests.actions.talk import Talk, entity, places, title, unknown
from tests.worlds import BAD, FARGO_SERIES, HEAT, MOTIVE, UP


def ask(talk: Talk, title_id: str, *details: str) -> str:
    return talk.say("details", "ask_details", title(title_id), *(entity("detail", each) for each in details)).text


@pytest.mark.parametrize(
    ("title_id", "detail", "said"),
    [
        (UP, "runtime", "it runs 96 minutes (1 h 36 min)"),
        (BAD, "runtime", "an episode runs about 47 minutes"),
        (BAD, "cast", "with Bryan Cranston and Aaron Paul"),
        (UP, "director", "directed by Pete Docter"),
        (BAD, "director", "created by Vince Gilligan"),
        (BAD, "seasons", "it has 5 seasons with 62 episodes"),
        (FARGO_SERIES, "seasons", "it has 5 seasons"),
        (UP, "seasons", "it is a film, so it has no seasons"),
        (UP, "year", "first shown in 2009"),
        (UP, "about", "An old widower flies his house"),
        (BAD, "age", "it is suitable from age 16 (strong violence, mild sex or nudity, strong language"),
        (UP, "scary", "it is not scary (2 of 10)"),
        (MOTIVE, "language", "originally in Spanish"),
        (MOTIVE, "country", "from Spain and Mexico"),
        (BAD, "finished", "it ended in 2013"),
        (FARGO_SERIES, "finished", "I have no end year for it, so it may still be running"),
        (UP, "genres", "it is animation, family and adventure"),
        (BAD, "tone", "it feels tense (9 of 10), violent (7 of 10)"),
    ],
)
def test_one_fact_is_told(talk: Talk, title_id: str, detail: str, said: str) -> None:
    assert said in ask(talk, title_id, detail)


@pytest.mark.parametrize(
    ("title_id", "detail", "said"),
    [
        (MOTIVE, "age", "I do not know for which age it is suitable."),
        (HEAT, "age", "I do not know for which age it is suitable."),
        (HEAT, "about", "I do not know its story, only facts about it."),
        (HEAT, "scary", "of 10, estimated)."),
        (HEAT, "tone", "I do not know how it feels."),
    ],
)
def test_what_is_not_known_is_said(talk: Talk, title_id: str, detail: str, said: str) -> None:
    assert ask(talk, title_id, detail).endswith(said)


@pytest.mark.parametrize("detail", say.DETAILS)
def test_every_detail_has_an_answer_for_every_title(talk: Talk, detail: str) -> None:
    for each in talk.desk.recommender.catalogue:
        text = ask(talk, each.id, detail)
        assert text.startswith(f"{each.name}: ") and text.endswith(".") and len(text) > len(each.name) + 5


def test_several_facts_at_once(talk: Talk) -> None:
    assert ask(talk, UP, "runtime", "cast") == "Up (2009): it runs 96 minutes (1 h 36 min); with Ed Asner."


def test_nothing_in_particular_is_answered_with_story_and_cast(talk: Talk) -> None:
    assert ask(talk, UP) == (
        "Up (2009) is an American animation film from 2009, 96 minutes. An old widower flies his house to the waterfalls "
        "of his dreams with a boy on board. With Ed Asner."
    )


def test_a_detail_that_nobody_knows_of_is_passed_over(talk: Talk) -> None:
    assert ask(talk, UP, "budget", "year") == "Up (2009): first shown in 2009."


def test_a_title_is_meant_by_place_by_name_or_as_the_one_spoken_of(talk: Talk) -> None:
    talk.recommend(title(BAD, "seed"))
    second = talk.desk.recommender.catalogue[talk.shown[1]].name
    assert talk.say("details", "ask_details", places(2), entity("detail", "year")).text.startswith(second)
    assert talk.say("details", "ask_details", entity("detail", "runtime")).text.startswith(second)


def test_an_unknown_title_is_said_with_the_nearest(talk: Talk) -> None:
    heard = talk.say(
        "details", "ask_details", unknown("Braking Bat", (BAD, "Breaking Bad (2008)")), entity("detail", "year")
    )
    assert heard.text.startswith("I do not know “Braking Bat”. The nearest I know: Breaking Bad (2008)")


def test_without_a_list_or_a_name_it_is_said(talk: Talk) -> None:
    assert talk.say("details", "ask_details", entity("detail", "year")).text == say.NO_LIST
    assert talk.say("details", "ask_details", places(1)).text == say.NO_LIST


def test_a_title_heard_as_a_plain_word_is_known_by_its_capital(talk: Talk) -> None:
    heard = talk.say("details", "ask_details", entity("detail", "seasons"), text="how many seasons does Weeds have")
    assert heard.text.startswith("Weeds (2005): it has 8 seasons")
    heard = talk.say("details", "ask_details", entity("detail", "runtime"), text="how long is that, Anna")
    assert "Weeds" in heard.text, "it is the one spoken of now"


def test_a_plain_word_without_a_capital_is_no_title(talk: Talk) -> None:
    heard = talk.say("details", "ask_details", entity("detail", "seasons"), text="how many seasons do weeds have")
    assert heard.text == say.NO_LIST


def test_something_like_it_is_like_the_title_just_spoken_of(talk: Talk) -> None:
    talk.say(
        "details", "ask_details", entity("detail", "seasons"), title(BAD), text="how many seasons has Breaking Bad"
    )
    assert talk.refine(text="something like it").cards and talk.request.seeds == (BAD,)
