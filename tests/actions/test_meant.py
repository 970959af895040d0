"""What of a title is meant, who made it, what nothing measures, and what is told in private."""

from __future__ import annotations

import numpy as np

from actions import say
from actions.makers import maker
from recommender.types import AXES, Request, Title
from tests.actions.talk import Talk, entity, limit, places, shift, title, words
from tests.worlds import BAD, FARGO, SAUL

FACT = "as a Buddhist"


def private(text: str) -> dict[str, object]:
    return entity("private", "", start=text.index(FACT), end=text.index(FACT) + len(FACT))


def test_the_maker_of_a_title_is_the_limit_and_the_title_no_seed(talk: Talk) -> None:
    heard = talk.recommend(title(BAD), entity("maker_of", BAD, "creator"))
    assert talk.request.filters.people == ("Vince Gilligan",) and not talk.request.seeds
    assert heard.ids == [SAUL]


def test_who_is_not_known_by_the_role_named_is_found_by_another() -> None:
    film = Title("f", "F", "film", directors=("D",), creators=("C",), cast=("A", "B"))
    series = Title("s", "S", "series", creators=("C",))
    assert [maker(film, role) for role in ("director", "creator", "star")] == ["D", "D", "A"]
    assert [maker(series, role) for role in ("director", "creator", "star")] == ["C", "C", ""]


def test_what_of_a_seed_is_meant_is_shown_and_can_be_taken_back(talk: Talk) -> None:
    heard = talk.recommend(title(FARGO, "seed"), entity("aspect", "funny", "keep"), entity("aspect", "plot", "leave"))
    assert (talk.request.keep, talk.request.leave) == (("funny",), ("plot",))
    assert "like Fargo (1996), most of all its humour, whatever its story" in heard.text
    assert heard.chips["most of all its humour"] == "drop:aspect"
    talk.say("take_back", "take_back", entity("take_back", "aspect"))
    assert (talk.request.keep, talk.request.leave) == ((), ())


def test_the_last_word_on_an_aspect_holds(talk: Talk) -> None:
    talk.recommend(title(FARGO, "seed"), entity("aspect", "plot", "keep"))
    talk.refine(entity("aspect", "plot", "leave"), shift("light"))
    assert (talk.request.keep, talk.request.leave) == ((), ("plot",))


def test_titles_nearer_in_what_is_meant_come_first(talk: Talk) -> None:
    """Of all that is alike, the one tone asked for decides more than without it."""
    tones, row = talk.desk.recommender.index.tones.value, talk.desk.recommender.catalogue.row
    funny = AXES.index("funny")

    def distance(request: Request) -> float:
        found = talk.desk.recommender.recommend(request).recommendations
        return float(np.mean([abs(tones[row[r.title.id], funny] - tones[row[FARGO], funny]) for r in found]))

    plain = Request(seeds=(FARGO,), n=3)
    meant = Request(seeds=(FARGO,), keep=("funny",), leave=("plot",), n=3)
    assert distance(meant) <= distance(plain)


def test_a_wish_that_nothing_measures_is_said_so(talk: Talk) -> None:
    heard = talk.recommend(limit("kind", "series"), entity("unmeasured", "dubbing"))
    assert say.UNMEASURED["dubbing"] in heard.text and heard.cards


def test_a_private_fact_is_neither_searched_for_nor_kept_nor_repeated(talk: Talk) -> None:
    text = f"{FACT} no gore please, I never want that"
    heard = talk.recommend(private(text), limit("not_notes", "violence"), words("temples"), text=text)
    seen = f"{FACT} I know that one"
    talk.tell("seen_it", private(seen), places(1), text=seen)
    kept = talk.desk.people.export(talk.person)
    assert talk.request.filters.not_notes == ("violence",) and talk.request.text == "temples"
    assert "Buddhist" not in heard.text + str(talk.slots) + str(kept) and "I know that one" in str(kept)
