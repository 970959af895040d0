"""Where platforms are known they are a hard limit, and whoever supplied the facts is named in every answer that shows them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from actions.answer import card_of, line_of
from recommender import limits
from recommender.catalogue import Catalogue
from recommender.engine import Recommender
from recommender.enrich.attribution import SENTENCES, attribution
from recommender.platforms import is_on
from recommender.types import Filters, Reason, Recommendation, Request, Taste
from tests.worlds import BAD, FARGO, MOTIVE, SAUL, TITLES, WEEDS, tiny_recommender

WHERE = {SAUL: ("Netflix",), FARGO: ("Amazon Prime Video", "Max Amazon Channel"), MOTIVE: ("Disney Plus",)}
POSTER = "https://image.tmdb.org/t/p/w342/saul.jpg"
KNOWN = tuple(
    replace(t, platforms=WHERE[t.id], attribution=("tmdb", "justwatch")) if t.id in WHERE else t for t in TITLES
)


@pytest.fixture(scope="module")
def recommender(tmp_path_factory: pytest.TempPathFactory) -> Recommender:
    return tiny_recommender(tmp_path_factory.mktemp("platforms"), KNOWN)


@pytest.mark.parametrize(
    ("word", "name", "on"),
    [
        ("netflix", "Netflix", True), ("netflix", "Netflix Standard with Ads", True), ("Netflix", "netflix", True),
        ("prime", "Amazon Prime Video", True), ("prime", "Amazon Prime Video with Ads", True), ("prime", "Amazon Video", False),
        ("disney", "Disney Plus", True), ("disney", "Disney+", True), ("disney", "DisneyNOW", False),
        ("hbo", "Max", True), ("hbo", "HBO Max", True), ("hbo", "Maxdome", False), ("hbo", "HBO Max Amazon Channel", False),
        ("apple", "Apple TV+", True), ("apple", "Starz Apple TV Channel", False), ("paramount", "Paramount+", True),
        ("paramount", "Paramount Plus Apple TV Channel", False), ("iplayer", "BBC iPlayer", True), ("now", "Now TV Cinema", True),
        ("criterion", "Criterion Channel", True), ("hulu", "Hulu", True), ("mubi", "MUBI", True), ("mubi", "MUBI Amazon Channel", False),
    ],
)  # fmt: skip
def test_a_word_means_the_platform_and_not_what_is_resold(word: str, name: str, on: bool) -> None:
    assert is_on(word, ("Something Else", name)) is on
    assert not is_on(word, ())


@pytest.mark.parametrize(
    ("word", "met"), [("netflix", {SAUL}), ("prime", {FARGO}), ("hbo", set()), ("disney", {MOTIVE})]
)
def test_what_is_not_known_to_be_there_is_out(word: str, met: set[str]) -> None:
    catalogue = Catalogue(KNOWN)
    mask = limits.allowed(Filters(platforms=(word,)), catalogue)
    assert {t.id for t, allowed in zip(catalogue, mask, strict=True) if allowed} == met


def test_where_no_platforms_are_known_nothing_is_limited() -> None:
    assert limits.allowed(Filters(platforms=("netflix",)), Catalogue(TITLES)).all()


def test_the_engine_shows_only_what_is_there_and_claims_no_lack_of_data(recommender: Recommender) -> None:
    result = recommender.recommend(Request(filters=Filters(platforms=("netflix",))))
    assert [r.title.id for r in result.recommendations] == [SAUL]
    assert not any("no data" in note for note in result.notes)
    assert any("“on Netflix”" in note for note in result.notes), "the limit that excludes most is named"


def test_why_not_tells_where_it_is_instead(recommender: Recommender) -> None:
    request = Request(filters=Filters(platforms=("netflix",)))
    assert "it is on Disney Plus" in recommender.why_not(MOTIVE, request)
    assert "I do not know that about it" in recommender.why_not(WEEDS, request)


def test_why_counts_the_platform_among_the_limits_met(recommender: Recommender) -> None:
    said = recommender.why(SAUL, Request(seeds=(BAD,), filters=Filters(platforms=("netflix",))))
    assert any("It meets every limit you set: on Netflix" in line for line in said)


def test_the_sources_are_named_in_answers_that_use_them_and_in_no_others(recommender: Recommender) -> None:
    used = recommender.recommend(Request(filters=Filters(platforms=("netflix",))))
    assert used.notes[-2:] == (SENTENCES["tmdb"], SENTENCES["justwatch"])
    unused = recommender.recommend(Request(filters=Filters(genres=("family",))))
    assert unused.recommendations and not set(SENTENCES.values()) & set(unused.notes)


def test_each_source_is_named_once() -> None:
    assert attribution(KNOWN) == tuple(SENTENCES.values())
    assert attribution(TITLES) == ()


def test_a_card_carries_poster_and_platforms_where_they_are_known() -> None:
    title = replace(next(t for t in KNOWN if t.id == SAUL), poster=POSTER)
    r = Recommendation(title, 0.5, (Reason("fact", "x"),), "Because.")
    card = card_of("r1", r, Taste())
    assert (card["poster"], card["platforms"]) == (POSTER, ["Netflix"])
    assert line_of(r) == "Better Call Saul (2015), series, 6 seasons, on Netflix. Because."
    bare = card_of("r1", replace(r, title=TITLES[0]), Taste())
    assert not {"poster", "platforms"} & set(bare)


def test_the_page_allows_pictures_from_where_posters_lie() -> None:
    from recommender.enrich.side import PICTURES
    from recommender.settings import ROOT

    host = PICTURES.split("/")[2]
    for folder in ("public", "dist"):
        assert f'data-images="{host}"' in (Path(ROOT) / "bot" / "widget" / folder / "index.html").read_text()
    assert f'POSTERS = "https://{host}"' in (Path(ROOT) / "bot" / "channels" / "pages.py").read_text(), "the policy"
