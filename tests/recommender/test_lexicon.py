"""Finding titles and people in what is typed, in a small world of names that are easy to mistake."""

from __future__ import annotations

from pathlib import Path

import pytest

from recommender.errors import BuildError
from recommender.lexicon import Lexicon
from recommender.lexicon.fuzzy import NearNames
from recommender.types import Title

KNOWN = (
    Title("bad", "Breaking Bad", "series", 2008, cast=("Bryan Cranston", "Bob Odenkirk"), countries=("US",)),
    Title("saul", "Better Call Saul", "series", 2015, cast=("Bob Odenkirk",), countries=("US",)),
    Title("fargo-film", "Fargo", "film", 1996, directors=("Joel Coen",), countries=("US",)),
    Title("fargo", "Fargo", "series", 2014, countries=("US",)),
    Title("office-us", "The Office", "series", 2005, aliases=("The Office US",), countries=("US",)),
    Title("office-uk", "The Office", "series", 2001, aliases=("The Office UK",), countries=("GB",)),
    Title("heist", "Money Heist", "series", 2017, original_title="La casa de papel", countries=("ES",)),
    Title("cell", "Cell 211", "film", 2009, original_title="Celda 211", countries=("ES",)),
    Title("seinfeld", "Seinfeld", "series", 1989, countries=("US",)),
    Title("friends", "Friends", "series", 1994, countries=("US",)),
    Title("thrones", "Game of Thrones", "series", 2011, aliases=("GoT",), countries=("US",)),
    Title("dexter", "Dexter", "series", 2006, countries=("US",)),
    Title("cheers", "Cheers", "series", 1982, countries=("US",)),
    Title("bear", "The Bear", "series", 2022, countries=("US",)),
    Title("suits", "Suits", "series", 2011, countries=("US",)),
    Title("weeds", "Weeds", "series", 2005, countries=("US",)),
    Title("elite", "Elite", "series", 2018, countries=("ES",)),
    Title("lost", "Lost", "series", 2004, countries=("US",)),
    Title("dark", "Dark", "series", 2017, countries=("DE",)),
    Title("you", "You", "series", 2018, countries=("US",)),
    Title("24", "24", "series", 2001, countries=("US",)),
    Title("it", "It", "film", 2017, countries=("US",)),
    Title("her", "Her", "film", 2013, countries=("US",)),
    Title("up", "Up", "film", 2009, countries=("US",)),
    Title("out", "Get Out", "film", 2017, countries=("US",)),
    Title("inception", "Inception", "film", 2010, directors=("Christopher Nolan",), countries=("US",)),
    Title("knight", "The Dark Knight", "film", 2008, directors=("Christopher Nolan",), countries=("US",)),
    Title("amelie", "Amélie", "film", 2001, countries=("FR",)),
    Title("spider", "Spider-Man", "film", 2002, countries=("US",)),
    Title("ring", "The Lord of the Rings: The Fellowship of the Ring", "film", 2001),
    Title("part2", "The Godfather Part II", "film", 1974, directors=("Francis Ford Coppola",)),
    Title("godfather", "The Godfather", "film", 1972, directors=("Francis Ford Coppola",)),
    Title("mash", "M*A*S*H", "series", 1972),
    Title("house", "House", "series", 2004, aliases=("House M.D.",)),
)
OBSCURE = tuple(
    Title(f"o{n}", name, "film", 1980 + n % 30, generated=True, source="facts", cast=("Tom Hanks", "Will Smith"))
    for n, name in enumerate(
        "Crime|Funny|Tonight|Dreams|Home|Something New|The Capital|Bye Bye|France|Paris|Speechless|Gone|Horror|"
        "The Brides of Dracula|First Name: Carmen|Ten|Happy New Year|Friends|Wanted|Zombies".split("|")
    )
)


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon.from_titles(KNOWN + OBSCURE)


def values(lexicon: Lexicon, text: str) -> list[str]:
    return [mention.value for mention in lexicon.find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("something like Breaking Bad but lighter", ["bad"]),
        ("BREAKING BAD!", ["bad"]),
        ("something like breaking bad", ["bad"]),
        ("la casa de papel", ["heist"]),
        ("similar to Celda 211 please", ["cell"]),
        ("amelie", ["amelie"]),
        ("loved AMÉLIE", ["amelie"]),
        ("like spiderman", ["spider"]),
        ("is the office good", ["office-us"]),
        ("more like dexter", ["dexter"]),
        ("lord of the rings", ["ring"]),
        ("the godfather part two", ["part2"]),
        ("godfather 2 was great", ["part2"]),
        ("the godfather", ["godfather"]),
        ("watched M*A*S*H and MASH", ["mash", "mash"]),
        ("like House M.D.", ["house"]),
        ("Breaking Bad, Dexter and Lost", ["bad", "dexter", "lost"]),
        ("suits or weeds?", ["suits", "weeds"]),
        ("Seinfeld's best season", ["seinfeld"]),
        ("The Brides of Dracula", ["o13"]),
    ],
)
def test_finds_a_title_however_it_is_written(lexicon: Lexicon, text: str, expected: list[str]) -> None:
    assert values(lexicon, text) == expected


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("braking bad", "bad"),
        ("like braking bad", "bad"),
        ("have you seen seinfield?", "seinfeld"),
        ("something like game of throne", "thrones"),
        ("Beter Call Saul", "saul"),
        ("money hiest but shorter", "heist"),
        ("films by Christofer Nolan", "Christopher Nolan"),
    ],
)
def test_forgives_a_slip_of_the_keyboard(lexicon: Lexicon, typed: str, meant: str) -> None:
    assert values(lexicon, typed) == [meant]
    assert lexicon.find(typed)[0].confidence < 0.9


@pytest.mark.parametrize(
    "text",
    [
        "I watched it",
        "I watched it with her and loved it",
        "I lost my job",
        "something dark with friends",
        "with friends",
        "do you like it",
        "I want to get out of the house",
        "are you up for it",
        "an elite group of thieves",
        "a suit from the office",
        "24 minutes long",
        "no more than 24 of them",
        "cheers",
        "cheers, that helps",
        "a crime film for tonight",
        "funny",
        "bye bye",
        "something new",
        "what's the capital of France",
        "dreams of home",
        "set in Paris",
        "I like dark comedies",
        "you got me",
        "horror",
        "Happy new year",
        "zombies please",
        "newer than 2010",
        "ten of them",
    ],
)
def test_does_not_take_ordinary_words_for_titles(lexicon: Lexicon, text: str) -> None:
    assert values(lexicon, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dark", "dark"),
        ("something like Dark", "dark"),
        ("dark the series", "dark"),
        ("I loved Friends", "friends"),
        ("is Lost on Netflix?", "lost"),
        ("similar to It", "it"),
        ('I saw "her" last week', "her"),
        ("movies like up", "up"),
        ("the bear series", "bear"),
        ("as good as The Bear", "bear"),
        ("fan of elite", "elite"),
        ("watched 24", "24"),
        ("a film like get out", "out"),
        ("Lost but shorter", "lost"),
        ("something like GoT", "thrones"),
        ("It (2017)", "it"),
    ],
)
def test_takes_an_ordinary_word_for_a_title_when_something_says_so(lexicon: Lexicon, text: str, expected: str) -> None:
    assert values(lexicon, text) == [expected]


@pytest.mark.parametrize(
    ("text", "chosen", "other"),
    [
        ("Fargo 1996", "fargo-film", "fargo"),
        ("Fargo (2014)", "fargo", "fargo-film"),
        ("something like fargo the series", "fargo", "fargo-film"),
        ("the film Fargo", "fargo-film", "fargo"),
        ("the office us", "office-us", "office-uk"),
        ("The Office (UK)", "office-uk", "office-us"),
        ("the british office", "office-uk", "office-us"),
        ("the 2001 office", "office-uk", "office-us"),
    ],
)
def test_tells_namesakes_apart_by_what_stands_beside(lexicon: Lexicon, text: str, chosen: str, other: str) -> None:
    (mention,) = lexicon.find(text)
    assert mention.value == chosen
    assert other in mention.alternatives
    assert mention.end == len(text)


def test_prefers_the_better_known_of_two_namesakes() -> None:
    popular = Lexicon.from_titles(KNOWN, {"fargo-film": 0.9, "fargo": 0.75})
    (mention,) = popular.find("something like Fargo")
    assert (mention.value, mention.alternatives) == ("fargo-film", ("fargo",))


def test_a_year_of_no_namesake_is_not_part_of_the_name(lexicon: Lexicon) -> None:
    (mention,) = lexicon.find("like Breaking Bad 1950")
    assert (mention.value, mention.end) == ("bad", len("like Breaking Bad"))


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("with Tom Hanks and Will Smith", ["Tom Hanks", "Will Smith"]),
        ("directed by Nolan", ["Christopher Nolan"]),
        ("anything by francis ford coppola", ["Francis Ford Coppola"]),
        ("a Nolan film", ["Christopher Nolan"]),
        ("tom hanks", ["Tom Hanks"]),
        ("with Tom and friends", []),
        ("will smith be there", ["Will Smith"]),
    ],
)
def test_finds_people(lexicon: Lexicon, text: str, people: list[str]) -> None:
    assert [mention.value for mention in lexicon.find(text) if mention.kind == "person"] == people


def test_spans_point_into_the_text(lexicon: Lexicon) -> None:
    text = "hm, like “Amélie” and the office (uk) with bob odenkirk"
    assert [text[m.start : m.end] for m in lexicon.find(text)] == ["Amélie", "the office (uk)", "bob odenkirk"]


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        ("like Blorgon Chronicles", ["Blorgon Chronicles"]),
        ("something like blorgon chronicles but funny", ["blorgon chronicles"]),
        ('I loved "The Quill of Mern"', ["The Quill of Mern"]),
        ("like Gone with the Wind", ["Gone with the Wind"]),
        ("Gone with the Wind", ["Gone with the Wind"]),
        ("something like that but funny", []),
        ("like a warm summer evening", []),
        ("something like Breaking Bad", []),
        ("Please Show Me Some Films", []),
    ],
)
def test_reports_what_is_meant_as_a_title_and_is_unknown(lexicon: Lexicon, text: str, unknown: list[str]) -> None:
    found = lexicon.find(text)
    assert [mention.value for mention in lexicon.unknown(text, found)] == unknown


def test_names_the_nearest_titles(lexicon: Lexicon) -> None:
    (first, *_rest) = lexicon.nearest("Breaking Worse", 3)
    assert first[:2] == ("bad", "Breaking Bad (2008)")
    assert len(lexicon.nearest("Breaking Worse", 3)) == 3


def test_written_and_read_again_it_finds_the_same(lexicon: Lexicon, tmp_path: Path) -> None:
    lexicon.write(tmp_path / "lexicon.tsv")
    again = Lexicon.read(tmp_path / "lexicon.tsv")
    text = "like the british office, Fargo (1996) or celda 211, by Nolan"
    assert again.find(text) == lexicon.find(text)
    assert again.entries == lexicon.entries


@pytest.mark.parametrize("content", ["", "id\ttitle\n", "# Matinee lexicon 1\ntitle\tonly three\tcells\n"])
def test_a_damaged_file_is_refused_with_the_command_to_run(tmp_path: Path, content: str) -> None:
    path = tmp_path / "lexicon.tsv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(BuildError, match="recommender build"):
        Lexicon.read(path)


@pytest.mark.parametrize("text", ["", "   ", "🎬🎬", "?!", "\x00\x01", "a" * 1000, "like " * 200, "“", "the the the"])
def test_finds_nothing_in_nonsense(lexicon: Lexicon, text: str) -> None:
    assert lexicon.find(text) == []


def test_an_empty_lexicon_finds_nothing() -> None:
    empty = Lexicon(())
    assert empty.find("like Breaking Bad") == []
    assert empty.nearest("Breaking Bad", 3) == []


def test_two_slips_keep_the_initials_of_a_name() -> None:
    names = NearNames({"john polson": 1.0})
    assert names.typo("john wilson") is None
    assert names.typo("jhon poslon") == ("john polson", 0.79)
