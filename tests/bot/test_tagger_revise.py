"""What the tagger may change of what the readers found."""

from __future__ import annotations

import pytest
from tagger_world import heard, said


def test_a_title_that_the_readers_took_for_a_word_is_found() -> None:
    entities = heard("old hitchcock but not [psycho](less)")
    assert said(entities, "title") == [("anti_seed", "psycho")]
    assert said(entities, "not_text") == []


def test_a_person_whose_name_is_misspelled_is_found_and_no_subject() -> None:
    entities = heard("no [claire dains](no-person) or [hichcock](no-person)")
    assert said(entities, "person") == [("out", "Claire Danes"), ("out", "Alfred Hitchcock")]
    assert said(entities, "not_text") == []


def test_of_ages_told_one_by_one_the_youngest_holds() -> None:
    assert said(heard("telly for the others, [13](age), [10](age), [8](age), [5](age)"), "limit") == [("max_age", 5)]


def test_a_kind_that_a_no_turns_is_not_turned_back() -> None:
    assert said(heard("[not a film](film)"), "limit") == [("kind", "series")]


def test_of_two_misspelled_people_beside_an_or_either_will_do() -> None:
    people = [e for e in heard("[danis or hichcock](person)") if e["entity"] == "person"]
    assert [(e["value"], e.get("either")) for e in people] == [("Claire Danes", True), ("Alfred Hitchcock", True)]


@pytest.mark.parametrize(
    ("marked", "shift"),
    [
        ("I want to be [wrecked](light-)", ("less", "light")),
        ("[make my palms sweat](tense+)", ("more", "tense")),
        ("[that only my granddad would know](new-)", ("less", "new")),
    ],
)
def test_a_tone_in_unheard_words_is_a_shift(marked: str, shift: tuple[str, str]) -> None:
    assert shift in said(heard(marked), "shift")


def test_a_tone_that_was_heard_is_not_said_twice() -> None:
    assert said(heard("something [lighter](uplifting+)"), "shift") == [("more", "light")]


def test_two_tones_in_two_places_are_both_meant() -> None:
    shifts = said(heard("[warm and fuzzy](uplifting+), [silly](funny+)"), "shift")
    assert {("more", "uplifting"), ("more", "funny")} <= set(shifts)


def test_a_tone_whose_words_refuse_a_subject_is_that_subject() -> None:
    entities = heard("[easy watching](light+), no [dating shows](no-topic)")
    assert ("less", "romantic") not in said(entities, "shift")
    assert said(entities, "not_text") == [(None, "dating shows")]


def test_a_figure_says_more_than_old() -> None:
    entities = heard("[oldish](new-) film, [1960 to 1985](year), [lighter](light+)")
    assert said(entities, "shift") == [("more", "light")]


def test_titles_one_after_the_other_are_all_found() -> None:
    assert {("seed", "dark"), ("seed", "homeland"), ("seed", "psycho")} <= set(
        said(heard("[psycho dark homeland](seed) any more"), "title")
    )


def test_a_word_like_you_is_no_title_where_the_readers_found_none() -> None:
    assert said(heard("[you](seed) as well!"), "title") == []


def test_what_is_surely_a_person_is_no_title() -> None:
    assert said(heard("something [lighter](light+), but not [Psycho](no-person)"), "title") == []


def test_a_kind_that_is_only_talked_about_asks_for_none() -> None:
    assert said(heard("our film club wants [a good cry](light-)"), "limit") == []


@pytest.mark.parametrize("text", ["[sitcoms](genre)", "a [miniseries](seasons)"])
def test_a_kind_stays_where_its_word_says_more(text: str) -> None:
    assert ("kind", "series") in said(heard(text), "limit")


def test_how_many_are_asked_for_is_heard_once() -> None:
    assert said(heard("[make it two](count)"), "count") == [(None, 2)]


def test_a_title_by_itself_is_no_tone() -> None:
    assert said(heard("[Dark](light-)"), "shift") == []


def test_words_of_a_title_that_surely_mean_something_else_name_none() -> None:
    assert said(heard("my room is so [dark](topic) tonight, any [western](genre)"), "title") == []


@pytest.mark.parametrize("text", ["a film or a series", "[series](series) or [film](film), whichever"])
def test_either_kind_asks_for_neither(text: str) -> None:
    assert said(heard(text), "limit") == []


def test_a_refused_subject_that_is_a_genre_is_one() -> None:
    assert said(heard("it should not be a [documentary](no-topic)"), "limit") == [("not_genres", "documentary")]


def test_every_thing_of_a_refused_list_is_refused() -> None:
    refused = {value for _, value in said(heard("keep [babies and clowns](no-topic) away from me"), "not_text")}
    assert refused == {"babies", "clowns"}


def test_seasons_are_a_series() -> None:
    assert ("kind", "series") in said(heard("[two seasons max](seasons)"), "limit")


def test_subjects_are_searched_for_and_talk_is_not() -> None:
    entities = heard("my brother rang about the boiler, anyway [a boy who finds a falcon](topic)")
    assert said(entities, "free_text") == [(None, "a boy who finds a falcon")]


def test_words_that_are_surely_talk_are_not_searched_for() -> None:
    assert said(heard("my brother rang about the boiler, [lighter](light+) please"), "free_text") == []


def test_an_idle_word_is_no_wish() -> None:
    assert said(heard("I had a funny week, [western](genre) please"), "shift") == []


@pytest.mark.parametrize(
    ("marked", "limit"),
    [
        ("[a thing for the big screen](film) with ghosts", ("kind", "film")),
        ("[a telly marathon](series), something clever", ("kind", "series")),
        ("[keep their clothes on](no-sex) please", ("not_notes", "sex")),
        ("over in [ninety mins](runtime)", ("runtime_max_min", 90)),
        ("six parter, well [6 parts](episodes) or so", ("episodes_max", 6)),
    ],
)
def test_a_limit_in_unheard_words_is_kept(marked: str, limit: tuple[str, object]) -> None:
    assert limit in said(heard(marked), "limit")


def test_a_limit_turned_round_is_refused() -> None:
    assert said(heard("[horror](no-genre) can stay at home"), "limit") == [("not_genres", "horror")]


@pytest.mark.parametrize("text", ["with my 8-year-old", "no nudity", "under 90 minutes"])
def test_what_protects_is_never_taken_away(text: str) -> None:
    assert said(heard(text), "limit") != []


def test_no_kind_is_added_beside_one_that_was_said() -> None:
    assert said(heard("a [film](film), [nothing for the telly](series)"), "limit") == [("kind", "film")]


def test_a_plain_wish_is_told_from_talk_of_a_list() -> None:
    assert (None, "plain wish") in said(heard("[gripping](tense+) stuff"), "mood")
    assert (None, "plain wish") not in said(heard("[the second](pick) but [gripping](tense+)"), "mood")


@pytest.mark.parametrize(("kind", "title"), [("film", "boot"), ("series", "boot-2018")])
def test_of_two_of_one_name_the_one_of_the_kind_that_is_asked_for_is_meant(kind: str, title: str) -> None:
    assert said(heard(f"a submarine [{kind}]({kind}), like [Das Boot](seed)"), "title") == [("seed", title)]


def test_a_year_beside_the_name_outweighs_the_kind() -> None:
    assert said(heard("a submarine [series](series), like [Das Boot (1981)](seed)"), "title") == [("seed", "boot")]


@pytest.mark.parametrize(
    ("marked", "limit"),
    [
        ("[not a single American accent](no-place), [swords](topic)", ("not_countries", "US")),
        ("films [without Americans](no-place)", ("not_countries", "US")),
        ("chefs, [en français](tongue)", ("languages", "fr")),
        ("but [keep it to eight episodes](episodes)", ("episodes_max", 8)),
    ],
)
def test_what_the_readers_miss_in_a_sentence_they_read_by_itself(marked: str, limit: tuple[str, object]) -> None:
    assert limit in said(heard(marked), "limit")


def test_a_place_turned_down_is_not_wished_for_when_named_again() -> None:
    assert said(heard("[not Swedish](no-tongue), we did all the [Swedish](tongue)"), "limit") == [
        ("not_languages", "sv")
    ]


def test_somebody_whom_nobody_knows_is_a_subject_that_is_not_wanted() -> None:
    assert said(heard("[action](genre), not [arnie](no-person)"), "not_text") == [(None, "arnie")]


def test_jump_scares_beside_a_wish_for_horror_are_a_subject() -> None:
    entities = heard("[scary](scary+), [no jump scares](no-fright)")
    assert said(entities, "not_text") == [(None, "jump scares")] and said(entities, "limit") == []


def test_jump_scares_alone_are_fright() -> None:
    assert ("not_notes", "fright") in said(heard("[no jump scares](no-fright)"), "limit")


def test_the_year_in_nothing_older_than_me_is_no_second_limit() -> None:
    assert said(heard("[nothing older than me](year) ([1981](year))"), "limit") == [("year_min", 1981)]


@pytest.mark.parametrize(
    "open_",
    [
        "[Korean](place) or not, a [series](series)",
        "[recent](new+) or otherwise, a [series](series)",
        "a [series](series), [one season](seasons) or several",
    ],
)
def test_what_is_left_open_limits_nothing(open_: str) -> None:
    assert said(heard(open_), "limit", "shift") == [("kind", "series")]


def test_the_beginning_of_a_longer_name_is_another_title() -> None:
    assert said(heard("a [series](series), the nearest I saw was [Dark of the Moon](seed)"), "title") == []


def test_a_refused_name_of_no_known_title_is_a_refused_subject() -> None:
    assert said(heard("a [film](film) with [magic](topic), not [potter](less)"), "not_text") == [(None, "potter")]


def test_what_is_mere_talk_hides_nothing_that_was_meant() -> None:
    entities = heard("my tablet has room for one season of it. A [limited series](series)")
    assert set(said(entities, "limit")) == {("seasons_max", 1), ("kind", "series")}


def test_whoever_was_named_last_before_a_not_by_him_is_not_wanted() -> None:
    entities = heard("can anybody explain [Alfred Hitchcock](name)? A [comedy](genre), and nothing by him")
    assert said(entities, "person") == [("out", "Alfred Hitchcock")]


def test_whoever_wants_no_subtitles_wants_no_other_language_than_english() -> None:
    assert said(heard("a [thriller](genre), [no subtitles](no-tongue)"), "limit") == [
        ("genres", "thriller"),
        ("languages", "en"),
    ]


def test_a_list_of_what_is_not_wanted_goes_on_after_a_comma() -> None:
    assert ("not_genres", "family") in said(heard("I do not want a war film, a [family](no-genre) film"), "limit")


def test_real_actors_are_no_subject() -> None:
    assert ("not_genres", "animation") in said(heard("[spooky](scary+), [real actors](topic), a [film](film)"), "limit")


def test_nothing_like_that_is_said_of_the_title_named_last() -> None:
    assert said(heard("everybody talks about [Dark](title), nothing like that please"), "title") == [
        ("anti_seed", "dark")
    ]


@pytest.mark.parametrize("text", ["a comedy [film](film) or series, both fine", "[film](film) or series idc"])
def test_either_kind_in_so_many_words_asks_for_neither(text: str) -> None:
    assert ("kind", "film") not in said(heard(text), "limit")


def test_a_place_or_anywhere_is_no_limit() -> None:
    assert said(heard("[quiet](tense-) things from [Japan](place) or anywhere"), "limit") == []


def test_a_word_that_can_only_be_a_title_needs_less_than_others() -> None:
    assert said(heard("[homeland](seed) withdrawal", 0.35), "title") == [("seed", "homeland")]
    assert said(heard("[dark](seed) withdrawal", 0.35), "title") == []


def test_a_refused_word_that_can_only_be_a_title_is_one() -> None:
    assert said(heard("no [homeland](no-topic)"), "title") == [("anti_seed", "homeland")]


def test_what_was_meant_after_all_is_no_talk() -> None:
    assert said(heard("sorry, 80s i meant"), "limit") == [("year_min", 1980), ("year_max", 1989)]


def test_whoever_wants_no_subtitles_wants_english_whatever_the_tagger_makes_of_it() -> None:
    assert ("languages", "en") in said(heard("something [funny](funny+), no subtitles"), "limit")
