"""What was ruled out and is fine after all, other numbers of titles, and comparisons with the list on screen."""

from __future__ import annotations

import pytest

from recommender.tone import CLEAR
from recommender.types import AXES, Filters
from tests.actions.talk import Talk, entity, limit, shift, take_back, title, words
from tests.worlds import BAD, TITLES

LIKE_BAD = title(BAD, "seed")


def test_a_genre_that_is_fine_after_all_is_not_asked_for(talk: Talk) -> None:
    talk.recommend(LIKE_BAD, limit("not_genres", "animation"))
    talk.refine(limit("genres", "animation"), text="animation is ok after all")
    assert talk.request.filters == Filters() and talk.request.seeds == (BAD,)


def test_a_lasting_ban_that_is_lifted_does_not_return(talk: Talk) -> None:
    talk.recommend(limit("not_genres", "horror"), text="never show me horror again")
    assert talk.desk.people.limits(talk.person)
    talk.refine(limit("genres", "horror"), text="horror is fine now")
    assert not talk.desk.people.limits(talk.person)


@pytest.mark.parametrize(("action", "intent"), [("out_of_scope", "out_of_scope"), ("recommend", "recommend")])
def test_content_that_is_fine_after_all(talk: Talk, action: str, intent: str) -> None:
    talk.recommend(LIKE_BAD, limit("not_notes", "violence"), limit("not_notes", "sex"))
    talk.say(action, intent, words("violence"), text="actually violence is fine")
    assert talk.request.filters.not_notes == ("sex",) and talk.request.text == "" and talk.request.seeds == (BAD,)


def test_content_is_taken_back_by_its_name(talk: Talk) -> None:
    talk.recommend(LIKE_BAD, limit("not_notes", "violence"))
    talk.say("take_back", "take_back", take_back("violence"), text="forget the violence part")
    assert talk.request.filters.not_notes == ()


@pytest.mark.parametrize("action", ["refine", "out_of_scope", "recommend"])
def test_another_age_replaces_the_first(talk: Talk, action: str) -> None:
    talk.recommend(limit("kind", "film"), limit("max_age", 6))
    talk.say(action, action, limit("max_age", 12), text="age 12 is fine")
    assert talk.request.filters.max_age == 12


def test_a_country_taken_back_frees_the_language_of_the_same_word(talk: Talk) -> None:
    talk.recommend(limit("kind", "film"), limit("languages", "is"))
    talk.say("take_back", "take_back", take_back("countries"), take_back("not_countries"), text="ok any country")
    assert talk.request.filters == Filters(kind="film")


def test_a_country_taken_back_keeps_a_language_beside_it(talk: Talk) -> None:
    talk.recommend(limit("languages", "en"), limit("countries", "CA"))
    talk.say("take_back", "take_back", take_back("countries"), take_back("not_countries"), text="any country")
    assert talk.request.filters == Filters(languages=("en",))


@pytest.mark.parametrize(("action", "intent"), [("why", "why"), ("affirm", "affirm"), ("fallback", "nlu_fallback")])
def test_another_number_is_a_wish_whatever_it_was_taken_for(talk: Talk, action: str, intent: str) -> None:
    talk.recommend(LIKE_BAD)
    heard = talk.say(action, intent, entity("count", 2), text="just two please")
    assert len(heard.ids) == 2 and talk.request.seeds == (BAD,)


def test_more_than_one_list_holds_is_said(talk: Talk) -> None:
    heard = talk.recommend(limit("rating_min", 0.1), entity("count", 500), text="give me 500 titles")
    assert talk.request.n == 10 and "10 titles at once" in heard.text
    assert "at once" not in talk.recommend(LIKE_BAD, entity("count", 3)).text


def test_years_to_come_are_said_to_be_too_new(talk: Talk) -> None:
    newest = max(each.year or 0 for each in TITLES)
    heard = talk.recommend(limit("year_min", 2999), limit("year_max", 2999), text="films from the year 2999")
    assert heard.ids == [] and f"the newest is from {newest}" in heard.text


def test_a_comparison_with_nothing_named_is_with_the_middle_of_the_list(talk: Talk) -> None:
    shown = talk.recommend(limit("kind", "series")).ids
    heard = talk.refine(shift("violent", "less"), text="less violent")
    values = {each.id: each.tone[AXES.index("violent")] for each in TITLES if each.tone}
    than = talk.request.shifts[0].than
    assert set(than) < set(shown) and heard.ids
    least = min(values[i] for i in than)
    assert least == sorted(values[i] for i in shown)[(len(shown) - 1) // 2]
    assert all(values[i] <= least - CLEAR + 1e-6 for i in heard.ids)


def test_a_quality_is_not_compared(talk: Talk) -> None:
    talk.recommend(limit("kind", "series"))
    talk.refine(shift("light"), text="light")
    assert talk.request.shifts[0].than == ()


def test_what_is_fine_after_all_is_no_longer_barred_whatever_it_was_taken_for(talk: Talk) -> None:
    talk.recommend(LIKE_BAD, limit("not_genres", "horror"), limit("not_genres", "war"))
    talk.say("take_back", "take_back", limit("genres", "horror"), text="ok horror is fine after all")
    assert talk.request.filters.not_genres == ("war",)


def test_what_is_unwanted_is_heard_in_an_unclear_message_too(talk: Talk) -> None:
    talk.recommend(LIKE_BAD)
    talk.say("fallback", "nlu_fallback", entity("not_text", "clowns"), text="not a fan of clowns")
    assert talk.request.filters.not_words == ("clowns",)


@pytest.mark.parametrize(("action", "intent"), [("refine", "refine"), ("help", "help"), ("chat", "chat")])
@pytest.mark.parametrize(
    "said", ["you can stop avoiding gore", "I lied, I can handle the blood", "the same but all the gore please"]
)
def test_content_that_somebody_can_take_now_is_no_longer_kept_out(
    talk: Talk, said: str, action: str, intent: str
) -> None:
    talk.recommend(LIKE_BAD, limit("not_notes", "violence"), shift("violent", "less"))
    found = [limit("not_notes", "violence")] if "avoiding" in said else [words("blood")]
    talk.say(action, intent, *found, text=said)
    assert talk.request.filters.not_notes == () and not talk.request.shifts and talk.request.seeds == (BAD,)
