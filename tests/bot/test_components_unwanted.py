"""What is refused is a subject; what viewers are, lack and cannot do is none."""

from __future__ import annotations

import pytest
from components_world import limits, shifts, values


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("a comedy, no priests cos gran gets cross", ["priests"]),
        ("no wizards, dragons or chosen ones", ["wizards", "dragons", "chosen ones"]),
        ("no cops no lawyers no courtrooms", ["cops", "lawyers", "courtrooms"]),
        ("I'm a nurse so NO hospitals. series", ["hospitals"]),
        ("something with zero (0) wizards in it", ["wizards"]),
        ("a film that has no submarines and absolutely no wet dogs", ["submarines", "wet dogs"]),
        ("not another samurai picture", ["samurai"]),
        ("no palace stuff, no talking animals", ["palace", "talking animals"]),
        ("no predators eating each other", ["predators"]),
        ("no kids getting hurt", ["kids getting hurt"]),
        ("nothing about a mother dying because ours did", ["mother dying"]),
        ("not ending with a funeral ok", ["funeral"]),
        ("nothing with hospitals, she is a nurse", ["hospitals"]),
        ("nothing posh", ["posh"]),
        ("a ghost story, nothing with an old curse", ["old curse"]),
        ("I can't be doing with mobile phones in the plot", ["mobile phones"]),
        ("what I can't take is shouting, courtrooms or cancer", ["shouting", "courtrooms", "cancer"]),
        ("don't want: car chases, explosions. can be old", ["car chases", "explosions"]),
        ("my mum can't stand swearing or snakes", ["snakes"]),
        ("he refuses anything with snakes", ["snakes"]),
        ("heist yes and weapons no", ["weapons"]),
        ("werewolves: no. witches: yes", ["werewolves"]),
        ("cooking is ok, crying is not ok", ["crying"]),
        ("enough with the multiverse", ["multiverse"]),
        ("I'm over snow. Somewhere hot", ["snow"]),
        ("no scary clowns", ["clowns"]),
        ("films that aren't about cartels", ["cartels"]),
        ("where nobody's a teenager", ["teenager"]),
        ("a cop show, nobody shouting", ["shouting"]),
        ("a film where the dog doesn't die", ["die"]),
        ("a love story where nobody dies", ["death"]),
        ("a zombie-free film please", ["zombie"]),
        ("anything except football", ["football"]),
        ("not in the mood for politics", ["politics"]),
        ("it's not about work, is it", ["work"]),
        ("I've had it up to here with superheroes", ["superheroes"]),
        ("no to clowns, yes to ghosts", ["clowns"]),
        ("clowns are a hard no", ["clowns"]),
        ("clowns? nope", ["clowns"]),
        ("it mustn't have snakes", ["snakes"]),
        ("should not contain animal death", ["animal death"]),
        ("nothing high school related", ["high school"]),
        ("no small talk", ["small talk"]),
        ("not that kind of vampires", ["vampires"]),
        ("less politics more sword fights", ["politics"]),
    ],
)
def test_the_noun_phrase_after_a_refusal_is_not_wanted(text: str, subjects: list[str]) -> None:
    assert values(text, "not_text") == subjects


@pytest.mark.parametrize(
    "text",
    [
        "two pensioners, no kids, no patience, half of us can't hear",
        "no wifi on the coach, a comedy please",
        "he has zero attention span",
        "we started with zero knowledge",
        "films for people with no kids",
        "I have no friend here",
        "not to be morbid, but a film about shipwrecks",
        "not gonna lie, submarines are it",
        "I am NOT picking tonight",
        "I'm not a morning person",
        "we have not spoken in two years",
        "I am not well (nothing catching)",
        "Nothing that will get me letters from parents",
        "people who never quite touch",
        "scary enough to hold hands",
        "no subs needed I speak it",
        "a film I can watch without a valium",
        "no rush, no worries if not",
        "nothing happening, really nothing happening",
        "set in Rome or not",
        "not the dog one",
        "no women being useless",
        "gluten-free snacks are ready",
        "less dreamy",
        "why not",
        "no faffing about",
        "no joke, it was good",
        "under no circumstances",
        "if she has nothing new",
        "certainly not",
        "nobody dies till the end",
    ],
)
def test_what_is_only_said_of_life_forbids_nothing(text: str) -> None:
    assert values(text, "not_text") == []


def test_what_comes_after_the_refusal_is_still_wanted() -> None:
    text = "no aliens, just a good heist"
    assert values(text, "not_text") == ["aliens"] and values(text, "free_text") == ["heist"]


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("Swearing every other word: no.", ("not_notes", "language")),
        ("horror? no. comedy? yes", ("not_genres", "horror")),
        ("blood is not ok", ("not_notes", "violence")),
        ("comedy yes, horror no", ("not_genres", "horror")),
    ],
)
def test_a_no_may_follow_what_it_rules_out(text: str, limit: tuple[str, str]) -> None:
    assert limit in limits(text)


def test_a_question_that_ends_in_no_rules_nothing_out() -> None:
    assert ("not_genres", "horror") not in limits("it's a horror, no?")


def test_nobody_tortured_is_less_violence_and_no_subject() -> None:
    assert not values("nobody gets tortured", "not_text")
    assert {(axis, way) for axis, way, _ in shifts("nobody gets tortured")} == {("violent", "less")}
