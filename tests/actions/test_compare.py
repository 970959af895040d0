"""Which of the shown ones: by what they are, by one respect, and where to start."""

from __future__ import annotations

import re

import pytest

from actions import say
from tests.actions.talk import Talk, entity, limit, places, shift, title
from tests.worlds import BAD, TITLES

BY_ID = {each.id: each for each in TITLES}
LIKE_BAD = title(BAD, "seed")


def described(role: str, value: object) -> dict[str, object]:
    return entity("described", value, role)


@pytest.mark.parametrize(
    ("role", "respect"), [("least", "runtime_min"), ("most", "year"), ("most", "rating"), ("least", "seasons")]
)
def test_the_first_in_one_respect_is_named_with_its_value(talk: Talk, role: str, respect: str) -> None:
    shown = [BY_ID[i] for i in talk.recommend(LIKE_BAD).ids]
    values = {t.id: getattr(t, respect) for t in shown if getattr(t, respect) is not None}
    heard = talk.say("compare", "compare", described(role, respect), text="which of these is it")
    if not values:
        assert "I do not know" in heard.text
        return
    best = (max if role == "most" else min)(values, key=values.__getitem__)
    assert BY_ID[best].name in heard.text.split(".")[0] or values[best] in [v for i, v in values.items() if i != best]
    for lacking in {t.id for t in shown} - set(values):
        assert BY_ID[lacking].name in heard.text.split("Of ")[-1]


def test_the_scariest_is_measured_and_not_guessed(talk: Talk) -> None:
    talk.recommend(LIKE_BAD)
    heard = talk.say("compare", "compare", described("most", "scary"))
    values = [float(value) for value in re.findall(r"\(([\d.]+) of 10", heard.text)]
    assert heard.text.startswith("The scariest is ") and len(values) == 5
    assert values == sorted(values, reverse=True)


def test_which_is_lighter_of_two_puts_them_in_order(talk: Talk) -> None:
    cards = talk.recommend(LIKE_BAD).cards
    heard = talk.say("compare", "compare", places(1, 2), shift("light"), text="which is lighter, 1 or 2")
    lighter = max(cards[:2], key=lambda card: card["tone"]["light"])
    assert heard.text.startswith(f"The lightest is {lighter['title']}")
    assert cards[2]["title"] not in heard.text


def test_where_to_start_is_said_with_the_reason_of_that_card(talk: Talk) -> None:
    first = talk.recommend(LIKE_BAD).cards[0]
    heard = talk.say("compare", "compare", text="which of these should I start with")
    assert heard.text.startswith(f"I would start with {first['title']}") and first["why"] in heard.text


def test_without_a_list_there_is_nothing_to_compare(talk: Talk) -> None:
    assert talk.say("compare", "compare", text="which is the best").text == say.NO_LIST


def test_a_title_without_a_namesake_has_no_original_to_be_better_than(talk: Talk) -> None:
    heard = talk.say("compare", "compare", title(BAD), text="is Breaking Bad better than the original")
    assert heard.text == say.NO_ORIGINAL.format(title="Breaking Bad")


def test_a_description_points_at_the_card_that_fits(talk: Talk) -> None:
    heard = talk.recommend(limit("rating_min", 0.5))
    films = [card for card in heard.cards if card["kind"] == "film"]
    series = [card for card in heard.cards if card["kind"] == "series"]
    assert films and series
    talk.tell("save_it", described("kind", "series"))
    assert set(talk.desk.people.taste(talk.person).saved) == {card["title_id"] for card in series}
    talk.tell("never_again", described("language", "xx"))
    assert talk.desk.people.taste(talk.person).never == ()


def test_what_fits_no_card_is_said(talk: Talk) -> None:
    talk.recommend(LIKE_BAD)
    assert talk.tell("save_it", described("country", "XX")).text == say.NOTHING_LIKE_THAT
