"""Which titles are part of what was named, and which only share a word with it."""

from __future__ import annotations

import pytest

from recommender.franchise import Franchise
from recommender.types import Title

SAME = [
    ("It", "It Chapter Two"),
    ("It", "It: Welcome to Derry"),
    ("Alien", "Aliens"),
    ("Alien", "Alien 3"),
    ("Alien 3", "Alien"),
    ("Alien: Romulus", "Alien"),
    ("Fargo", "Fargo"),
    ("The Office", "The Office"),
    ("Up", "Up"),
    ("Rocky", "Rocky IV"),
    ("Saw", "Saw II"),
    ("The Matrix", "The Matrix Reloaded"),
    ("The Matrix", "Matrix Revolutions"),
    ("Toy Story 3", "Toy Story"),
    ("Blade Runner 2049", "Blade Runner"),
    ("Star Wars", "Star Wars: Episode V - The Empire Strikes Back"),
    ("Star Wars: Episode V - The Empire Strikes Back", "Star Wars"),
    ("Star Wars", "Rogue One: A Star Wars Story"),
    ("The Lord of the Rings: The Fellowship of the Ring", "The Lord of the Rings: The Two Towers"),
    ("Mission: Impossible", "Mission: Impossible – Fallout"),
    ("The Hunger Games", "The Hunger Games: Catching Fire"),
    ("Harry Potter and the Philosopher's Stone", "Harry Potter and the Order of the Phoenix"),
    ("Raiders of the Lost Ark", "Raiders of the Lost Ark"),
    ("Breaking Bad", "El Camino: A Breaking Bad Movie"),
]
OTHER = [
    ("It", "It Follows"),
    ("It", "It's a Wonderful Life"),
    ("It", "Italian for Beginners"),
    ("Up", "Up in the Air"),
    ("Up", "Upgrade"),
    ("Fargo", "Key Largo"),
    ("Her", "Heretic"),
    ("M", "M*A*S*H"),
    ("Seven", "Seven Samurai"),
    ("Alien", "Alienoid"),
    ("In America", "Once Upon a Time in America"),
    ("Star Wars", "Star Trek"),
    ("Beauty and the Beast", "Beauty"),
    ("Breaking Bad", "Breaking Away"),
]


@pytest.mark.parametrize(("seed", "other"), SAME)
def test_belongs_to_it(seed: str, other: str) -> None:
    assert title(other) in Franchise([title(seed)])


@pytest.mark.parametrize(("seed", "other"), OTHER)
def test_is_another_story(seed: str, other: str) -> None:
    assert title(other) not in Franchise([title(seed)])


def test_belonging_to_any_seed_is_enough() -> None:
    franchise = Franchise([title("Fargo"), title("Alien")])
    assert title("Aliens") in franchise and title("Fargo") in franchise
    assert title("Heat") not in franchise


def test_without_seeds_nothing_belongs() -> None:
    assert title("Fargo") not in Franchise([])


def title(name: str) -> Title:
    return Title(name, name, "film")
