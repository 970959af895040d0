"""What Matinee knows, in a modal that can be changed, and the watch list on the home tab."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from channels_world import FORGET
from slack_fake import Json, words
from slack_world import People, ScriptedAgent, workspace

from bot.channels import texts
from bot.channels.slack import views
from bot.channels.slack.blocks import KNOW


def statements(kind: str, label: str, *titles: str, more: int = 0) -> Json:
    lines = [{"id": name, "title": name, "year": 1996, "verb": f"unsay:{kind}={name}"} for name in titles]
    return {"kind": kind, "label": label, "titles": lines, "more": more}


def profile(*told: Json, **more: Any) -> Json:
    steps = [{"value": n / 100, "label": f"Dial {n}", "verb": f"dial:{n}"} for n in (0, 50, 100)]
    quick = [
        {"label": "Drop “no horror”", "verb": "drop:not_genres=horror"},
        {"label": "Forget me", "say": "forget me"},
    ]
    known = {"type": "profile", "v": 1, "said": "", "told": list(told), "limits": [], "quick": quick}
    return {**known, "novelty": {"value": 0.5, "steps": steps}, **more}


LIMITS = [{"label": "no <horror>", "verb": "drop:not_genres=horror"}]
KNOWN = profile(
    statements("liked", "You like", "fargo", "<!channel>"),
    statements("saved", "On your watch list", "up"),
    limits=LIMITS,
)
SURE = {"type": "note", "v": 1, "quick": [{"label": "Yes, delete it", "say": "yes"}, {"label": "No", "say": "no"}]}
ANSWERS: dict[str, tuple[str, Json | None]] = {
    "what_you_know": ("You like fargo. On your watch list: up.", KNOWN),
    "what do you know": ("You like fargo. On your watch list: up.", KNOWN),
    "take_back": ("No longer kept.", profile(said="No longer kept: no horror.")),
    "list": ("Here you are.", {"type": "note", "v": 1, "quick": [{"label": "What you know", "verb": "know:"}]}),
    "forget me": ("Shall I delete everything?", SURE),
    "yes": ("Done: 3 entries about you are deleted.", None),
}


def talk(folder: Path, do: Callable[[People], Awaitable[Any]], agent: ScriptedAgent | None = None) -> ScriptedAgent:
    agent = agent or ScriptedAgent(ANSWERS)

    async def run() -> None:
        async with workspace(folder, agent) as people:
            await do(people)
            assert people.slack.refused == [] or people.slack.trouble

    asyncio.run(run())
    return agent


async def by_shortcut(people: People, trigger: str | None = None) -> None:
    payload = {"type": "shortcut", "callback_id": "what_you_know", "team": {"id": "T1"}, "action_ts": "1.1"}
    user = {"id": "UANN", "team_id": "T1"}
    assert await people.interact({**payload, "user": user, "trigger_id": trigger or people.slack.trigger()}) == 200


async def modal(people: People) -> tuple[str, Json]:
    """Id and view of the modal once it is filled."""
    await people.slack.nth("views.update")
    [(view_id, view)] = people.slack.views.items()
    return view_id, view


def test_the_shortcut_opens_a_modal_at_once_and_fills_it(tmp_path: Path) -> None:
    async def do(people: People) -> None:
        await by_shortcut(people)
        assert views.WAIT in words((await people.slack.nth("views.open"))["view"]["blocks"])
        shown = words((await modal(people))[1]["blocks"])
        assert "*You like:* fargo (1996), &lt;!channel&gt; (1996)" in shown
        assert "*Always:* no &lt;horror&gt;" in shown
        assert "Dial 50" in shown
        assert "Forget me" in shown
        assert people.slack.of("chat.postMessage") == []

    agent = talk(tmp_path, do)
    assert [asked["intent"]["name"] for asked in agent.action_endpoint.asked] == ["what_you_know"]
    assert agent.heard == []


def test_a_button_in_a_message_opens_it_too(tmp_path: Path) -> None:
    async def do(people: People) -> None:
        await people.say("list")
        await people.slack.nth("chat.postMessage")
        await people.press(next(iter(people.slack.messages.values())), "What you know")
        assert "You like" in words((await modal(people))[1]["blocks"])

    talk(tmp_path, do)


def test_where_no_modal_can_be_opened_any_more_it_is_told_in_a_message(tmp_path: Path) -> None:
    async def do(people: People) -> None:
        people.slack.trouble.append(lambda method, args: None)
        await by_shortcut(people, "trigger-of-long-ago")
        told = await people.slack.nth("chat.postMessage")
        assert told["channel"] == "UANN"
        assert told["text"].startswith("You like fargo.")

    talk(tmp_path, do)


def test_a_line_removed_in_the_modal_changes_the_modal_and_the_home_tab(tmp_path: Path) -> None:
    async def do(people: People) -> None:
        await by_shortcut(people)
        view_id, _ = await modal(people)
        await people.choose(view_id, "a1:drop:not_genres=horror")
        await people.slack.nth("views.update", 2)
        assert "No longer kept: no horror." in words(people.slack.views[view_id]["blocks"])
        assert views.EMPTY_LIST in words(people.slack.homes["UANN"]["blocks"])

    asked = talk(tmp_path, do).action_endpoint.asked
    assert asked[-1]["entities"] == [{"entity": "take_back", "value": "not_genres=horror"}]


def test_forgetting_is_asked_and_done_in_the_modal(tmp_path: Path) -> None:
    async def do(people: People) -> None:
        await by_shortcut(people)
        view_id, _ = await modal(people)
        for at, say in ((2, "forget me"), (3, "yes")):
            await people.choose(view_id, f"say:{say}")
            await people.slack.nth("views.update", at)
        assert "Done: 3 entries" in words(people.slack.views[view_id]["blocks"])

    assert [m.text for m in talk(tmp_path, do).heard] == ["forget me", "yes"]


def test_the_home_tab_shows_the_watch_list_and_the_way_to_the_rest(tmp_path: Path) -> None:
    async def do(people: People) -> None:
        await people.event({"type": "app_home_opened", "user": "UANN", "channel": "DANN", "tab": "home"})
        home = (await people.slack.nth("views.publish"))["view"]
        assert "*up* (1996)" in words(home["blocks"])
        assert "fargo" not in words(home["blocks"])
        await people.choose("V0", KNOW, kind="home")
        assert "You like" in words((await modal(people))[1]["blocks"])

    talk(tmp_path, do)


def test_a_home_tab_that_cannot_be_filled_says_so(tmp_path: Path) -> None:
    agent = ScriptedAgent(ANSWERS)

    async def do(people: People) -> None:
        await people.event({"type": "app_home_opened", "user": "UANN", "channel": "DANN", "tab": "home"})
        shown = words((await people.slack.nth("views.publish"))["view"]["blocks"])
        assert texts.APOLOGY in shown
        assert views.EMPTY_LIST not in shown

    agent.action_endpoint.broken = True
    talk(tmp_path, do, agent)


def test_in_a_channel_only_the_person_sees_what_is_known_about_them(tmp_path: Path) -> None:
    async def do(people: People) -> None:
        await people.say("<@UBOT> what do you know", channel="C1")
        told = await people.slack.nth("chat.postEphemeral")
        assert told["user"] == "UANN"
        assert "See and change it" in words(told["blocks"])
        assert people.slack.of("chat.postMessage") == []

    talk(tmp_path, do)


def test_a_button_that_only_the_person_sees_works(tmp_path: Path) -> None:
    async def do(people: People) -> None:
        container = {
            "type": "message",
            "message_ts": "1.1",
            "channel_id": "C1",
            "is_ephemeral": True,
            "thread_ts": "5.5",
        }
        action = {"type": "button", "block_id": "quick:UANN:0:0", "action_id": "quick-1", "value": "say:forget me"}
        payload = {"type": "block_actions", "team": {"id": "T1"}, "user": {"id": "UANN", "team_id": "T1"}}
        payload |= {"container": container, "channel": {"id": "C1"}, "trigger_id": people.slack.trigger()}
        assert await people.interact({**payload, "actions": [action]}) == 200
        posted = await people.slack.nth("chat.postMessage")
        assert (posted["channel"], posted["thread_ts"], posted["text"]) == ("C1", "5.5", "Shall I delete everything?")

    talk(tmp_path, do)


def test_who_is_forgotten_has_an_empty_home_tab(tmp_path: Path) -> None:
    async def do(people: People) -> None:
        await people.event({"type": "app_home_opened", "user": "UANN", "channel": "DANN", "tab": "home"})
        assert "up" in words((await people.slack.nth("views.publish"))["view"]["blocks"])
        await people.say(FORGET)
        assert views.EMPTY_LIST in words((await people.slack.nth("views.publish", 2))["view"]["blocks"])
        assert (await people.slack.nth("chat.postMessage"))["text"].startswith(texts.FORGOTTEN.partition("{")[0])

    talk(tmp_path, do)
    assert b"UANN" not in b"".join(file.read_bytes() for file in tmp_path.iterdir())
