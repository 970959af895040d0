"""Said in another way, in another order, with a slip, without capitals: the same is heard."""

from __future__ import annotations

from typing import Any

from components_world import heard
from hypothesis import given, settings
from hypothesis import strategies as st

SEEDS = {
    ("title", "seed", "fargo"): ("something like Fargo", "similar to Fargo", "in the vein of Fargo", "along the lines of Fargo", "reminiscent of Fargo"),
    ("title", "seed", "bad"): ("like Breaking Bad", "in the style of Breaking Bad", "comparable to breaking bad", "something akin to Breaking Bad"),
    ("title", "anti_seed", "dexter"): ("nothing like Dexter", "not like Dexter", "anything but Dexter", "nothing similar to Dexter"),
}  # fmt: skip
LIMITS = {
    ("limit", "runtime_max_min", "120"): ("under two hours", "no longer than 2 hours", "at most 120 minutes", "less than 2h", "two hours max"),
    ("limit", "year_min", "2011"): ("after 2010", "newer than 2010", "from 2011 on", "2011 or later", "since 2011"),
    ("limit", "not_genres", "horror"): ("no horror", "nothing with horror", "without horror", "not horror", "no horor"),
    ("limit", "languages", "ko"): ("in Korean", "Korean", "korean language", "spoken in Korean", "koraen"),
    ("limit", "max_age", "8"): ("for my 8-year-old", "with my eight year old", "my son is 8", "for my daughter (8)", "kids 8 and 11"),
    ("limit", "finished", "True"): ("finished", "already completed", "it must be finished", "no cliffhangers", "done and dusted"),
    ("limit", "rating_min", "0.8"): ("rated at least 8", "8 or higher", "rated 8+", "at least 80%"),
    ("limit", "not_notes", "sex"): ("no nudity", "without nudity", "no sex scenes", "nothing embarrassing with my parents"),
}  # fmt: skip
SHIFTS = {
    ("shift", "more", "funny"): ("funnier", "with more humour", "more funny", "fuunier"),
    ("shift", "less", "violent"): ("less violent", "not so violent", "less blood", "less gory"),
    ("shift", "less", "known"): ("less known", "a hidden gem", "not the usual suspects", "I've seen the mainstream ones"),
}  # fmt: skip
PARTS = SEEDS | LIMITS | SHIFTS
JOINTS = (", ", ". ", "; ", ", and ")
Said = tuple[str, str, str]


def told(text: str) -> set[Said]:
    return {
        (e["entity"], e.get("role") or "", str(e["value"]))
        for e in heard(text)
        if e["entity"] in ("title", "limit", "shift")
    }


@st.composite
def wishes(draw: st.DrawFn) -> tuple[set[Said], str]:
    """Two to four things wanted, each in one of its wordings, in any order."""
    wanted = draw(st.lists(st.sampled_from(sorted(PARTS)), min_size=2, max_size=4, unique=True))
    joint = draw(st.sampled_from(JOINTS))
    return set(wanted), joint.join(draw(st.sampled_from(PARTS[part])) for part in wanted)


@settings(max_examples=400, deadline=None)
@given(wishes())
def test_the_same_is_heard_in_any_wording_and_order(wish: tuple[set[Said], str]) -> None:
    wanted, text = wish
    assert told(text) == wanted, text


@settings(max_examples=150, deadline=None)
@given(wishes(), st.sampled_from(("lower", "aside")))
def test_neither_capitals_nor_courtesies_change_it(wish: tuple[set[Said], str], how: str) -> None:
    wanted, text = wish
    text = text.lower() if how == "lower" else f"Hi! {text}. Thanks in advance, sorry for my English!"
    assert told(text) == wanted, text


def test_what_is_left_to_search_is_the_same_in_any_order() -> None:
    def words(text: str) -> list[Any]:
        return [e["value"] for e in heard(text) if e["entity"] == "free_text"]

    assert (
        words("time travel, under two hours, no horror")
        == words("no horror, under two hours, time travel")
        == ["time travel"]
    )
