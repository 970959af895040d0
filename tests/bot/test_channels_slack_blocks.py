"""Whatever an answer holds, its blocks keep Slack's limits; the app's manifest and the page about it agree with the code."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML
from slack_fake import Json, check

from bot.channels.slack import blocks, events, views
from bot.channels.slack.text import escaped
from recommender.settings import ROOT

NAMES = ["a", "*b* _c_", "<!channel> & <@U1>", "💡" * 40, "é" * 80, "&<>" * 900, "long " * 700]
NAME = st.sampled_from(NAMES)
ODD = st.sampled_from(["", *NAMES])
NUMBER = st.none() | st.integers(0, 3_000)
VERB = st.sampled_from(["next:", "drop:x=" + "y" * 50, "unsay:liked=" + "z" * 160])
REPLIES = st.lists(st.fixed_dictionaries({"label": NAME}, optional={"verb": VERB, "say": NAME}), max_size=3)
STATE = st.dictionaries(st.sampled_from(["liked", "saved", "seen", "never", "fine"]), st.booleans())


@st.composite
def a_card(draw: st.DrawFn) -> Json:
    """Rid and title are always there; anything else may be unknown."""
    number = draw(st.integers(0, 99))
    posters = st.sampled_from(
        [None, "https://image.example/p.jpg", "http://image.example/p.jpg", "javascript:alert(1)"]
    )
    facts = {"year": draw(NUMBER), "kind": draw(ODD), "genres": [draw(NAME)], "why": draw(ODD), "seasons": draw(NUMBER)}
    known = {"age": draw(NUMBER), "state": draw(STATE), "platforms": [draw(NAME)], "poster": draw(posters)}
    return {"rid": f"r{number}", "title": draw(NAME), **facts, **draw(st.sampled_from([known, {}]))}


@st.composite
def cards(draw: st.DrawFn) -> Json:
    shown = draw(st.lists(a_card(), max_size=3, unique_by=lambda card: card["rid"]))
    around = {"chips": draw(REPLIES), "quick": draw(REPLIES), "notes": [draw(ODD)]}
    return {"type": "cards", "intro": draw(ODD), "cards": shown, **around}


def told(kind: str, *names: str, verb: str = "unsay:x", more: int = 0) -> Json:
    titles = [{"title": name, "year": None, "verb": verb} for name in names]
    return {"kind": kind, "label": "You like", "titles": titles, "more": more}


def profile(lists: list[Json], limits: list[Json], quick: list[Json], now: float = 0.25, said: str = "") -> Json:
    steps = [{"value": n / 4, "label": f"Step {n}", "verb": f"dial:{n}"} for n in range(5)]
    dial = {"value": now, "steps": steps}
    return {"type": "profile", "said": said, "told": lists, "limits": limits, "novelty": dial, "quick": quick}


LISTS = st.lists(
    st.builds(told, st.sampled_from(["saved", "liked"]), NAME, verb=VERB, more=st.integers(0, 9)), max_size=2
)
PROFILE = st.builds(profile, LISTS, st.just([]), REPLIES, st.sampled_from([0, 0.25, 0.3]), ODD)
NOTE = st.builds(lambda quick: {"type": "note", "quick": quick}, REPLIES)
ANSWER = cards() | PROFILE | NOTE | st.none() | st.just({"type": "of another kind"})
FEW = settings(max_examples=40, deadline=None)


def sendable(text: str, made: list[Any]) -> Json:
    return {"text": escaped(text) or "x", "blocks": [block.to_dict() for block in made]}


@FEW
@given(text=ODD, payload=ANSWER)
def test_every_answer_can_be_sent_and_shown_in_a_view(text: str, payload: Json | None) -> None:
    check(sendable(text, blocks.answer(text, payload, "UANN")))
    for view in (views.told(text or "x", payload), views.home(text or "x", payload)):
        check({"view": view.to_dict()})


@FEW
@given(payload=cards(), state=STATE, said=ODD)
def test_every_list_can_be_sent_again_with_what_was_noted(payload: Json, state: Json, said: str) -> None:
    sent = sendable("x", blocks.answer("x", payload, "UANN"))
    for card in payload["cards"]:
        marked = blocks.marked(sent["blocks"], {"rid": card["rid"], **state}, said)
        assert marked is not None
        check({"text": "x", "blocks": marked})
    assert blocks.marked(sent["blocks"], {"rid": "none", **state}, said) is None


def test_the_longest_answers_keep_within_slacks_limits() -> None:
    many = [{"label": f"{n} <{'x' * 90}>", "say": f"say {n}"} for n in range(60)]
    shown = [{"rid": f"r{n}", "title": "&" * 2_000, "why": "<" * 5_000, "state": {}} for n in range(30)]
    long = {
        "type": "cards",
        "intro": "&" * 9_000,
        "chips": many[:26],
        "cards": shown,
        "notes": ["n"],
        "quick": many[:5],
    }
    check(sendable("x" * 50_000, blocks.answer("x", long, "UANN")))
    limits = [{"label": "&" * 900, "verb": f"drop:{n}"} for n in range(120)]
    known = profile(
        [told(kind, *(f"{n} & co" for n in range(50)), more=70) for kind in ("saved", *"abcdef")], limits, many
    )
    for view in (views.told("x", known), views.home("x", known)):
        check({"view": view.to_dict()})


def test_the_manifest_asks_for_what_is_used_and_the_page_says_why() -> None:
    manifest = YAML(typ="safe").load(ROOT / "deploy" / "slack" / "manifest.yml")
    page = (ROOT / "docs" / "slack.md").read_text()
    asked = manifest["settings"]["event_subscriptions"]
    assert [
        word for word in [*asked["bot_events"], *manifest["oauth_config"]["scopes"]["bot"]] if f"`{word}`" not in page
    ] == []
    for kind in asked["bot_events"]:
        assert read_as(kind) is not None, kind
    for address in (asked["request_url"], manifest["settings"]["interactivity"]["request_url"]):
        assert address.endswith("/webhooks/slack/webhook")


def read_as(kind: str) -> object:
    """What an event of this kind is read as."""
    pane = {"user_id": "U1", "channel_id": "D1", "thread_ts": "1.1"}
    event = {
        "type": kind.partition(".")[0],
        "user": "U1",
        "channel": "D1",
        "channel_type": "im",
        "ts": "1.1",
        "text": "hi",
    }
    event |= {"tab": "home", "assistant_thread": pane}
    return events.read({"type": "event_callback", "team_id": "T1", "event": event})
