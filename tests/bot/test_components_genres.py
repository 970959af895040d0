"""Which genres are asked for, all or any of them, and which are ruled out."""

from __future__ import annotations

import pytest
from components_world import limits, values


def genres(text: str) -> set[tuple[str, str]]:
    return {(role, value) for role, value in limits(text) if "genres" in role}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a documentary about a scandal in sports", {"documentary", "sport"}),
        ("animes for grown women? romance, work life", {"anime", "romance"}),
        ("romance, thriller, one film which is both", {"romance", "thriller"}),
        ("a comedy-horror", {"comedy", "horror"}),
        ("horror-comedy", {"comedy", "horror"}),
        ("sci-fi western", {"science-fiction", "western"}),
    ],
)
def test_genres_named_apart_or_as_one_are_all_wanted(text: str, wanted: set[str]) -> None:
    assert genres(text) == {("genres_all", genre) for genre in wanted}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("horror or sci-fi", {"horror", "science-fiction"}),
        ("horror/thriller", {"horror", "thriller"}),
        ("comedies and dramas", {"comedy", "drama"}),
        ("a rom-com or a western", {"romance", "comedy", "western"}),
        ("he likes westerns, I like romance", {"western", "romance"}),
        ("comedy for me, horror for my wife", {"comedy", "horror"}),
    ],
)
def test_alternatives_and_a_genre_for_each_viewer_ask_for_any(text: str, wanted: set[str]) -> None:
    assert genres(text) == {("genres", genre) for genre in wanted}


@pytest.mark.parametrize(
    ("text", "unwanted"),
    [
        ("#nohorror tonight", {"horror"}),
        ("don't want: horror, war. can be old", {"horror", "war"}),
        ("horror: no", {"horror"}),
        ("not a cartoon", {"animation"}),
        ("no dramas", {"drama"}),
    ],
)
def test_a_genre_is_ruled_out_by_a_tag_a_list_and_a_no_after_it(text: str, unwanted: set[str]) -> None:
    assert genres(text) == {("not_genres", genre) for genre in unwanted}


@pytest.mark.parametrize(
    ("text", "subject"),
    [("no courtroom dramas", "courtroom"), ("no shark attack drama", "shark attack"), ("no more sitcoms", "sitcoms")],
)
def test_a_no_to_one_sort_of_a_genre_is_no_to_that_sort(text: str, subject: str) -> None:
    assert values(text, "not_text") == [subject] and not genres(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("no horror just comedy", {("not_genres", "horror"), ("genres", "comedy")}),
        ("a comedy instead of drama", {("genres", "comedy"), ("not_genres", "drama")}),
        ("an anime for someone who has never watched anime", {("genres", "anime")}),
        ("not the new one, an anime", {("genres", "anime")}),
        ("a post-war film", set()),
    ],
)
def test_a_no_reaches_no_further_than_it_is_meant(text: str, wanted: set[tuple[str, str]]) -> None:
    assert genres(text) == wanted


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("no abuse words", "language"),
        ("nothing sweary", "language"),
        ("less swearing", "language"),
        ("fewer drugs", "drugs"),
        ("nothing where somebody undresses", "sex"),
        ("teenagers in the house, so keep it clean", "sex"),
        ("my roommate vetoed blood", "violence"),
    ],
)
def test_content_is_ruled_out_in_everyday_words(text: str, note: str) -> None:
    assert ("not_notes", note) in limits(text)


def test_a_house_that_is_clean_forbids_nothing() -> None:
    assert not {role for role, _ in limits("a film about a man who cleans a clean house")} & {"not_notes"}
