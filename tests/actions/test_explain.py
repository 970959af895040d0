"""Why, why not, and how alike: from the evidence, for the very card that was shown."""

from __future__ import annotations

import pytest

from actions import say
from tests.actions.talk import Entity, Talk, limit, places, rid, shift, title, unknown
from tests.worlds import BAD, FARGO, FARGO_SERIES, HEIST, SAUL, UP, WEEDS

LIKE_BAD = title(BAD, "seed")


def test_why_a_card_was_shown(talk: Talk) -> None:
    card = talk.recommend(LIKE_BAD, shift("light"), limit("kind", "series")).cards[0]
    for point in (places(1), rid(card["rid"]), title(SAUL)):
        heard = talk.say("why", "why", point)
        assert heard.text.startswith(
            "Better Call Saul (2015) is an American crime series from 2015, 6 seasons; it is also about"
        )
        assert "light 4 against 2" in heard.text and "8 of 8 viewers who liked Breaking Bad" in heard.text
        assert heard.text.endswith("It meets every limit you set: series.")
        assert heard.quick == {"More like it": f"more:{card['rid']}"}


def test_why_alone_speaks_of_the_first(talk: Talk) -> None:
    talk.recommend(LIKE_BAD)
    assert talk.say("why", "why").text.startswith("Better Call Saul (2015) is")


def test_why_of_an_older_card_answers_for_the_request_it_was_shown_for(talk: Talk) -> None:
    card = talk.recommend(LIKE_BAD, shift("light")).cards[0]
    talk.recommend(title(UP, "seed"))
    text = talk.say("why", "why", rid(card["rid"])).text
    assert "Breaking Bad" in text and "Up" not in text


def test_why_of_several_is_answered_one_by_one(talk: Talk) -> None:
    cards = talk.recommend(LIKE_BAD).cards
    heard = talk.say("why", "why", places(1, 2))
    assert [text.startswith(card["title"]) for text, card in zip(heard.texts, cards, strict=False)] == [True, True]


@pytest.mark.parametrize(
    ("point", "said"),
    [
        ([places(8)], "There is no number 8: the list has 5 titles."),
        ([rid("r00000000000")], say.WHICH_ONE),
        (
            [unknown("Qqq", (BAD, "Breaking Bad (2008)"))],
            "I do not know “Qqq”. The nearest I know: Breaking Bad (2008)",
        ),
    ],
)
def test_why_of_what_is_not_there_does_not_explain_another(talk: Talk, point: list[Entity], said: str) -> None:
    talk.recommend(LIKE_BAD)
    assert talk.say("why", "why", *point).text.startswith(said)


def test_why_without_a_list_says_so(talk: Talk) -> None:
    assert talk.say("why", "why").text == say.NO_LIST


def test_why_not_names_the_cause_under_the_present_request(talk: Talk) -> None:
    talk.recommend(LIKE_BAD, limit("year_min", 2010), limit("languages", "es"))
    assert (
        talk.say("why_not", "why_not", title(WEEDS)).text
        == "Weeds (2005) does not meet “2010 or later”: it is from 2005."
    )
    assert talk.say("why_not", "why_not", title(talk.shown[0])).text == "Money Heist (2017) is on the list."
    talk.desk.people.note(talk.person, HEIST, "never")
    talk.recommend(LIKE_BAD)
    assert (
        talk.say("why_not", "why_not", title(HEIST)).text
        == "You told me never to show it, so I leave Money Heist (2017) out."
    )


def test_why_not_of_the_unknown_names_the_nearest(talk: Talk) -> None:
    heard = talk.say("why_not", "why_not", unknown("Braking Bat", (BAD, "Breaking Bad (2008)")))
    assert heard.text.startswith("I do not know “Braking Bat”. The nearest I know: Breaking Bad (2008)")
    assert talk.say("why_not", "why_not").text == say.WHICH_ONE


def test_why_not_without_any_request_is_answered_too(talk: Talk) -> None:
    assert "Weeds (2005) is number " in talk.say("why_not", "why_not", title(WEEDS)).text


def test_two_titles_are_compared_by_name_or_place(talk: Talk) -> None:
    named = talk.say("compare", "compare", title(FARGO), title(FARGO_SERIES)).text
    assert named.startswith(
        "Fargo (1996) is an American crime film from 1996, 98 minutes. Fargo (2014) is an American crime series"
    )
    assert "Fargo (1996) is " in named.split(". ")[2] and " of 100 alike: most in their genres, least in " in named
    talk.recommend(LIKE_BAD)
    placed = talk.say("compare", "compare", places(1, 2)).text
    assert placed.startswith("Better Call Saul (2015) is")


@pytest.mark.parametrize(
    ("points", "said"),
    [
        ([places(1, 9)], "There is no number 9"),
        ([places(1)], say.WHICH_ONE),
        ([title(FARGO), unknown("Qqq")], "I do not know “Qqq”"),
        ([], say.WHICH_ONE),
    ],
)
def test_a_comparison_needs_two_that_are_known(talk: Talk, points: list[Entity], said: str) -> None:
    talk.recommend(LIKE_BAD)
    assert talk.say("compare", "compare", *points).text.startswith(said)
