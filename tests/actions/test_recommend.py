"""A wish and every change of it: (what was understood, what was there before) -> (what is asked, what is shown)."""

from __future__ import annotations

import pytest

from actions import say
from actions.conversation import MOST_CHARS
from recommender.types import Filters, Request, Shift
from tests.actions.talk import Talk, limit, places, shift, take_back, title, unknown, words
from tests.invariants import meets
from tests.worlds import BAD, FARGO, HEIST, IT, PADDINGTON, PARASITE, SAUL, SPIRITED, TITLES, UP, WEEDS

WORLD = {each.id: each for each in TITLES}
LIKE_BAD = title(BAD, "seed")
LIGHTER = shift("light")


def filters(talk: Talk) -> Filters:
    return talk.request.filters


def test_a_wish_is_answered_with_cards_that_say_why(talk: Talk) -> None:
    heard = talk.recommend(LIKE_BAD, LIGHTER)
    assert heard.text.startswith(
        "You asked for: like Breaking Bad (2008), lighter.\n1. Better Call Saul (2015), series, 6 seasons. "
    )
    assert heard.ids == talk.shown and len(heard.ids) == 5 and BAD not in heard.ids
    assert heard.chips == {"like Breaking Bad (2008)": "drop:seed", "lighter": "drop:light"}
    assert heard.quick == {"Others": "next:", "Lighter still": "shift:light+", "Only series": "only series"}


def test_a_change_narrows_the_present_request(talk: Talk) -> None:
    talk.recommend(LIKE_BAD, LIGHTER)
    heard = talk.refine(limit("kind", "series"), limit("year_min", 2010))
    assert talk.request == Request(
        seeds=(BAD,), shifts=(Shift("light"),), filters=Filters(kind="series", year_min=2010)
    )
    assert heard.payloads[0]["understood"]["limits"] == ["series", "2010 or later"]
    assert all(card["kind"] == "series" and card["year"] >= 2010 for card in heard.cards)


def test_a_new_wish_begins_afresh(talk: Talk) -> None:
    talk.recommend(LIKE_BAD, LIGHTER, limit("kind", "series"), limit("year_min", 2010), words("lawyers"))
    talk.recommend(limit("genres", "horror"))
    assert talk.request == Request(filters=Filters(kind="series", genres=("horror",)))


def test_another_seed_in_a_change_begins_afresh(talk: Talk) -> None:
    talk.recommend(LIKE_BAD, limit("kind", "series"))
    talk.refine(title(FARGO, "seed"))
    assert talk.request == Request(seeds=(FARGO,))


def test_what_protects_a_viewer_stays_until_it_is_taken_back(talk: Talk) -> None:
    talk.recommend(limit("max_age", 10), limit("not_notes", "fright"), limit("kind", "film"))
    talk.recommend(LIKE_BAD, limit("not_notes", "sex"))
    assert filters(talk) == Filters(max_age=10, not_notes=("fright", "sex"))
    talk.say("take_back", "take_back", take_back("max_age"))
    talk.recommend(LIKE_BAD)
    assert filters(talk) == Filters(not_notes=("fright", "sex"))


@pytest.mark.parametrize(
    ("before", "then", "after"),
    [
        ([limit("genres", "comedy")], [limit("not_genres", "comedy")], Filters(not_genres=("comedy",))),
        ([limit("not_genres", "comedy")], [limit("genres", "comedy")], Filters(genres=("comedy",))),
        ([limit("genres", "comedy")], [limit("genres", "crime")], Filters(genres=("crime",))),
        ([limit("genres", "comedy"), limit("genres", "crime")], [limit("not_genres", "crime")],
         Filters(genres=("comedy",), not_genres=("crime",))),
        ([limit("not_genres", "comedy")], [limit("not_genres", "crime")], Filters(not_genres=("comedy", "crime"))),
        ([limit("languages", "ko")], [limit("not_languages", "ko")], Filters(not_languages=("ko",))),
        ([limit("languages", "ko")], [limit("languages", "ja")], Filters(languages=("ja",))),
        ([limit("year_min", 2010)], [limit("year_min", 1990), limit("year_max", 1999)], Filters(year_min=1990, year_max=1999)),
        ([limit("year_min", 2010)], [limit("year_max", 1999)], Filters(year_max=1999)),
        ([limit("year_max", 1999)], [limit("year_min", 2010)], Filters(year_min=2010)),
        ([limit("year_min", 1990)], [limit("year_max", 1999)], Filters(year_min=1990, year_max=1999)),
        ([limit("runtime_max_min", 90)], [limit("runtime_min_min", 120)], Filters(runtime_min_min=120)),
        ([limit("runtime_min_min", 120)], [limit("runtime_max_min", 90)], Filters(runtime_max_min=90)),
        ([limit("kind", "series")], [limit("kind", "film")], Filters(kind="film")),
        ([limit("not_genres", "animation")], [limit("max_age", 10)], Filters(not_genres=("animation",), max_age=10)),
        ([limit("no_such_limit", 1)], [limit("kind", "film")], Filters(kind="film")),
    ],
)  # fmt: skip
def test_a_new_limit_joins_the_others_and_replaces_its_opposite(
    talk: Talk, before: list[dict[str, object]], then: list[dict[str, object]], after: Filters
) -> None:
    talk.recommend(*before)
    talk.refine(*then)
    assert filters(talk) == after


def test_people_in_and_out_replace_each_other(talk: Talk) -> None:
    person = {"entity": "person", "value": "Bob Odenkirk"}
    talk.recommend(person | {"role": "in"})
    assert filters(talk) == Filters(people=("Bob Odenkirk",))
    heard = talk.refine(person | {"role": "out"})
    assert filters(talk) == Filters(not_people=("Bob Odenkirk",))
    assert SAUL not in heard.ids


def test_a_shift_replaces_its_opposite_and_joins_the_others(talk: Talk) -> None:
    talk.recommend(LIKE_BAD, LIGHTER, shift("violent", "less"))
    talk.refine(shift("light", "less", 0.5))
    assert set(talk.request.shifts) == {Shift("light", -1, 0.5), Shift("violent", -1)}


def test_lighter_still_is_lighter_than_most_of_what_was_shown(talk: Talk) -> None:
    first = talk.recommend(LIKE_BAD, LIGHTER)
    still = talk.refine(LIGHTER)
    values = sorted(card["tone"]["light"] if card["tone"] else 0.5 for card in first.cards)
    assert still.cards and all(card["tone"]["light"] > values[len(values) // 2] for card in still.cards)
    assert talk.request.shifts[0].strength > 1


def test_much_lighter_after_lighter_is_at_least_much(talk: Talk) -> None:
    talk.recommend(LIKE_BAD, LIGHTER)
    talk.refine(shift("light", strength=4))
    assert talk.request.shifts[0].strength >= 4


def test_words_are_joined_in_a_change_and_begin_afresh_in_a_new_wish(talk: Talk) -> None:
    talk.recommend(words("a small town"))
    talk.refine(words("and its police"))
    assert talk.request.text == "a small town and its police"
    talk.recommend(words("a polite bear"))
    assert talk.request.text == "a polite bear"


@pytest.mark.parametrize(("count", "n"), [(3, 3), (1, 1), (-2, 1), (500, 10)])
def test_as_many_as_asked_for_within_reason(talk: Talk, count: int, n: int) -> None:
    heard = talk.recommend(limit("not_genres", "anime"), {"entity": "count", "value": count})
    assert len(heard.ids) == n
    talk.refine(limit("kind", "film"))
    assert talk.request.n == n, "and it stays while the request is changed"


@pytest.mark.parametrize("role", ["seed", "mention", "liked"])
def test_a_named_title_is_the_seed_of_a_wish(talk: Talk, role: str) -> None:
    talk.recommend(title(BAD, role))
    assert talk.request.seeds == (BAD,)


def test_what_is_named_as_seen_or_disliked_is_not_shown(talk: Talk) -> None:
    heard = talk.recommend(LIKE_BAD, title(SAUL, "seen"), title(HEIST, "disliked"), title(WEEDS, "anti_seed"))
    assert not {SAUL, HEIST, WEEDS} & set(heard.ids)
    assert talk.request.anti_seeds == (HEIST, WEEDS)


def test_only_an_anti_seed_is_a_wish_too(talk: Talk) -> None:
    assert IT not in talk.recommend(title(IT, "anti_seed")).ids


def test_what_is_not_wanted_is_shown_as_understood_and_can_be_taken_back(talk: Talk) -> None:
    heard = talk.recommend(LIKE_BAD, title(HEIST, "anti_seed"))
    assert heard.payloads[0]["understood"]["limits"] == ["not like Money Heist (2017)"]
    assert heard.chips["not like Money Heist (2017)"] == f"drop:anti={HEIST}"
    talk.say("take_back", "take_back", take_back(f"anti={HEIST}"))
    assert talk.request.anti_seeds == () and talk.request.seeds == (BAD,)


def test_words_gathered_over_many_turns_stay_within_bounds(talk: Talk) -> None:
    talk.recommend(words("space"))
    for _ in range(30):
        talk.refine(words("pirates and treasure on far islands"))
    assert len(talk.request.text) <= MOST_CHARS and talk.request.text.endswith("far islands")


def test_nothing_at_all_is_answered_from_the_taste_where_there_is_one(talk: Talk) -> None:
    talk.desk.people.note(talk.person, PADDINGTON, "liked")
    assert UP in talk.recommend().ids


def test_nothing_that_fits_names_the_narrowest_limit_and_a_way_back(talk: Talk) -> None:
    heard = talk.recommend(limit("kind", "series"), limit("genres", "horror"))
    assert heard.text.startswith(f"{say.NOTHING_FITS} You asked for: series, horror.")
    assert "The limit that excludes most is “horror”" in heard.text
    assert heard.text.endswith(say.SHALL_I_DROP.format(parts="“horror”"))
    assert heard.ids and heard.payloads[0]["relaxed"] == ["horror"]
    assert all(card["kind"] == "series" for card in heard.cards), "only one limit is let go of"
    assert heard.quick == {"Without “horror”": "drop:genres", "Undo the last change": "undo", "Start over": "start:"}


def test_what_was_shown_without_a_limit_changes_the_request_only_after_a_yes(talk: Talk) -> None:
    asked = (limit("kind", "series"), limit("genres", "horror"))
    shown = talk.recommend(*asked).ids
    assert talk.request.filters == Filters(kind="series", genres=("horror",))
    assert talk.say("affirm", "affirm", text="yes").ids == shown
    assert talk.request.filters == Filters(kind="series")


def test_what_protects_and_what_is_ruled_out_is_never_let_go_of_unasked(talk: Talk) -> None:
    heard = talk.recommend(limit("genres", "horror"), limit("max_age", 6), limit("not_genres", "animation"))
    assert all(meets(WORLD[i], Filters(max_age=6, not_genres=("animation",))) for i in heard.ids)
    assert not {"suitable for age 6", "no animation"} & set(heard.payloads[0]["relaxed"])
    alone = talk.say("recommend", "recommend", limit("max_age", 0), limit("not_genres", "animation"))
    assert all(meets(WORLD[i], Filters(max_age=0, not_genres=("animation",))) for i in alone.ids)


def test_where_no_one_limit_is_to_blame_two_are_let_go_of_and_named(talk: Talk) -> None:
    heard = talk.recommend(limit("kind", "series"), limit("genres", "western"), limit("year_max", 1950))
    assert len(heard.payloads[0]["relaxed"]) == 2 and heard.ids
    assert all(f"“{words}”" in heard.text for words in heard.payloads[0]["relaxed"])


def test_a_range_that_cannot_be_is_a_sentence_and_changes_nothing(talk: Talk) -> None:
    talk.recommend(LIKE_BAD)
    before = dict(talk.slots)
    assert "whodunit" in talk.refine(limit("genres", "whodunit")).text
    assert talk.slots == before


def test_a_surprise_is_said_to_be_one(talk: Talk) -> None:
    heard = talk.say("surprise_me", "surprise_me", limit("max_age", 12), text="surprise my kid")
    assert heard.text.startswith(say.WILD_CARDS) and set(heard.ids) <= {PADDINGTON, UP, SPIRITED} and heard.ids
    assert all("wild card" in " ".join(r["text"] for r in card["reasons"]) for card in heard.cards)


def test_a_surprise_is_not_what_the_wish_before_was_like(talk: Talk) -> None:
    first = talk.say("surprise_me", "surprise_me", text="surprise me").ids[0]
    talk.say("start_over", "start_over", text="start over")
    talk.recommend(title(first, "seed"))
    heard = talk.say("surprise_me", "surprise_me", text="surprise me")
    assert heard.ids and first not in heard.ids


def test_a_surprise_that_nothing_meets_does_not_announce_cards(talk: Talk) -> None:
    heard = talk.say("surprise_me", "surprise_me", limit("genres", "musical"), text="surprise me with a musical")
    assert heard.cards == [] and heard.text.startswith(say.NOTHING_FITS)


def test_more_like_a_shown_one_keeps_the_limits(talk: Talk) -> None:
    shown = talk.recommend(LIKE_BAD, LIGHTER, limit("kind", "series")).ids
    talk.say("more_like_shown", "more_like_shown", places(2))
    assert talk.request == Request(seeds=(shown[1],), filters=Filters(kind="series"), exclude=(BAD,)), (
        "its seed is known to them"
    )
    assert "There is no number 9" in talk.say("more_like_shown", "more_like_shown", places(9)).text


def test_what_a_person_typed_cannot_split_the_answer(talk: Talk) -> None:
    heard = talk.recommend(words("two\n\nparts\n \n\nof three"), text="two\n\nparts")
    assert "“two\nparts\nof three”" in heard.text
    assert "“a\nb”" in talk.recommend(unknown("a\n\n\nb")).text


def test_an_unclear_message_with_a_wish_in_it_is_answered(talk: Talk) -> None:
    assert talk.say("fallback", "nlu_fallback", LIKE_BAD).ids
    assert talk.say("fallback", "nlu_fallback", words("a polite bear in prison")).ids
    assert talk.say("fallback", "nlu_fallback", words("hm")).text == say.LOST
    assert PARASITE not in talk.say("fallback", "nlu_fallback", limit("kind", "series")).ids


def test_of_many_wishes_that_nothing_meets_at_once_one_is_let_go_of_and_said(talk: Talk) -> None:
    kind = limit("kind", "film")
    heard = talk.recommend(kind, shift("light"), shift("scary"), shift("uplifting"), shift("funny"))
    assert heard.ids and "so I let go of “" in heard.text and talk.request.filters.kind == "film"
    assert [s.axis for s in talk.request.shifts] == ["light", "scary", "uplifting", "funny"], "it is still wished for"
    assert all(talk.desk.recommender.catalogue[i].kind == "film" for i in heard.ids)


def test_of_two_wishes_that_nothing_meets_none_is_let_go_of_without_a_yes(talk: Talk) -> None:
    heard = talk.recommend(shift("scary"), shift("light"))
    assert heard.payloads[0]["relaxed"] == ["scary"] and heard.ids and len(talk.request.shifts) == 2


@pytest.mark.parametrize(
    ("text", "foreign"),
    [
        ("hola, busco una comedia francesa", True), ("quelque chose de drôle", True), ("etwas wie Dark aber kürzer", True),
        ("a comedy with que sera sera", False), ("like Das Boot but lighter", False), ("something Spanish", False),
        ("films by Тарковский", False), ("90 ?!", False),
    ],
)  # fmt: skip
def test_that_only_english_is_understood_is_said(talk: Talk, text: str, foreign: bool) -> None:
    assert (say.ENGLISH_ONLY in talk.recommend(words(text), text=text).text) == foreign


@pytest.mark.parametrize("text", ["посоветуй комедию", "面白い映画", "فيلم كوميدي", "웃긴 영화", "μια κωμωδία"])
def test_a_wish_in_another_script_is_answered_without_titles(talk: Talk, text: str) -> None:
    heard = talk.recommend(words(text), text=text)
    assert say.ENGLISH_PLEASE in heard.text and not heard.ids
