"""What a sensible person expects where an intent was taken for another: (what is said, taken for what) -> (what is answered)."""

from __future__ import annotations

import pytest

from actions import say
from recommender.types import Taste
from tests.actions.talk import Talk, entity, limit, places, shift, title, unknown, words
from tests.worlds import BAD, FARGO, FARGO_SERIES, HEAT, IT, PADDINGTON

LIKE_BAD = title(BAD, "seed")


def taste(talk: Talk) -> Taste:
    return talk.desk.people.taste(talk.person)


@pytest.mark.parametrize("said", ["I don't like any of those", "none of them", "don't fancy any"])
def test_liking_none_of_a_list_is_never_taken_for_liking_all(talk: Talk, said: str) -> None:
    first = talk.recommend(LIKE_BAD, entity("count", 3)).ids
    heard = talk.tell("like_it", places(), text=said)
    assert taste(talk) == Taste() and heard.ids and not set(first) & set(heard.ids)


def test_an_opinion_outweighs_the_intent(talk: Talk) -> None:
    (first,) = talk.recommend(LIKE_BAD, entity("count", 1)).ids
    talk.tell("like_it", entity("opinion", "disliked"), text="I didn't really like it")
    assert taste(talk).disliked == (first,) and taste(talk).liked == ()


def test_like_and_a_title_is_a_wish_and_no_verdict(talk: Talk) -> None:
    talk.recommend(LIKE_BAD)
    talk.tell("like_it", title(IT, "liked"), text="like It")
    assert talk.request.seeds == (IT,) and taste(talk) == Taste()
    talk.tell("like_it", title(HEAT, "liked"), text="I like Heat")
    assert taste(talk).liked == (HEAT,)


def test_a_question_about_titles_notes_nothing(talk: Talk) -> None:
    shown = talk.recommend(LIKE_BAD, entity("count", 5)).ids
    heard = talk.tell("seen_it", places(), entity("detail", "finished"), text="are all of these finished?")
    assert taste(talk) == Taste() and len(heard.texts) == len(shown), "every one of the five is answered"


@pytest.mark.parametrize("said", ["seen them all", "I've seen all of these", "seen every one of those"])
def test_all_of_them_are_the_whole_list(talk: Talk, said: str) -> None:
    shown = talk.recommend(LIKE_BAD, entity("count", 3)).ids
    talk.tell("seen_it", text=said)
    assert set(taste(talk).seen) == set(shown)


def test_not_seen_and_a_wish_is_a_wish(talk: Talk) -> None:
    talk.recommend(LIKE_BAD)
    heard = talk.tell("not_seen", limit("not_genres", "horror"), shift("known", "less"), text="not seen, but no horror")
    assert talk.request.filters.not_genres == ("horror",) and heard.cards


@pytest.mark.parametrize(
    ("said", "pointed"), [("not the first", places(1)), ("not that one, she gets nightmares", None)]
)
def test_a_no_to_one_title_puts_another_in_its_place(talk: Talk, said: str, pointed: dict[str, object] | None) -> None:
    first = talk.recommend(LIKE_BAD, entity("count", 3)).ids
    talk.say("details", "ask_details", places(1), entity("detail", "scary"), text="is the first scary?")
    heard = talk.say("deny", "deny", *([pointed] if pointed else []), text=said)
    assert first[0] not in heard.ids and heard.ids[1:] == first[1:] and heard.text.startswith("All right, not ")
    assert taste(talk) == Taste()


def test_an_unknown_title_comes_with_titles_to_tap_that_ask_the_same_of_them(talk: Talk) -> None:
    said = "why not Braking Bat?"
    named = {**unknown("Braking Bat", (BAD, "Breaking Bad (2008)")), "start": 8, "end": 19}
    heard = talk.say("why_not", "why_not", named, text=said)
    assert heard.quick == {"Breaking Bad (2008)": "why not Breaking Bad (2008)?"}


@pytest.mark.parametrize(("age", "answer"), [(4, "No, "), (16, "Yes, ")])
def test_whether_it_suits_an_age_is_answered_with_yes_or_no(talk: Talk, age: int, answer: str) -> None:
    heard = talk.say("details", "ask_details", title(FARGO), limit("max_age", age), text="is Fargo suitable for them?")
    assert heard.text.startswith(f"{answer}Fargo (1996): it is suitable from age 16")
    assert "would not promise" in talk.say("details", "ask_details", title(HEAT), limit("max_age", age)).text


def test_a_half_remembered_story_that_is_not_on_the_list_is_searched_for(talk: Talk) -> None:
    talk.recommend(LIKE_BAD)
    described = entity("described", "a talking bear in London", "words")
    heard = talk.say("details", "ask_details", described, text="the one with a talking bear in London")
    assert heard.ids[0] == PADDINGTON and talk.request.text == "a talking bear in London"
    talk.recommend(LIKE_BAD)
    heard = talk.say(
        "details", "ask_details", words("a clown who feeds on fear"), text="that one with a clown who feeds on fear"
    )
    assert heard.ids[0] == IT


def test_two_of_one_name_are_compared(talk: Talk) -> None:
    heard = talk.say("compare", "compare", title(FARGO_SERIES), text="is the Fargo series better than the film")
    assert (
        "Fargo (1996) is " in heard.text and "Critics prefer Fargo (1996): 90 of 100 against 85 of 100." in heard.text
    )


def test_a_limit_taken_for_a_comparison_is_a_limit(talk: Talk) -> None:
    talk.recommend(LIKE_BAD)
    talk.say("compare", "compare", limit("rating_min", 0.8), text="8 out of 10 or better")
    assert talk.request.filters.rating_min == 0.8 and talk.request.seeds == (BAD,)


def test_a_person_asked_about_in_passing_is_a_wish(talk: Talk) -> None:
    talk.recommend(limit("kind", "series"))
    talk.say("details", "ask_details", entity("person", "Bob Odenkirk", "in"), text="what about Bob Odenkirk")
    assert talk.request.filters.people == ("Bob Odenkirk",)


def test_a_limit_taken_for_a_surprise_is_no_surprise(talk: Talk) -> None:
    talk.recommend(LIKE_BAD)
    heard = talk.say("surprise_me", "surprise_me", entity("count", 2), text="give me 2")
    assert talk.request.novelty == 0 and len(heard.ids) == 2 and not heard.text.startswith(say.WILD_CARDS)


def test_what_else_is_asked_of_the_present_wish(talk: Talk) -> None:
    first = talk.recommend(LIKE_BAD, entity("count", 3)).ids
    heard = talk.say("fallback", "nlu_fallback", words("Coens"), text="yes, anything else from the Coens?")
    assert heard.ids and not set(first) & set(heard.ids)


def test_asked_what_it_is_the_bot_tells(talk: Talk) -> None:
    assert talk.say("help", "ask_bot", text="how do you know?").text == say.ABOUT_ME.format(
        n=len(talk.desk.recommender.catalogue)
    )


def test_or_another_person_is_either_of_them(talk: Talk) -> None:
    talk.recommend(entity("person", "Bryan Cranston", "in"), text="with Bryan Cranston")
    talk.refine(entity("person", "Bob Odenkirk", "in"), text="or Bob Odenkirk")
    assert talk.request.filters.people == ()
    assert talk.request.filters.people_any == ("Bryan Cranston", "Bob Odenkirk")


@pytest.mark.parametrize(("action", "intent"), [("take_back", "take_back"), ("forget_me", "forget_me")])
def test_forgetting_a_person_forgets_the_limit_and_not_the_one_who_asks(talk: Talk, action: str, intent: str) -> None:
    talk.recommend(LIKE_BAD, entity("person", "Bob Odenkirk", "in"))
    talk.say(action, intent, text="forget Odenkirk")
    assert talk.request.filters.people == () and talk.request.seeds == (BAD,)


def test_never_mind_all_that_and_a_wish_begins_anew(talk: Talk) -> None:
    talk.recommend(LIKE_BAD, limit("kind", "series"), limit("max_age", 16))
    talk.say("take_back", "take_back", limit("genres", "comedy"), text="never mind all that, a comedy")
    assert talk.request.seeds == () and talk.request.filters.genres == ("comedy",)
    assert talk.request.filters.kind is None and talk.request.filters.max_age == 16


def test_the_nudity_thing_is_the_limit_on_content(talk: Talk) -> None:
    talk.recommend(limit("not_notes", "sex"))
    talk.say("take_back", "take_back", entity("take_back", "explicit"), text="forget the nudity thing")
    assert talk.request.filters.not_notes == ()


def test_all_too_dark_is_not_measured_against_the_one_comedy(talk: Talk) -> None:
    talk.recommend(entity("count", 3))
    talk.slots["shown"] = [
        {"rid": card["rid"], "title_id": i} for card, i in zip(talk.slots["shown"], (IT, HEAT, PADDINGTON), strict=True)
    ]
    heard = talk.refine(places(), shift("light"), text="those are all too dark")
    assert PADDINGTON not in talk.request.shifts[0].than and IT in talk.request.shifts[0].than
    assert heard.ids and PADDINGTON not in heard.ids


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("anything else by that director?", words("director")),
        ("more by him", entity("detail", "director")),
        ("something by the director of the first", places(1)),
    ],
)
def test_the_director_of_what_was_spoken_of_is_asked_for_by_name(
    talk: Talk, said: str, found: dict[str, object]
) -> None:
    talk.recommend(limit("kind", "film"))
    talk.slots["shown"] = talk.slots["shown"][:1]
    talk.slots["shown"][0]["title_id"] = FARGO
    heard = talk.say("fallback", "nlu_fallback", found, text=said)
    assert talk.request.filters.people == ("Joel Coen",) and talk.request.text == ""
    assert FARGO not in heard.ids


def test_a_question_back_hides_nothing(talk: Talk) -> None:
    first = talk.recommend(LIKE_BAD, entity("count", 2)).ids
    heard = talk.tell("never_again", places(1), text="what was the first one again?")
    assert taste(talk) == Taste() and talk.desk.recommender.catalogue[first[0]].name in heard.text


def test_several_verdicts_are_noted_in_one_breath(talk: Talk) -> None:
    heard = talk.recommend(title(FARGO, "liked"), title(HEAT, "disliked"), LIKE_BAD, text="liked Fargo, hated Heat")
    assert "Noted: you like Fargo (1996). You did not like Heat (1995)." in heard.text


def test_a_mood_that_the_wish_before_cannot_have_is_sought_without_it(talk: Talk) -> None:
    talk.recommend(title(PADDINGTON, "seed"), limit("kind", "film"))
    talk.refine(shift("light"), text="lighter")
    heard = talk.refine(shift("scary"), text="something spooky")
    assert heard.ids and talk.request.seeds == () and [s.axis for s in talk.request.shifts] == ["scary"]
    assert talk.request.filters.kind == "film"


def test_a_film_seen_and_loved_is_noted_so_and_begins_a_list(talk: Talk) -> None:
    said = "the last film I saw was Fargo and I loved it"
    talk.recommend(title(FARGO, "seen"), entity("opinion", "liked"), text=said)
    assert taste(talk) == Taste(liked=(FARGO,), seen=(FARGO,)) and talk.request.seeds == (FARGO,)


def test_a_limit_after_a_question_is_a_wish(talk: Talk) -> None:
    talk.recommend(LIKE_BAD, entity("count", 1))
    said = "Is it in English? I'm not into subtitles."
    spoken = {**limit("languages", "en"), "start": said.index("I'm"), "end": len(said)}
    heard = talk.say("details", "ask_details", entity("detail", "language"), spoken, text=said)
    assert "originally in" in heard.texts[0] and talk.request.filters.languages == ("en",)


@pytest.mark.parametrize("said", ["is it suitable for a ten-year-old?", "is it ok for a 10 year old?"])
def test_an_age_in_a_question_is_answered_with_yes_or_no(talk: Talk, said: str) -> None:
    heard = talk.say("details", "ask_details", title(PADDINGTON), entity("detail", "age"), text=said)
    assert heard.text.startswith("Yes, Paddington 2 (2017): ")


def test_what_is_said_of_a_viewer_changes_the_present_wish(talk: Talk) -> None:
    talk.recommend(LIKE_BAD)
    talk.recommend(shift("fast"), text="he falls asleep if it's slow")
    assert talk.request.seeds == (BAD,)


def test_one_of_several_people_is_forgotten(talk: Talk) -> None:
    talk.recommend(entity("person", "Bryan Cranston", "in"), entity("person", "Aaron Paul", "in"))
    talk.say("take_back", "take_back", entity("take_back", "people"), text="forget Aaron Paul")
    assert talk.request.filters.people == ("Bryan Cranston",)


def test_anything_similar_is_like_the_title_just_spoken_of(talk: Talk) -> None:
    talk.say("details", "ask_details", title(FARGO), entity("detail", "scary"), text="is Fargo scary?")
    heard = talk.say("surprise_me", "surprise_me", text="anything similar")
    assert talk.request.seeds == (FARGO,) and not heard.text.startswith(say.WILD_CARDS)


@pytest.mark.parametrize(
    ("action", "intent", "found"),
    [
        ("why_not", "why_not", entity("person", "Bob Odenkirk", "in")),
        ("details", "ask_details", entity("described", "Bob Odenkirk", "person")),
    ],
)
def test_whether_there_is_one_with_somebody_is_a_wish(
    talk: Talk, action: str, intent: str, found: dict[str, object]
) -> None:
    talk.recommend(limit("kind", "film"))
    talk.say(action, intent, found, text="is there one with Bob Odenkirk?")
    assert talk.request.filters.people == ("Bob Odenkirk",)


def test_a_no_to_a_title_that_is_not_shown_rules_it_out(talk: Talk) -> None:
    talk.recommend(LIKE_BAD)
    talk.say("deny", "deny", title(IT, "anti_seed"), text="not It")
    assert talk.request.anti_seeds == (IT,) and talk.request.seeds == (BAD,)


def test_ok_not_the_second_is_no_yes(talk: Talk) -> None:
    first = talk.recommend(LIKE_BAD, entity("count", 3)).ids
    heard = talk.say("affirm", "affirm", places(2), text="ok not 2 then")
    assert first[1] not in heard.ids and heard.ids[0] == first[0]


def test_what_was_told_is_told_back(talk: Talk) -> None:
    talk.tell("like_it", title(FARGO, "liked"), text="I like Fargo")
    assert "You like: Fargo (1996)." in talk.say("help", "help", text="what do I like?").text


def test_a_word_that_is_searched_for_can_be_forgotten(talk: Talk) -> None:
    talk.recommend(limit("kind", "series"), words("a clever heist"))
    talk.say("take_back", "take_back", words("heist"), text="forget the heist")
    assert talk.request.text == "" and talk.request.filters.kind == "series"


def test_more_of_what_nobody_measures_keeps_the_wish(talk: Talk) -> None:
    talk.recommend(LIKE_BAD)
    talk.recommend(words("emotional"), text="maybe a tiny bit more emotional")
    assert talk.request.seeds == (BAD,) and talk.request.text == "emotional"


def test_what_is_fine_after_all_lifts_that_ban_and_no_other(talk: Talk) -> None:
    talk.recommend(limit("not_genres", "horror"), limit("not_genres", "musical"), text="no horror and no musicals")
    talk.say("take_back", "take_back", limit("genres", "horror"), text="ok horror is fine after all")
    assert talk.request.filters.not_genres == ("musical",) and talk.request.filters.genres == ()
