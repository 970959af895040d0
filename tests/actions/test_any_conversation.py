"""Whatever a person says in whatever order: an answer that keeps the contract, and nothing they rejected."""

from __future__ import annotations

from itertools import count

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from actions import say
from actions.desk import Desk
from recommender.engine import Recommender
from recommender.people.store import People
from recommender.types import AXES, FACT_AXES, GENRES, NOTES, Filters
from tests.actions.talk import Entity, Heard, Talk, entity, limit, places, rid, shift, take_back, title, unknown, words
from tests.invariants import meets
from tests.worlds import BAD, TITLES

WORLD = {each.id: each for each in TITLES}
NUMBERS = count()
titles = st.sampled_from(list(WORLD))
limits = st.one_of(
    st.builds(limit, st.just("kind"), st.sampled_from(("film", "series"))),
    st.builds(limit, st.sampled_from(("genres", "not_genres")), st.sampled_from(GENRES)),
    st.builds(limit, st.sampled_from(("year_min", "year_max")), st.integers(1990, 2020)),
    st.builds(limit, st.sampled_from(("runtime_min_min", "runtime_max_min")), st.integers(30, 180)),
    st.builds(limit, st.just("max_age"), st.sampled_from((6, 12, 16))),
    st.builds(limit, st.just("not_notes"), st.sampled_from(NOTES)),
    st.builds(limit, st.sampled_from(("languages", "not_languages")), st.sampled_from(("en", "ko"))),
    st.builds(limit, st.just("finished"), st.booleans()),
)
shifts = st.builds(
    shift, st.sampled_from(AXES + FACT_AXES), st.sampled_from(("more", "less")), st.sampled_from((0.5, 1, 2))
)
wishes = st.lists(
    st.one_of(limits, shifts, st.builds(title, titles, st.sampled_from(("seed", "anti_seed", "mention", "seen"))),
              st.builds(words, st.sampled_from(("a small town", "\n\nkindness", "")))),
    max_size=3,
)  # fmt: skip
points = st.one_of(
    st.builds(places, st.integers(-3, 6)),
    st.builds(rid, st.integers(0, 4)),
    st.builds(title, titles),
    st.builds(entity, st.just("described"), st.sampled_from(("series", "film")), st.just("kind")),
    st.builds(
        entity,
        st.just("described"),
        st.sampled_from(("scary", "rating", "runtime_min", "year")),
        st.sampled_from(("most", "least")),
    ),
    st.sampled_from((places(), unknown("Qqq", (BAD, "Breaking Bad (2008)")))),
)
verdicts = ("watching_it", "seen_it", "like_it", "dislike_it", "never_again", "save_it", "unsave_it")
parts = st.sampled_from(
    [*Filters.__dataclass_fields__, "shift", "seed", "words", "light", "horror", f"seed={BAD}", "nonsense"]
)
VERDICT = st.tuples(
    st.sampled_from([("feedback", verdict) for verdict in verdicts]), st.lists(points, min_size=1, max_size=1)
)
moves = st.one_of(
    st.tuples(st.sampled_from([("recommend", "recommend"), ("refine", "refine"), ("more", "more"), ("fallback", "nlu_fallback"),
                               ("surprise_me", "surprise_me")]), wishes),
    VERDICT,
    VERDICT,
    st.tuples(st.sampled_from([("feedback", "never_again")]), st.lists(limits, min_size=1, max_size=1)),
    st.tuples(st.sampled_from([("why", "why"), ("why_not", "why_not"), ("compare", "compare"), ("details", "ask_details"),
                               ("more_like_shown", "more_like_shown")]), st.lists(points, max_size=2)),
    st.tuples(st.just(("take_back", "take_back")), st.builds(lambda part: [take_back(part)], parts)),
    st.tuples(st.just(("refine", "refine")), st.builds(lambda critique: [places(), critique], shifts)),
    st.tuples(st.sampled_from([(name, name) for name in ("undo", "undo", "redo", "narrow", "widen", "sum_up", "abuse", "show_saved", "what_you_know", "start_over", "affirm",
                                                         "deny", "greet", "forget_me")]), st.just([])),
)  # fmt: skip


@given(st.lists(moves, min_size=3, max_size=12))
@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_every_answer_keeps_its_promises(
    recommender: Recommender, people: People, said: list[tuple[tuple[str, str], list[Entity]]]
) -> None:
    talk = Talk(Desk(recommender, people), person=f"rest:{next(NUMBERS)}")
    talk.recommend(limit("not_genres", "anime"))
    for (action, intent), entities in said:
        text = "all of those are too much" if places() in entities else "some words"
        protected = protection(talk)
        heard = talk.say(action, intent, *(clicked(talk, each) for each in entities), text=text)
        assert say.SORRY not in heard.text
        check_questions(talk, heard)
        if action not in LETTING_GO:
            assert protected <= protection(talk), "a limit that protects stays until it is taken back"
        if heard.cards and action != "show_saved":
            check_list(talk, heard)


LETTING_GO = ("undo", "redo", "take_back", "start_over", "affirm")


def protection(talk: Talk) -> set[str]:
    """The limits that protect a viewer, by name; how old the child is may change."""
    request = talk.slots.get("request")
    filters = talk.request.filters if request else Filters()
    return {*filters.not_notes, *(["age"] if filters.max_age is not None else [])}


def check_questions(talk: Talk, heard: Heard) -> None:
    """At most one question at a time, always with a way past it, and never one that was asked before."""
    skips = [label for label, verb in heard.quick.items() if verb == "skip:"]
    assert len(skips) <= 1
    asked = talk.slots["talk"]["said"]
    assert len(asked) == len(set(asked))


def clicked(talk: Talk, given: Entity) -> Entity:
    """A click on that card of the present list, where there is one."""
    if given["entity"] != "rid":
        return given
    shown = [card["rid"] for card in talk.slots.get("shown") or ()]
    return entity("rid", shown[given["value"]] if given["value"] < len(shown) else "r00000000000")


def check_list(talk: Talk, heard: Heard) -> None:
    taste = talk.desk.people.taste(talk.person)
    assert not {*taste.never, *taste.seen, *taste.disliked, *taste.watching} & set(heard.ids)
    assert not {*talk.slots["talk"]["passed"]} & set(heard.ids)
    assert len(set(heard.ids)) == len(heard.ids)
    assert not set(talk.request.seeds) & set(heard.ids)
    relaxed = [words for payload in heard.payloads for words in payload.get("relaxed", ())]
    asked = talk.request.filters
    protects = Filters(max_age=asked.max_age, not_notes=asked.not_notes, not_genres=asked.not_genres)
    kept = protects if relaxed else asked
    assert [i for i in heard.ids if not meets(WORLD[i], kept)] == []
    assert heard.ids == talk.shown
    assert len({card["why"] for card in heard.cards}) == len(heard.cards)
