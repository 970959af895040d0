"""Where films come from and what is spoken in them, and where a place says neither."""

from __future__ import annotations

import pytest

from tests.bot.components_world import limits

EUROPE = {"GB", "FR", "DE", "ES", "IT", "DK", "SE"}
COUNTRIES = (
    ("a comedy of Portugal", {"PT"}), ("heist films, Ireland or Belgium", {"IE", "BE"}), ("Ghana or Ethiopia please", {"GH", "ET"}),
    ("drama. Rural Hungary.", {"HU"}), ("crime series from Chile, Peru or Bolivia", {"CL", "PE", "BO"}), ("from anywhere in South America", {"AR", "BR", "CL", "CO", "PE"}),
    ("what do they in Kenya actually watch?", {"KE"}), ("a Moroccan or Tunisian film", {"MA", "TN"}), ("thrillers, Canada or US", {"CA", "US"}),
    ("something European", EUROPE), ("European but not French", EUROPE - {"FR"}), ("European, Greek if you can", {"GR"}), ("Asian: Japan, China", {"JP", "CN"}),
    ("a J-drama about cooks", {"JP"}), ("a South African film", {"ZA"}), ("dizi with a rich family", {"TR"}),
)  # fmt: skip
LANGUAGES = (
    ("in Amharic or Yoruba", {"am", "yo"}), ("Polish, subtitled", {"pl"}), ("I prefer Italian to Spanish", {"it"}), ("sorry, my English. A film in Czech", {"cs"}),
    ("no subtitles, so spoken in German", {"de"}), ("how about a Danish one", {"da"}), ("the last one was in Greek, I'd like Dutch", {"nl"}),
    ("a Kazakh western", {"kk"}), ("Turkish with English subtitles", {"tr"}), ("they can't read that fast so in English", {"en"}),
    ("please not in a foreign language", {"en"}),
)  # fmt: skip
NEITHER = (
    "I am a teacher from Argentina", "our cousins from Wales are here", "I come from Lima", "a series about an old Korean woman", "two British nurses watch this",
    "Fargo (it's American anyway)", "a journey across Asia", "set in Vienna, Austria",
)  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), COUNTRIES)
def test_reads_the_countries_that_are_named(text: str, expected: set[str]) -> None:
    assert _values(text, "countries") == expected


@pytest.mark.parametrize(("text", "expected"), LANGUAGES)
def test_reads_the_languages_that_are_to_be_spoken(text: str, expected: set[str]) -> None:
    assert _values(text, "languages") == expected


@pytest.mark.parametrize("text", NEITHER)
def test_names_a_place_where_nothing_must_come_from(text: str) -> None:
    assert not {field for field, _ in limits(text)} & {"countries", "languages", "not_countries", "not_languages"}


@pytest.mark.parametrize(
    ("text", "expected"), [("don't want: India", {"IN"}), ("not Mexico again", {"MX"}), ("no yanks", {"US"})]
)
def test_leaves_out_a_country(text: str, expected: set[str]) -> None:
    assert _values(text, "not_countries") == expected


def _values(text: str, field: str) -> set[str]:
    return {value for name, value in limits(text) if name == field}
