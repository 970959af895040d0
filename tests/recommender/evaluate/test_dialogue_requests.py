"""What a talk leads to is judged by what was said, not by what our own lists held."""

from __future__ import annotations

from recommender.evaluate.dialogue.requests import told
from recommender.types import Request, Taste


def test_that_a_shown_title_is_not_shown_again_was_said_by_nobody() -> None:
    request = Request(exclude=("shown", "named"), taste=Taste(seen=("shown", "named"), liked=("shown",)))
    left = told(request, ["shown", "other"])
    assert left.exclude == ("named",) and left.taste == Taste(seen=("named",), liked=("shown",))


def test_that_a_shown_title_is_seen_counts_where_the_label_says_so_and_the_bot_has_noted_it() -> None:
    noted, unheard = Request(taste=Taste(seen=("shown",))), Request(exclude=("shown",))
    assert told(noted, ["shown"], seen=["shown"]).taste.seen == ("shown",)
    assert told(unheard, ["shown"], seen=["shown"]) == Request()


def test_a_shown_title_that_became_a_seed_stays_one() -> None:
    request = Request(seeds=("shown",), anti_seeds=("other",))
    assert told(request, ["shown", "other"]) == request
