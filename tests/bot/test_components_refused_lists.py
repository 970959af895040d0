"""Lists under one refusal, where a refused phrase ends, and clauses that refuse what they tell of."""

from __future__ import annotations

import pytest
from components_world import limits, shifts, values


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("a Welsh film without the mines, the chapel or a choir", ["mines", "chapel", "choir"]),
        ("I can't do wasps or anything with needles", ["wasps", "needles"]),
        ("he can't stand talent contests, dance contests, dog contests", ["talent contests", "dance contests", "dog contests"]),
        ("please stop with the robots. and wizards. and pirates.", ["robots", "wizards", "pirates"]),
        ("nothing in Lisbon, Oslo or New York", ["Lisbon", "Oslo", "New York"]),
        ("NOT SET IN NEW ZEALAND. comedy", ["NEW ZEALAND"]),
        ("comedy not army not boarding school", ["army", "boarding school"]),
        ("one that isn't a western or the Dust Bowl", ["Dust Bowl"]),
        ("no aliens, a good heist", ["aliens"]),
    ],
)  # fmt: skip
def test_one_refusal_reaches_over_its_whole_list(text: str, subjects: list[str]) -> None:
    assert values(text, "not_text") == subjects


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("no wasps whatever you pick", ["wasps"]),
        ("no cruelty thank you", ["cruelty"]),
        ("nothing of ghosts", ["ghosts"]),
        ("no double meaning songs", ["double meaning songs"]),
        ("no chosen one", ["chosen one"]),
        ("with no patience watch", []),
        ("not half a story", []),
        ("nothing she'd giggle at", []),
        ("not the same singer twice", []),
        ("not the panel ones", []),
    ],
)
def test_a_refused_phrase_is_a_noun_phrase(text: str, subjects: list[str]) -> None:
    assert values(text, "not_text") == subjects


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("a film where nobody has asthma", ["asthma"]),
        ("cute film, nobody moves to Oslo", ["Oslo"]),
        ("a series where no one smokes", ["smokes"]),
        ("nobody murdered, please", ["murdered"]),
        ("a nature film but nothing gets eaten", ["eaten"]),
        ("Nobody drunk. A bit of snow.", ["drunk"]),
        ("mother and son film, she doesn't die", ["die"]),
        ("no ponies dying", ["ponies dying"]),
        ("all her roles except where she's a nun", ["nun"]),
        ("nothing where the father is a drunkard", ["drunkard"]),
        ("no kids in it", ["kids"]),
        ("It can't be about a wedding", ["wedding"]),
        ("I can't have guns because of the school", ["guns"]),
        ("I'd rather there weren't any clowns", ["clowns"]),
        ("she doesn't like rain, nor weddings", ["rain", "weddings"]),
        ("he's nine, deaf in one ear and scared of dogs", ["dogs"]),
        ("she gets upset by sirens", ["sirens"]),
        ("another job than doctor, other subjects than chess", ["chess"]),
        ("I have no patience for wizards", ["wizards"]),
        ("subtract the robots", ["robots"]),
        ("I don't want a story about overcoming anything", ["overcoming"]),
    ],
)
def test_clauses_refuse_what_they_tell_of(text: str, subjects: list[str]) -> None:
    assert values(text, "not_text") == subjects


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("Pirates out.", ["Pirates"]),
        ("submarines are out, as is anything with trains falling", ["submarines", "trains falling"]),
        ("the clowns have to go", ["clowns"]),
        ("keep the wizards out", ["wizards"]),
        ("you keep sending me films about chefs", ["chefs"]),
        ("that's the second time you've shown me something with a stalker in it", ["stalker"]),
        ("why must every drama be about illness or an affair?", ["illness", "affair"]),
    ],
)
def test_verdicts_and_complaints_refuse(text: str, subjects: list[str]) -> None:
    assert values(text, "not_text") == subjects


@pytest.mark.parametrize(
    "text",
    [
        "a boy with no shoes",
        "fine, but there's no talking",
        "he watched it without blinking",
        "everyone knows except for the hero",
        "the fewer episodes the better",
        "a village secret nobody keeps",
        "nobody called",
        "liked it because nobody learns anything",
        "One more rule: no one talks",
        "Veto lifted",
        "bad back, no lift, no heating",
        "you've sent me three great films about chefs, thanks",
        "I want to quit with style",
        "I've nothing in the fridge",
        "my aunt was upset by the letter",
        "everyone except grandad likes it",
        "all but one of us can come",
        "we have seen enough episodes",
        "take out food tonight",
    ],
)
def test_a_negation_that_rules_nothing_out(text: str) -> None:
    assert values(text, "not_text") == []


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("any film but a western", ("not_genres", "western")),
        ("nuthin with blood in it", ("not_notes", "violence")),
        ("money but none of the swearing", ("not_notes", "language")),
        ("the drugs have to go", ("not_notes", "drugs")),
        ("horror is out", ("not_genres", "horror")),
        ("nobody sleeping around", ("not_notes", "sex")),
    ],
)
def test_limits_are_refused_in_the_same_ways(text: str, limit: tuple[str, str]) -> None:
    assert limit in limits(text)


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("any film but in French", ("not_languages", "fr")),
        ("not the bloody outback", ("not_notes", "violence")),
        ("no foxes killing hens", ("not_notes", "violence")),
        ("Breaking Bad is not a comedy", ("not_genres", "comedy")),
        ("Breaking Bad is not a comedy, it's a documentary about me", ("genres", "documentary")),
        ("live action or drawn, both fine", ("not_genres", "animation")),
        ("nobody making westerns any more", ("not_genres", "western")),
        ("I'm not against musicals", ("not_genres", "musical")),
        ("everyone except grandad likes horror", ("not_genres", "horror")),
    ],
)
def test_what_only_looks_like_a_refusal_is_none(text: str, limit: tuple[str, str]) -> None:
    assert limit not in limits(text)


def test_nobody_in_love_is_less_romance() -> None:
    assert {(axis, way) for axis, way, _ in shifts("cold, nobody in love")} == {("romantic", "less")}
