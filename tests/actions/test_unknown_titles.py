"""A title that no catalogue of ours holds is said, with the nearest that are, and never replaced in silence."""

from __future__ import annotations

from actions import say
from recommender.types import Filters, Request
from tests.actions.talk import Talk, limit, title, unknown
from tests.worlds import BAD, HEAT

LIKE_BAD = title(BAD, "seed")


def test_an_unknown_title_is_said_with_the_nearest_and_a_way_on(talk: Talk) -> None:
    heard = talk.recommend(unknown("Braking Bat", (BAD, "Breaking Bad (2008)")), limit("kind", "series"))
    assert heard.text.startswith(
        "I do not know “Braking Bat”. The nearest I know: Breaking Bad (2008). Tap one if you mean it"
    )
    assert heard.quick == {"Breaking Bad (2008)": f"title:{BAD}", "Go on without it": "yes, go on"}
    on = talk.say("affirm", "affirm")
    assert on.cards and talk.request == Request(filters=Filters(kind="series"))


def test_an_unknown_title_alone_offers_nothing_to_go_on_with(talk: Talk) -> None:
    heard = talk.recommend(unknown("Qqq"))
    assert heard.text.startswith("I do not know “Qqq”. But tell me what it is about") and heard.quick == {}
    assert talk.say("affirm", "affirm").text == say.NOTHING_PENDING


def test_an_unknown_title_beside_a_known_one_is_said(talk: Talk) -> None:
    heard = talk.recommend(LIKE_BAD, unknown("Qqq"))
    assert heard.ids and "I do not know “Qqq”, so I went by the rest." in heard.text


def test_a_nearest_title_that_is_gone_is_not_offered(talk: Talk) -> None:
    heard = talk.recommend(unknown("Qqq", ("tt-gone", "Gone (2000)"), (HEAT, "Heat (1995)")))
    assert heard.quick == {"Heat (1995)": f"title:{HEAT}"}
