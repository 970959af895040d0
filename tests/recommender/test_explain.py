"""Every reason is true: derived from evidence, derived again by the checker, and refused when tampered with."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from recommender import explain, wording
from recommender.engine import Recommender
from recommender.proper_names import with_capitals
from recommender.types import Filters, Reason, Request, Shift, Taste
from tests.worlds import (
    BAD,
    FARGO,
    FARGO_SERIES,
    FOLLOWS,
    HEAT,
    HEIST,
    IT,
    PADDINGTON,
    SAUL,
    TITLES,
    UP,
    WEEDS,
    tiny_recommender,
)

LIGHTER = Request(seeds=(BAD,), shifts=(Shift("light"),))


def reasons(recommender: Recommender, title_id: str, request: Request) -> list[Reason]:
    row = recommender.catalogue.row
    return explain.reasons(recommender.index, row[title_id], [row[seed] for seed in request.seeds], request)


def texts(recommender: Recommender, title_id: str, request: Request, kind: str) -> list[str]:
    return [reason.text for reason in reasons(recommender, title_id, request) if reason.kind == kind]


def holds(recommender: Recommender, reason: Reason, title_id: str, request: Request) -> bool:
    row = recommender.catalogue.row
    return explain.holds(recommender.index, reason, row[title_id], [row[seed] for seed in request.seeds], request)


@pytest.mark.parametrize(
    ("title_id", "request_", "kind", "said"),
    [
        (SAUL, LIGHTER, "tone", ["lighter than Breaking Bad (light 4 against 2 of 10)"]),
        (HEAT, LIGHTER, "tone", ["lighter than Breaking Bad (light 5 against 2 of 10, estimated)"]),
        (SAUL, Request(seeds=(HEAT,), shifts=(Shift("violent", -1),)), "tone", []),
        (PADDINGTON, Request(seeds=(HEAT,), shifts=(Shift("light"),)), "tone",
         ["lighter than Heat (light 9 against 5 of 10, estimated)"]),
        (PADDINGTON, Request(shifts=(Shift("light"),)), "tone", ["light (9 of 10)"]),
        (IT, Request(shifts=(Shift("light", -1),)), "tone", ["dark (light 2 of 10)"]),
        (WEEDS, Request(seeds=(BAD, SAUL), shifts=(Shift("light"),)), "tone",
         ["lighter than Better Call Saul (light 6.5 against 4 of 10)"]),
        (SAUL, Request(seeds=(BAD,), shifts=(Shift("new"),)), "fact", ["newer than Breaking Bad (2015)"]),
        (HEAT, Request(seeds=(BAD, UP), shifts=(Shift("long"),)), "fact", ["longer than Breaking Bad and Up (170 minutes)"]),
        (SAUL, Request(seeds=(BAD,)), "theme", ["also about the drug trade and moral decline"]),
        (SAUL, Request(seeds=(BAD, WEEDS)), "theme",
         ["about the drug trade and moral decline like Breaking Bad", "about the drug trade like Weeds"]),
        (WEEDS, Request(seeds=(BAD,)), "genre", ["crime like Breaking Bad"]),
        (FARGO, Request(seeds=(BAD,)), "viewers", ["8 of 8 viewers who liked Breaking Bad liked it too"]),
        (WEEDS, Request(seeds=(BAD,)), "viewers", []),
        (SAUL, Request(filters=Filters(people=("bob odenkirk",))), "person", ["with bob odenkirk"]),
        (FARGO, Request(filters=Filters(people=("Joel Coen",))), "person", ["directed by Joel Coen"]),
        (UP, Request(taste=Taste(liked=(PADDINGTON,))), "taste",
         ["shares kindness with Paddington 2, which you liked", "6 of 6 viewers who liked Paddington 2 liked it too, as you did"]),
        (FARGO, Request(text="snow, a pregnant police chief and kidnapping by robots"), "words",
         ["it is about kidnapping", "its description speaks of pregnant, police and chief"]),
        (FARGO, Request(text="a small robot in town"), "words", ["it is about a small town"]),
        (FARGO, Request(text="a small robot"), "words", ["its description speaks of small"]),
        (FARGO, Request(text="kidnapping"), "portrait", ["an American crime film about a small town"]),
        (HEAT, Request(text="an American film of crime and drama"), "words", []),
        (PADDINGTON, Request(), "quality", ["critics rate it 96 of 100"]),
        (WEEDS, Request(), "quality", []),
        (UP, Request(), "portrait", ["an American animation film about grief and kindness"]),
        (HEAT, Request(), "portrait", ["an American crime film of 1995"]),
        (UP, Request(novelty=0.6), "wild_card", ["a wild card"]),
        (UP, Request(), "wild_card", []),
    ],
)  # fmt: skip
def test_what_is_said_follows_from_the_evidence(
    recommender: Recommender, title_id: str, request_: Request, kind: str, said: list[str]
) -> None:
    assert texts(recommender, title_id, request_, kind) == said


@pytest.mark.parametrize(
    ("title_id", "shift"),
    [
        (IT, Shift("light")),
        (FARGO_SERIES, Shift("light", strength=2)),
        (HEAT, Shift("funny", strength=2)),
        (FARGO, Shift("new")),
        (UP, Shift("long", -1)),
    ],
)
def test_nothing_is_called_lighter_or_newer_that_surely_is_not(
    recommender: Recommender, title_id: str, shift: Shift
) -> None:
    request = Request(seeds=(BAD,), shifts=(shift,))
    assert texts(recommender, title_id, request, "tone") + texts(recommender, title_id, request, "fact") == []


@pytest.mark.parametrize("wanted", ["party", "army", "evening", "lady", "bread", "planes"])
def test_words_that_only_look_alike_are_not_said_to_match(tmp_path: Path, wanted: str) -> None:
    fargo = next(t for t in TITLES if t.id == FARGO)
    text = "An armed man parted from the lads, even in breeding, has plans and spare parts."
    small = tiny_recommender(tmp_path, [replace(fargo, description=text, themes=())])
    assert texts(small, FARGO, Request(text=wanted), "words") == []


@pytest.mark.parametrize("wanted", ["robbers", "robber", "hostage", "houses", "cities"])
def test_a_plural_matches_its_singular(tmp_path: Path, wanted: str) -> None:
    heist = next(t for t in TITLES if t.id == HEIST)
    small = tiny_recommender(tmp_path, [replace(heist, description="Robbers hold hostages in a house in the city.")])
    assert texts(small, HEIST, Request(text=f"something with {wanted}"), "words") == [
        f"its description speaks of {wanted}"
    ]


def test_every_reason_of_a_recommendation_is_derived_again(recommender: Recommender) -> None:
    taste = Taste(liked=(FARGO,), seen=(FOLLOWS,))
    request = replace(LIGHTER, text="a lawyer in the suburbs", taste=taste, filters=Filters(kind="series"))
    found = recommender.recommend(request).recommendations
    assert found
    for each in found:
        assert len(each.reasons) >= 2
        assert all(holds(recommender, reason, each.title.id, request) for reason in each.reasons)


@pytest.mark.parametrize(
    "change",
    [
        {"text": "lighter than Breaking Bad (light 9 against 2 of 10)"},
        {"kind": "viewers"},
        {"evidence": {"axis": "light", "value": 0.9, "measured": True, "seed": BAD, "seed_value": 0.2}},
        {"evidence": {}},
    ],
)
def test_a_reason_that_was_tampered_with_is_refused(recommender: Recommender, change: dict[str, object]) -> None:
    (tone,) = [reason for reason in reasons(recommender, SAUL, LIGHTER) if reason.kind == "tone"]
    assert holds(recommender, tone, SAUL, LIGHTER)
    assert not holds(recommender, replace(tone, **change), SAUL, LIGHTER)  # type: ignore[arg-type]


def test_a_reason_of_another_title_or_request_is_refused(recommender: Recommender) -> None:
    for reason in reasons(recommender, SAUL, LIGHTER):
        assert not holds(recommender, reason, IT, LIGHTER)
    (tone,) = [reason for reason in reasons(recommender, SAUL, LIGHTER) if reason.kind == "tone"]
    assert not holds(recommender, tone, SAUL, replace(LIGHTER, seeds=(IT,)))


def test_the_sentences_of_a_list_differ_even_for_twins(tmp_path: Path) -> None:
    heat = next(t for t in TITLES if t.id == HEAT)
    twins = [replace(heat, id=f"tt{n}", imdb_id=f"tt{n}", title=f"Heat number {n}") for n in range(4)]
    result = tiny_recommender(tmp_path, twins).recommend(Request(n=4))
    said = [r.why for r in result.recommendations]
    assert len(set(said)) == 4
    assert all(why.endswith(".") and re.match(r"[A-Z]", why) for why in said)


def test_a_sentence_has_at_most_two_clauses_where_it_can() -> None:
    found = [Reason("tone", "one"), Reason("theme", "two"), Reason("genre", "three")]
    taken: set[str] = set()
    for _ in range(5):
        taken.add(explain.sentence(found, taken, "Heat (1995)"))
    assert taken == {"One, two.", "One, three.", "Two, three.", "One, two, three.", "Heat (1995): one, two, three."}


def test_why_at_length_tells_match_tone_viewers_and_limits(recommender: Recommender) -> None:
    request = replace(LIGHTER, filters=Filters(kind="series", year_min=2010))
    assert recommender.why(SAUL, request) == [
        "Better Call Saul (2015) is an American crime series from 2015, 6 seasons; "
        "it is also about the drug trade and moral decline; crime and drama like Breaking Bad.",
        "How it feels beside Breaking Bad, out of 10: light 4 against 2, funny 5 against 3 and tense 6 against 9.",
        "8 of 8 viewers who liked Breaking Bad liked it too.",
        "It meets every limit you set: series and 2010 or later.",
    ]


def test_why_at_length_says_where_there_is_no_data_on_viewers(recommender: Recommender) -> None:
    assert "I do not know of viewers who liked both Breaking Bad and this one." in recommender.why(WEEDS, LIGHTER)


def test_why_at_length_does_not_claim_limits_that_are_not_met_or_cannot_be_checked(recommender: Recommender) -> None:
    for filters in (Filters(year_min=2010), Filters(max_age=12), Filters(platforms=("netflix",))):
        assert "limit" not in " ".join(recommender.why(WEEDS, replace(LIGHTER, filters=filters)))
    both = recommender.why(SAUL, replace(LIGHTER, filters=Filters(platforms=("netflix",), kind="series")))
    assert both[-1] == "It meets every limit you set: series."


def test_an_estimate_is_said_to_be_one(recommender: Recommender) -> None:
    assert any("(estimated from its facts)" in line for line in recommender.why(HEAT, LIGHTER))
    assert not any("estimated" in line for line in recommender.why(SAUL, LIGHTER))


def test_a_title_with_a_single_reason_has_a_sentence_too() -> None:
    only = [Reason("portrait", "an Italian film of 1980")]
    assert explain.sentence(only, set(), "Inferno (1980)") == "An Italian film of 1980."
    assert (
        explain.sentence(only, {"An Italian film of 1980."}, "Inferno (1980)")
        == "Inferno (1980): an Italian film of 1980."
    )


def test_why_without_a_seed_names_the_tone_asked_for(recommender: Recommender) -> None:
    told = recommender.why(PADDINGTON, Request(shifts=(Shift("light"), Shift("funny"))))
    assert re.search(r"; it is light \([\d.]+ of 10\) and funny \([\d.]+ of 10\)\.$", told[0])


def test_what_does_not_follow_it_is_stands_by_itself(recommender: Recommender) -> None:
    told = " ".join(recommender.why(PADDINGTON, Request(text="a bear", taste=Taste(liked=(UP,)))))
    assert "it is its" not in told and "it is shares" not in told and "Its description speaks of bear." in told


@pytest.mark.parametrize(
    ("theme", "written"),
    [
        ("1990s los angeles", "1990s Los Angeles"), ("new york", "New York"), ("new love", "new love"), ("world war ii", "World War II"),
        ("white lies", "white lies"), ("iran-iraq war", "Iran-Iraq war"), ("british and americans", "British and Americans"), ("christmas", "Christmas"), ("cold war", "cold war"),
    ],
)  # fmt: skip
def test_names_in_themes_have_capitals(theme: str, written: str) -> None:
    assert with_capitals(theme) == written


def test_missing_data_on_viewers_is_said_once_for_two_seeds(recommender: Recommender) -> None:
    told = " ".join(recommender.why(WEEDS, Request(seeds=(BAD, SAUL))))
    assert "I do not know of viewers who liked this one and also Breaking Bad or Better Call Saul." in told
    assert told.count("do not know of viewers") == 1


@pytest.mark.parametrize(
    ("themes", "said"),
    [
        (["prison", "london"], "about prison and London"),
        (["prison", "based on a book"], "about prison, based on a book"),
        (["based on a book"], "based on a book"),
    ],
)
def test_nothing_is_about_where_it_comes_from(themes: list[str], said: str) -> None:
    assert wording.about(themes) == said


@pytest.mark.parametrize(
    ("clauses", "said"),
    [
        (["lighter than Weeds (light 7 of 10, estimated)", "with Bob Odenkirk"],
         "Lighter than Weeds (light 7 of 10, estimated), with Bob Odenkirk."),
        (["with Bob Odenkirk", "also about the drug trade, lawyers and moral decline"],
         "With Bob Odenkirk; also about the drug trade, lawyers and moral decline."),
    ],
)  # fmt: skip
def test_a_semicolon_parts_clauses_where_one_has_commas_of_its_own(clauses: list[str], said: str) -> None:
    assert explain.sentence([Reason("theme", clause) for clause in clauses], set(), "Any") == said


@pytest.mark.parametrize(
    ("theme", "said"),
    [
        ("serial killer", "about a serial killer"),
        ("FBI", "about the FBI"),
        ("fbi", "about the FBI"),
        ("1980s", "about the 1980s"),
        ("orphan", "about an orphan"),
        ("found family", "about a found family"),
        ("family", "about family"),
        ("serial killers", "about serial killers"),
        ("grief", "about grief"),
        ("cat and dog", "about cat and dog"),
    ],
)
def test_themes_have_the_article_they_need_where_it_is_sure(theme: str, said: str) -> None:
    assert wording.about([theme]) == said


def test_only_what_is_little_known_is_said_to_be_so(recommender: Recommender) -> None:
    index, row = recommender.index, recommender.catalogue.row[UP]
    rare = replace(index, known=np.where(np.arange(len(index.known)) == row, 0.2, index.known))
    (said,) = (r.text for r in explain.reasons(rare, row, [], Request(novelty=0.6)) if r.kind == "wild_card")
    assert said == "a wild card, not among the best-known titles"
