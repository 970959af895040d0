"""Whatever is noted and withdrawn in any order, the store agrees with a dictionary."""

from __future__ import annotations

import uuid

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recommender.people.records import KINDS_OF_TASTE, OVERRIDES
from recommender.people.store import People

STEPS = st.lists(
    st.tuples(
        st.sampled_from(["note", "withdraw"]),
        st.sampled_from(["ana", "ben"]),
        st.sampled_from(["wire", "fargo", "cheers"]),
        st.sampled_from(KINDS_OF_TASTE),
    ),
    max_size=25,
)


@given(steps=STEPS)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_store_agrees_with_a_dictionary(people: People, steps: list[tuple[str, str, str, str]]) -> None:
    world = uuid.uuid4().hex  # one database serves all examples, so each has people of its own
    held: dict[tuple[str, str, str], None] = {}
    said = 0
    for verb, name, title, what in steps:
        key = (name, title, what)
        if verb == "note":
            people.note(world + name, title, what)
            for other in (what, *OVERRIDES[what]):
                held.pop((name, title, other), None)
            held[key] = None
            said += 1
        else:
            assert people.withdraw(world + name, title, what) == (key in held)
            held.pop(key, None)
    for name in ("ana", "ben"):
        taste = people.taste(world + name)
        for what in KINDS_OF_TASTE:
            assert getattr(taste, what) == tuple(t for n, t, w in held if (n, w) == (name, what))
    assert len(people.statements(world + "ana")) + len(people.statements(world + "ben")) == said
