"""Who is asked for, who is ruled out in whatever words, and who is only talked of."""

from __future__ import annotations

import pytest
from components_world import heard, values


def people(text: str) -> dict[str, str]:
    return {e["value"]: e["role"] for e in heard(text) if e["entity"] == "person"}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("something with Tom Hanks", "in"),
        ("anyone but Tom Hanks", "out"),
        ("nowt with Tom Hanks in", "out"),
        ("my aunt has banned Tom Hanks", "out"),
        ("we can't face Tom Hanks", "out"),
        ("the film is fine, Tom Hanks isn't", "out"),
        ("a critic was rude about Tom Hanks", "mention"),
        ("a drama, if Tom Hanks has nothing new", "mention"),
    ],
)
def test_what_is_said_of_somebody_tells_what_for(text: str, role: str) -> None:
    assert people(text) == {"Tom Hanks": role}


@pytest.mark.parametrize("text", ["ok, not him then", "not her. still a drama", "hmm not him after all"])
def test_whoever_was_asked_for_is_taken_back(text: str) -> None:
    assert "people" in values(text, "take_back")
