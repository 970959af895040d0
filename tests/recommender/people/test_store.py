"""What a person told holds until they say otherwise, and is theirs alone."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from recommender.errors import RequestError
from recommender.people.store import People
from recommender.types import Taste

ANA, BEN = "web:ana", "web:ben"


def test_a_new_person_has_told_nothing(people: People) -> None:
    assert people.taste(ANA) == Taste()
    assert people.statements(ANA) == []
    assert people.limits(ANA) == []


def test_taste_lists_titles_in_the_order_in_which_they_were_told(people: People) -> None:
    for title in ("wire", "fargo", "cheers"):
        people.note(ANA, title, "liked")
    people.note(ANA, "dexter", "saved")
    assert people.taste(ANA) == Taste(liked=("wire", "fargo", "cheers"), saved=("dexter",))


def test_a_title_can_be_seen_and_liked(people: People) -> None:
    people.note(ANA, "wire", "seen")
    people.note(ANA, "wire", "liked")
    assert people.taste(ANA) == Taste(seen=("wire",), liked=("wire",))


@pytest.mark.parametrize(
    ("before", "after", "left"),
    [
        ("never", "liked", Taste(liked=("wire",))),
        ("liked", "never", Taste(never=("wire",))),
        ("liked", "disliked", Taste(disliked=("wire",))),
        ("disliked", "liked", Taste(liked=("wire",))),
        ("saved", "never", Taste(never=("wire",))),
        ("never", "saved", Taste(saved=("wire",))),
        ("watching", "seen", Taste(seen=("wire",))),
        ("fine", "liked", Taste(liked=("wire",))),
        ("liked", "fine", Taste(fine=("wire",))),
        ("fine", "disliked", Taste(disliked=("wire",))),
        ("never", "watching", Taste(watching=("wire",))),
        ("saved", "seen", Taste(saved=("wire",), seen=("wire",))),
    ],
)
def test_the_last_word_counts(people: People, before: str, after: str, left: Taste) -> None:
    people.note(ANA, "fargo", before)
    people.note(ANA, "wire", before)
    people.note(ANA, "wire", after)
    people.withdraw(ANA, "fargo", before)
    assert people.taste(ANA) == left


def test_the_log_keeps_when_and_in_which_words_each_was_said(people: People) -> None:
    start = datetime.now(UTC)
    people.note(ANA, "wire", "never", "not again please", "web")
    people.note(ANA, "wire", "liked", "oh, it was great", "telegram")
    first, second = people.statements(ANA)
    assert (first.what, first.words, first.channel) == ("never", "not again please", "web")
    assert (second.what, second.words, second.channel) == ("liked", "oh, it was great", "telegram")
    assert start <= first.said_at <= second.said_at <= datetime.now(UTC)
    assert first.ended_at == second.said_at
    assert second.ended_at is None


def test_said_twice_holds_once(people: People) -> None:
    people.note(ANA, "wire", "liked", "good")
    people.note(ANA, "wire", "liked", "very good")
    assert people.taste(ANA).liked == ("wire",)
    assert [statement.words for statement in people.statements(ANA)] == ["good", "very good"]


def test_what_is_withdrawn_no_longer_holds(people: People) -> None:
    people.note(ANA, "wire", "saved")
    assert people.withdraw(ANA, "wire", "saved")
    assert people.taste(ANA) == Taste()
    assert not people.withdraw(ANA, "wire", "saved")


def test_an_unknown_kind_of_statement_names_the_known_ones(people: People) -> None:
    with pytest.raises(RequestError, match=r"^'loved' is not a what; it is one of seen, liked"):
        people.note(ANA, "wire", "loved")
    with pytest.raises(RequestError, match=r"'age' is not a limit; it is one of .*max_age"):
        people.limit(ANA, "age", 10, "")


def test_people_never_see_each_others_data(people: People) -> None:
    people.note(ANA, "wire", "liked", "ana's words")
    people.limit(ANA, "max_age", 10, "the children")
    people.issue(ANA, ["fargo"], {"text": "ana's wish"}, [[]])
    assert people.taste(BEN) == Taste()
    assert people.statements(BEN) == []
    assert people.limits(BEN) == []
    assert not people.withdraw(BEN, "wire", "liked")
    assert not people.drop_limit(BEN, "max_age")
    assert people.forget(BEN) == 0
    assert people.export(BEN) == {"person": BEN, "statements": [], "limits": [], "dials": [], "shown": []}
    assert people.taste(ANA).liked == ("wire",)


def limits_of(people: People, person: str) -> list[tuple[str, object]]:
    return [(limit.field, limit.value) for limit in people.limits(person)]


def test_a_lasting_limit_keeps_its_words_until_it_is_dropped(people: People) -> None:
    people.limit(ANA, "max_age", 10, "my son is ten")
    (limit,) = people.limits(ANA)
    assert (limit.field, limit.value, limit.words) == ("max_age", 10, "my son is ten")
    assert people.drop_limit(ANA, "max_age")
    assert people.limits(ANA) == []
    assert not people.drop_limit(ANA, "max_age")


def test_a_limit_of_one_value_is_replaced_and_one_of_several_grows(people: People) -> None:
    people.limit(ANA, "max_age", 10, "")
    people.limit(ANA, "not_genres", "horror", "")
    people.limit(ANA, "not_genres", "war", "")
    people.limit(ANA, "not_genres", "horror", "really")
    people.limit(ANA, "max_age", 12, "")
    assert limits_of(people, ANA) == [("not_genres", "war"), ("not_genres", "horror"), ("max_age", 12)]


def test_one_value_of_a_limit_can_be_dropped(people: People) -> None:
    people.limit(ANA, "languages", "ko", "")
    people.limit(ANA, "languages", "es", "")
    assert people.drop_limit(ANA, "languages", "ko")
    assert limits_of(people, ANA) == [("languages", "es")]


def test_a_limit_ends_its_opposite(people: People) -> None:
    people.limit(ANA, "not_genres", "horror", "")
    people.limit(ANA, "not_genres", "war", "")
    people.limit(ANA, "genres", "horror", "I changed my mind")
    assert limits_of(people, ANA) == [("not_genres", "war"), ("genres", "horror")]


@pytest.mark.parametrize(
    ("field", "value"), [("rating_min", 0.7), ("finished", False), ("kind", "series"), ("year_min", 2010)]
)
def test_the_value_of_a_limit_keeps_its_type(people: People, field: str, value: object) -> None:
    people.limit(ANA, field, value, "")
    (limit,) = people.limits(ANA)
    assert limit.value == value
    assert type(limit.value) is type(value)


def test_a_rid_says_what_was_shown_and_why(people: People) -> None:
    request = {"seeds": ["breaking-bad"], "n": 2}
    rids = people.issue(ANA, ["fargo", "ozark"], request, [[{"kind": "tone"}], []])
    assert len(set(rids)) == 2
    shown = people.shown(ANA, rids[0])
    assert shown is not None
    assert (shown.rid, shown.title_id, shown.request, shown.reasons) == (rids[0], "fargo", request, [{"kind": "tone"}])
    second = people.shown(ANA, rids[1])
    assert second is not None
    assert second.title_id == "ozark"


def test_a_rid_is_bound_to_its_person_and_fits_a_button(people: People) -> None:
    (rid,) = people.issue(ANA, ["fargo"], {}, [[]])
    assert people.shown(BEN, rid) is None
    assert people.shown(ANA, "r7x3k2") is None
    assert people.shown(ANA, "") is None
    assert len(f"a1:unsave:{rid}".encode()) <= 64
    assert rid.isalnum()


def test_titles_and_reasons_must_match_in_number(people: People) -> None:
    with pytest.raises(ValueError, match="2 titles need as many reasons, got 1"):
        people.issue(ANA, ["fargo", "ozark"], {}, [[]])
    assert people.issue(ANA, [], {}, []) == []


def tell_everything(people: People, person: str) -> None:
    people.note(person, "wire", "never", f"first words of {person}")
    people.note(person, "wire", "liked")
    people.limit(person, "max_age", 10, "")
    people.limit(person, "max_age", 12, "")
    people.issue(person, ["fargo", "ozark"], {"text": f"a wish of {person}"}, [[], []])


def test_forgetting_removes_every_row_of_that_person_and_nobody_elses(people: People) -> None:
    tell_everything(people, ANA)
    tell_everything(people, BEN)
    bens = people.export(BEN)
    assert people.forget(ANA) == 2 + 2 + 1 + 2
    assert people.export(ANA) == {"person": ANA, "statements": [], "limits": [], "dials": [], "shown": []}
    assert people.export(BEN) == bens
    assert people.forget(ANA) == 0


def test_the_export_is_plain_json_with_all_that_was_said(people: People) -> None:
    tell_everything(people, ANA)
    told = json.loads(json.dumps(people.export(ANA)))
    assert [row["what"] for row in told["statements"]] == ["never", "liked"]
    assert told["statements"][0]["ended_at"] == told["statements"][1]["said_at"]
    assert [row["value"] for row in told["limits"]] == [10, 12]
    assert [row["title_id"] for row in told["shown"]] == ["fargo", "ozark"]
    assert datetime.fromisoformat(told["shown"][0]["at"]).tzinfo is UTC


@pytest.mark.parametrize(
    "words", ["", "naïve 🎬 «Дом»", "a NUL \0 inside", "half a surrogate \ud800", "'; DROP TABLE statements; --"]
)
def test_any_words_can_be_kept(people: People, words: str) -> None:
    people.note(ANA, "wire", "liked", words)
    people.issue(ANA, ["fargo"], {"text": words}, [[words]])
    kept = people.statements(ANA)[0].words
    assert kept == words.replace("\0", "\ufffd").replace("\ud800", "\ufffd")
    assert people.shown(ANA, words) is None


def test_the_dial_stands_where_it_was_last_set_and_is_each_persons_own(people: People) -> None:
    assert people.novelty(ANA) == 0
    people.set_novelty(ANA, 0.75)
    people.set_novelty(ANA, 0.25)
    assert (people.novelty(ANA), people.novelty(BEN)) == (0.25, 0)
    assert [dial["novelty"] for dial in people.export(ANA)["dials"]] == [0.25]
    assert people.forget(ANA) == 1
    assert people.novelty(ANA) == 0


@pytest.mark.parametrize("novelty", [-0.1, 1.1, float("nan")])
def test_the_dial_has_two_ends(people: People, novelty: float) -> None:
    with pytest.raises(RequestError):
        people.set_novelty(ANA, novelty)
    assert people.novelty(ANA) == 0
