"""What goes on with the wish before it, whatever it was taken for, and what begins a new one."""

from __future__ import annotations

import pytest

from tests.actions.talk import Entity, Talk, entity, limit, shift, take_back, title, words
from tests.worlds import BAD, FARGO


def _asked(talk: Talk) -> None:
    talk.recommend(title(BAD, "seed"), limit("kind", "series"), text="a series like Breaking Bad")


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("two seasons max please, I have commitment issues", [limit("seasons_max", 2), words("commitment issues")]),
        ("hold on, he says only whole seasons, so must be finished", [limit("finished", True), words("whole")]),
        ("except sports, I forgot", [limit("not_genres", "sport"), words("forgot")]),
        ("my wife is reading along and says nothing after 1999", [limit("year_max", 1999), words("reading along")]),
        ("older than 2000 pls, he likes old stuff", [limit("year_max", 1999)]),
        ("so harder, bloodier", [entity("shift", "violent", "more", start=11, end=19), words("harder")]),
        (
            "anything that is better known? she trusts only that",
            [entity("shift", "known", "more", start=17, end=29), words("trusts")],
        ),
        ("Add please: nothing with hospitals, she is a nurse", [entity("not_text", "hospitals"), words("nurse")]),
        ("ok without Bob Odenkirk, my mistake", [entity("person", "Bob Odenkirk", "out"), words("mistake")]),
    ],
)
def test_limits_and_changes_alone_keep_the_wish(talk: Talk, said: str, found: list[Entity]) -> None:
    _asked(talk)
    talk.recommend(*found, text=said)
    assert talk.request.seeds == (BAD,) and talk.request.filters.kind == "series"


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("a horror film", [limit("kind", "film"), limit("genres", "horror")]),
        ("a film about a bank robbery", [limit("kind", "film"), words("a bank robbery")]),
        ("something like Fargo", [title(FARGO, "seed")]),
        ("actually, something like Fargo", [title(FARGO, "seed")]),
        ("something completely different: nothing after 1999", [limit("year_max", 1999)]),
    ],
)
def test_a_seed_or_a_kind_with_its_subject_begins_a_new_wish(talk: Talk, said: str, found: list[Entity]) -> None:
    _asked(talk)
    talk.recommend(*found, text=said)
    assert BAD not in talk.request.seeds and talk.request.filters.kind != "series"


def test_another_genre_instead_keeps_kind_and_years(talk: Talk) -> None:
    talk.recommend(limit("kind", "series"), limit("genres", "crime"), limit("year_min", 2010), text="crime series")
    talk.recommend(limit("genres", "comedy"), text="actually let's do a comedy")
    held = talk.request.filters
    assert (held.kind, held.year_min, held.genres) == ("series", 2010, ("comedy",))


def test_one_more_genre_is_wanted_beside_the_first(talk: Talk) -> None:
    talk.recommend(limit("kind", "film"), limit("genres", "comedy"), text="comedy film")
    talk.refine(limit("genres", "crime"), text="good, and now in crime")
    assert set(talk.request.filters.genres_all) == {"comedy", "crime"}


def test_a_place_that_is_not_meant_leaves_the_words_searched_for(talk: Talk) -> None:
    talk.recommend(limit("kind", "series"), words("Delhi police"), text="series about the Delhi police")
    talk.recommend(words("Mumbai"), entity("not_text", "Delhi"), text="not Delhi, sorry, Mumbai")
    assert "Delhi" not in talk.request.text and "Mumbai" in talk.request.text
    assert talk.request.filters.kind == "series"


@pytest.mark.parametrize("said", ["no. shorter", "Nope, older", "nah, lighter"])
def test_a_bare_comparison_says_of_no_title_that_it_is_out(talk: Talk, said: str) -> None:
    talk.recommend(limit("kind", "series"))
    at = said.rindex(" ") + 1
    talk.refine(entity("shift", "light", "more", start=at, end=len(said)), text=said)
    assert talk.request.exclude == () and talk.slots["talk"]["passed"] == []


def test_a_part_taken_back_in_an_unclear_message_is_gone(talk: Talk) -> None:
    talk.recommend(limit("kind", "film"), limit("max_age", 6), text="a film, kids are 6 and 10")
    talk.say("fallback", "nlu_fallback", take_back("max_age"), text="forget the kids, they've gone to their dad's")
    assert talk.request.filters.max_age is None and talk.request.filters.kind == "film"


def test_what_is_asked_for_beside_a_part_taken_back_counts_too(talk: Talk) -> None:
    talk.recommend(limit("genres_all", "romance"), limit("genres_all", "comedy"), text="a romantic comedy")
    taken, two = take_back("romance"), entity("count", 2)
    talk.say("take_back", "take_back", taken, two, text="can you drop the romance bit and give me two")
    assert talk.request.n == 2 and "romance" not in talk.request.filters.genres_all


def test_a_ban_may_be_brought_back_in(talk: Talk) -> None:
    talk.recommend(limit("kind", "series"), limit("not_words", "superheroes"), text="series without superheroes")
    said = words("bring back the superheroes")
    talk.say("fallback", "nlu_fallback", said, text="ok ok you can bring back the superheroes")
    assert talk.request.filters.not_words == () and talk.request.text == ""


def test_a_refused_phrase_takes_only_a_wish_for_all_of_it_back(talk: Talk) -> None:
    talk.recommend(words("girl detective"), text="something about a girl detective")
    talk.refine(entity("not_text", "dead girl"), text="no dead girls")
    assert talk.request.text == "girl detective" and talk.request.filters.not_words == ("dead girl",)
    talk.refine(entity("not_text", "detective"), text="no detectives")
    assert talk.request.text == "girl"


@pytest.mark.parametrize(("action", "intent"), [("more", "more"), ("goodbye", "goodbye"), ("chat", "chat")])
def test_another_number_of_the_same_brings_the_same_whatever_it_was_taken_for(
    talk: Talk, action: str, intent: str
) -> None:
    shown = talk.recommend(limit("kind", "series"), text="series").ids
    heard = talk.say(action, intent, entity("count", 2), text="two of those is enough for one evening")
    assert heard.ids == shown[:2]


@pytest.mark.parametrize(
    ("action", "intent"), [("widen", "widen"), ("take_back", "take_back"), ("recommend", "recommend")]
)
def test_a_part_that_may_go_goes_alone_whatever_it_was_taken_for(talk: Talk, action: str, intent: str) -> None:
    talk.recommend(title(BAD, "seed"), limit("kind", "series"), limit("year_min", 1990), text="like Breaking Bad")
    talk.say(action, intent, take_back("year_min"), words("strict"), text="leave the nineties away, I am not so strict")
    assert talk.request.seeds == (BAD,) and talk.request.filters.year_min is None


@pytest.mark.parametrize(("action", "intent"), [("affirm", "affirm"), ("fallback", "nlu_fallback")])
def test_a_person_taken_back_is_let_go_of_whatever_the_message_was_taken_for(
    talk: Talk, action: str, intent: str
) -> None:
    joel = entity("person", "Joel Coen", "in")
    talk.recommend(limit("kind", "film"), joel)
    talk.say(action, intent, take_back("people"), joel, text="ok, forget Joel Coen")
    assert talk.request.filters.people == () and talk.request.filters.kind == "film"


@pytest.mark.parametrize(
    ("said", "found", "gone"),
    [
        ("a bit longer is fine", shift("long"), ["runtime_max_min", "seasons_max"]),
        ("not that new", shift("new", "less"), ["year_min"]),
        ("no wait, a film", limit("kind", "film"), ["seasons_max"]),
    ],
)
def test_a_limit_goes_where_the_message_is_against_it(talk: Talk, said: str, found: Entity, gone: list[str]) -> None:
    held = [limit("runtime_max_min", 30), limit("year_min", 2020), limit("seasons_max", 1)]
    talk.recommend(limit("kind", "series"), *held, text="a new miniseries under 30 minutes")
    talk.refine(found, text=said)
    names = [str(each["role"]) for each in held]
    assert [name for name in names if getattr(talk.request.filters, name) is None] == gone


@pytest.mark.parametrize(
    ("action", "intent"),
    [("details", "ask_details"), ("feedback", "never_again"), ("help", "help"), ("undo", "undo"), ("widen", "widen"),
     ("start_over", "start_over"), ("out_of_scope", "out_of_scope"), ("chat", "chat")],
)  # fmt: skip
def test_what_is_not_wanted_is_heard_whatever_the_message_was_taken_for(talk: Talk, action: str, intent: str) -> None:
    _asked(talk)
    talk.say(action, intent, entity("not_text", "hospitals"), text="again no hospitals, my sister works there")
    assert talk.request.filters.not_words == ("hospitals",) and talk.request.seeds == (BAD,)
