"""What a later message keeps of the wish before: (what was asked, what is said then) -> (what holds now)."""

from __future__ import annotations

import pytest

from recommender.types import Filters
from tests.actions.talk import Entity, Talk, entity, limit, shift, title, words
from tests.worlds import BAD, FARGO, SAUL

A_SERIES = (title(BAD, "seed"), limit("kind", "series"))


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("is there anything British?", limit("countries", "GB")),
        ("something from the 70s", limit("year_min", 1970)),
        ("anything with Bob Odenkirk", entity("person", "Bob Odenkirk", "in")),
        ("something Spanish would be nice", limit("languages", "es")),
        ("I don't want anything sad", shift("uplifting")),
        ("not romantic, please", shift("romantic", "less")),
        ("she hates Bob Odenkirk", entity("person", "Bob Odenkirk", "out")),
        ("nothing longer than two hours", limit("runtime_max_min", 120)),
    ],
)
def test_a_quality_of_what_is_sought_is_added_to_the_wish(talk: Talk, said: str, found: Entity) -> None:
    talk.recommend(*A_SERIES)
    talk.recommend(found, text=said)
    assert talk.request.seeds == (BAD,) and talk.request.filters.kind == "series"


@pytest.mark.parametrize("said", ["a comedy", "a British comedy series", "let's do a comedy instead"])
def test_a_thing_to_seek_is_a_new_wish(talk: Talk, said: str) -> None:
    talk.recommend(*A_SERIES)
    talk.recommend(limit("genres", "comedy"), text=said)
    assert talk.request.seeds == () and talk.request.filters.genres == ("comedy",)


def test_another_mood_keeps_the_limits_and_not_the_subject(talk: Talk) -> None:
    talk.recommend(*A_SERIES, limit("genres", "crime"), words("chemistry"))
    talk.recommend(shift("funny"), text="something funny")
    assert talk.request.seeds == () and talk.request.text == ""
    assert talk.request.filters == Filters(kind="series")


def test_what_was_ruled_out_outlasts_a_wish_until_it_is_wanted(talk: Talk) -> None:
    talk.recommend(limit("not_genres", "horror"), limit("not_words", "clowns"), text="no horror and no clowns")
    heard = talk.recommend(title(BAD, "seed"), text="something like Breaking Bad")
    assert talk.request.filters == Filters(not_genres=("horror",), not_words=("clowns",))
    assert "until you take them back" in heard.text
    talk.recommend(limit("genres", "horror"), words("clown"), text="a horror film with a clown")
    assert talk.request.filters == Filters(genres=("horror",))


@pytest.mark.parametrize(
    ("said", "stays"),
    [("we have 90 minutes", True), ("I only have 90 minutes", True), ("a film under 90 minutes", False)],
)
def test_the_time_there_is_outlasts_a_wish_and_a_length_of_a_film_does_not(talk: Talk, said: str, stays: bool) -> None:
    talk.recommend(limit("runtime_max_min", 90), text=said)
    talk.recommend(title(BAD, "seed"), text="something like Breaking Bad")
    assert talk.request.filters.runtime_max_min == (90 if stays else None)
    talk.say("take_back", "take_back", entity("take_back", "runtime_max_min"))
    talk.recommend(limit("kind", "film"), text="a film")
    assert talk.request.filters.runtime_max_min is None


def test_an_evening_with_a_child_is_a_new_wish(talk: Talk) -> None:
    talk.recommend(title(BAD, "seed"), limit("kind", "series"))
    said = "something for tonight with my 10-year-old, no horror"
    talk.recommend(limit("max_age", 10), limit("not_genres", "horror"), text=said)
    assert talk.request.seeds == () and talk.request.filters == Filters(max_age=10, not_genres=("horror",))


def test_something_else_entirely_lets_go_of_what_was_ruled_out(talk: Talk) -> None:
    talk.recommend(limit("not_genres", "horror"), limit("max_age", 12))
    talk.say("more", "more", text="something else entirely")
    assert talk.request.filters == Filters(max_age=12)


def test_no_and_the_other_way_takes_the_place_of_the_last_shift(talk: Talk) -> None:
    talk.recommend(title(BAD, "seed"))
    talk.refine(shift("funny"), text="funnier")
    talk.refine(shift("fast"), text="no, faster")
    assert [s.axis for s in talk.request.shifts] == ["fast"]


def test_what_was_ruled_out_of_one_title_goes_with_it(talk: Talk) -> None:
    talk.recommend(title(BAD, "seed"), limit("not_genres", "crime"), text="like Breaking Bad but no crime")
    talk.recommend(title(FARGO, "seed"), text="like Fargo")
    assert talk.request.filters == Filters()
    talk.refine(limit("not_genres", "crime"), text="no crime")
    talk.recommend(title(BAD, "seed"), text="like Breaking Bad")
    assert talk.request.filters.not_genres == ("crime",)


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("you gave me five with a lighthouse in them, I live in one", [words("lighthouse, live in one")]),
        ("whichever has the nicest boats", [words("nicest boats")]),
        ("still a harbour, still rain, but kinder people", [words("harbour, rain, kinder people")]),
        ("I did say crime, I know. But no ships", [limit("genres", "crime"), entity("not_text", "ships")]),
        ("What about before the war?", [words("before the war")]),
        ("one of you said Fargo, she liked that", [title(FARGO, "liked")]),
        ("fishermen", [words("fishermen")]),
        ("like Breaking Bad", [title(BAD, "seed")]),
    ],
)
def test_talk_of_the_list_a_bare_subject_and_a_bare_like_keep_the_wish(
    talk: Talk, said: str, found: list[Entity]
) -> None:
    talk.recommend(limit("kind", "series"), limit("genres", "crime"), text="crime series")
    talk.recommend(*found, text=said)
    assert talk.request.filters.kind == "series" and talk.request.filters.genres == ("crime",)


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Cancel. She has decided. Documentary on volcanoes", [limit("genres", "documentary"), words("volcanoes")]),
        ("scratch everything, ghosts", [words("ghosts")]),
        ("the one where a bear gets lost in London", [words("a bear gets lost in London")]),
    ],
)
def test_a_wish_called_off_or_another_thing_to_seek_begins_anew(talk: Talk, said: str, found: list[Entity]) -> None:
    talk.recommend(limit("kind", "series"), limit("genres", "crime"), text="crime series")
    talk.recommend(*found, text=said)
    assert talk.request.filters.kind is None and "crime" not in talk.request.filters.genres


def test_another_thing_to_seek_is_of_the_same_kind(talk: Talk) -> None:
    talk.recommend(limit("kind", "series"), limit("genres", "crime"), text="crime series")
    talk.recommend(words("ghosts"), text="show me some ghosts")
    assert talk.request.filters == Filters(kind="series")


@pytest.mark.parametrize("said", ["now the opposite", "No, the exact opposite please"])
@pytest.mark.parametrize(("action", "intent"), [("refine", "refine"), ("fallback", "nlu_fallback")])
def test_the_opposite_turns_every_mood_round(talk: Talk, said: str, action: str, intent: str) -> None:
    talk.recommend(limit("kind", "film"), shift("funny"), text="a funny film")
    talk.say(action, intent, words("opposite"), text=said)
    assert [(s.axis, s.direction) for s in talk.request.shifts] == [("funny", -1)]
    assert talk.request.filters.kind == "film" and talk.request.text == ""


def test_a_genre_that_is_out_takes_its_mood_along_and_of_two_opposed_moods_the_later_holds(talk: Talk) -> None:
    talk.recommend(shift("romantic"), shift("uplifting"), text="romantic and uplifting")
    talk.refine(limit("not_genres", "romance"), text="skip the romance")
    assert [s.axis for s in talk.request.shifts] == ["uplifting"]
    talk.refine(shift("light", "less"), text="a sad ending is allowed now")
    assert [(s.axis, s.direction) for s in talk.request.shifts] == [("light", -1)]


def test_a_quality_that_could_be_there_too_keeps_the_mood(talk: Talk) -> None:
    talk.recommend(limit("kind", "film"), shift("romantic"), text="a romantic film")
    talk.refine(shift("new", "less"), text="could it be in black and white")
    assert {s.axis for s in talk.request.shifts} == {"romantic", "new"}


@pytest.mark.parametrize(
    ("wish", "said", "joins"),
    [
        ((limit("genres", "crime"),), "something with crime", True),
        ((limit("genres", "crime"), limit("kind", "film")), "a crime film", True),
        ((limit("genres", "musical"), limit("kind", "series")), "a musical series", False),
        ((limit("genres", "musical"),), "a musical", False),
        ((words("a teacher who cooks drugs"),), "about a teacher who cooks drugs", True),
        ((words("a polite bear"),), "about a polite bear", False),
    ],
)
def test_a_title_joins_the_wish_that_it_is_an_example_of(
    talk: Talk, wish: tuple[Entity, ...], said: str, joins: bool
) -> None:
    talk.recommend(*wish, limit("max_age", 16), text=said)
    before = talk.request
    talk.recommend(title(BAD, "seed"), text="like Breaking Bad")
    assert talk.request.seeds == (BAD,) and talk.request.filters.max_age == 16
    kept = (talk.request.filters, talk.request.text) == (before.filters, before.text)
    assert kept == joins and (joins or talk.request.filters == Filters(max_age=16, kind=before.filters.kind))


def test_a_number_alone_counts_what_was_counted_before(talk: Talk) -> None:
    talk.recommend(limit("kind", "series"), limit("seasons_max", 2), text="a cosy series, two seasons at most")
    talk.refine(entity("count", 4), text="my wife says two's mean. up to four then")
    assert talk.request.filters.seasons_max == 4 and talk.request.n == 5


def test_a_number_of_titles_still_counts_titles(talk: Talk) -> None:
    talk.recommend(limit("kind", "series"), limit("seasons_max", 2), text="a cosy series, two seasons at most")
    talk.refine(entity("count", 3), text="three of those please")
    assert talk.request.filters.seasons_max == 2 and talk.request.n == 3


def test_who_is_to_be_forgotten_is_told_by_the_last_name(talk: Talk) -> None:
    talk.recommend(entity("person", "Bob Odenkirk", "in"), limit("kind", "series"), text="a series with Bob Odenkirk")
    talk.refine(entity("person", "Bryan Cranston", "in"), text="forget Odenkirk. Bryan Cranston instead")
    assert talk.request.filters.people == ("Bryan Cranston",)


def test_another_title_to_be_like_comes_beside_the_first(talk: Talk) -> None:
    talk.recommend(title(BAD, "seed"), text="something like Breaking Bad")
    talk.recommend(title(SAUL, "seed"), text="and like Better Call Saul")
    assert talk.request.seeds == (BAD, SAUL)


def test_years_say_better_than_old_how_old_it_is_to_be(talk: Talk) -> None:
    talk.recommend(limit("kind", "film"), shift("new", "less"), text="black and white films")
    talk.refine(limit("year_max", 1969), text="from before 1970")
    assert talk.request.shifts == () and talk.request.filters.year_max == 1969
