"""What Telegram shows of answers, and what becomes of taps on it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from telegram_fake import ANN, No
from telegram_world import Card, Projector, action_server, cards, run, telegram

from bot.channels import texts

LIST = cards(Card("r1", "Weeds"), Card("r2", "Fargo"), quick=[{"label": "Others", "verb": "next:"}])
ASK = {"text": "Sure?", "custom": {"type": "note", "v": 1, "quick": [{"label": "Yes, delete it", "say": "yes"}]}}


def noted(rid: str, **state: bool) -> dict[str, Any]:
    full = {"saved": False, "liked": False, "never": False, "seen": False, **state}
    return {"text": "Noted: you like Weeds (2008).", "custom": {"type": "note", "v": 1, "state": {"rid": rid, **full}}}


def test_a_list_is_one_message_and_a_number_opens_a_card_with_two_rows(tmp_path: Path) -> None:
    async def chat() -> None:
        agent = Projector(crime={"text": "plain", "custom": LIST})
        async with telegram(tmp_path, agent) as phone:
            await phone.say("crime")
            sent = await phone.nth("sendMessage")
            assert sent["text"].startswith("You asked for: lighter.\n\n<b>1. Weeds (2008)</b>\nseries · 5 seasons")
            rows = sent["reply_markup"]["inline_keyboard"]
            assert [[b["text"] for b in row] for row in rows] == [["1", "2"], ["Others"]]
            await phone.tap("2")
            card = await phone.nth("sendMessage", 2)
            assert card["text"].startswith("<b>Fargo (2008)</b>")
            rows = card["reply_markup"]["inline_keyboard"]
            assert [[b["text"] for b in row] for row in rows] == [
                ["👍 Like", "👁 Seen it", "🚫 Never again"], ["☆ Save", "≈ More like this", "? Why"],
            ]  # fmt: skip
            assert len(phone.of("answerCallbackQuery")) == 1
            assert len(agent.heard) == 1

    run(chat())


def test_a_card_shows_what_was_noted_in_place_and_says_it_once(tmp_path: Path) -> None:
    async def chat() -> None:
        agent = Projector(crime={"custom": cards(Card("r1", "Weeds"))}, like_it=noted("r1", liked=True))
        async with telegram(tmp_path, agent) as phone:
            await phone.say("crime")
            await phone.nth("sendMessage")
            await phone.tap("👍 Like")
            edit = await phone.nth("editMessageReplyMarkup")
            assert edit["reply_markup"]["inline_keyboard"][0][0]["text"] == "👍 Liked ✓"
            assert (await phone.nth("answerCallbackQuery"))["text"] == "Noted: you like Weeds (2008)."
            assert agent.heard[1].parse_data["entities"] == [{"entity": "rid", "value": "r1"}]
            await phone.tap("👍 Liked ✓")  # noted already: nothing to change
            await phone.nth("answerCallbackQuery", 2)
            await phone.say("done?")
            await phone.nth("sendMessage", 2)
            assert len(phone.of("editMessageReplyMarkup")) == 1
            assert len(phone.said) == 2

    run(chat())


def test_what_was_saved_can_be_unsaved_by_the_same_button(tmp_path: Path) -> None:
    async def chat() -> None:
        agent = Projector(
            crime={"custom": cards(Card("r1", "Weeds"))}, save_it=noted("r1", saved=True), unsave_it=noted("r1")
        )
        async with telegram(tmp_path, agent) as phone:
            await phone.say("crime")
            await phone.nth("sendMessage")
            for n, label in enumerate(["☆ Save", "★ Saved ✓", "☆ Save"], 1):
                await phone.tap(label)
                await phone.nth("editMessageReplyMarkup", n)
            intents = [message.parse_data["intent"]["name"] for message in agent.heard[1:]]
            assert intents == ["save_it", "unsave_it", "save_it"]

    run(chat())


def test_an_opened_card_shows_what_was_noted_meanwhile(tmp_path: Path) -> None:
    async def chat() -> None:
        agent = Projector(crime={"custom": LIST}, **{"like 1": noted("r1", liked=True)})
        async with telegram(tmp_path, agent) as phone:
            await phone.say("crime")
            await phone.nth("sendMessage")
            listed = max(phone.messages)
            await phone.say("like 1")
            assert (await phone.nth("sendMessage", 2))["text"] == "Noted: you like Weeds (2008)."
            await phone.tap("1", message_id=listed)
            rows = (await phone.nth("sendMessage", 3))["reply_markup"]["inline_keyboard"]
            assert rows[0][0]["text"] == "👍 Liked ✓"

    run(chat())


def test_a_suggested_answer_is_said_and_leaves(tmp_path: Path) -> None:
    async def chat() -> None:
        agent = Projector(**{"forget me": ASK, "yes": {"text": "Done.", "custom": {"type": "note", "quick": []}}})
        async with telegram(tmp_path, agent) as phone:
            await phone.say("/forget")
            await phone.nth("sendMessage")
            await phone.tap("Yes, delete it")
            edit = await phone.nth("editMessageReplyMarkup")
            assert edit["reply_markup"] == {"inline_keyboard": []}
            assert (await phone.nth("sendMessage", 2))["text"] == "Done."
            assert (await phone.nth("answerCallbackQuery")).get("text") is None
            assert agent.heard[1].text == "yes"

    run(chat())


@pytest.mark.parametrize(
    "data", ["a1:up:../../x", "a1:rm:r1", "c:unknown", "x", "", None, 7, "s:" + "x" * 2_000, "s:/restart"]
)
def test_a_forged_tap_is_answered_and_runs_nothing(tmp_path: Path, data: object) -> None:
    async def chat() -> None:
        agent = Projector(crime={"custom": LIST})
        async with telegram(tmp_path, agent) as phone:
            await phone.say("crime")
            await phone.nth("sendMessage")
            await phone.click(data, phone.messages[max(phone.messages)])
            await phone.nth("answerCallbackQuery")
            await phone.say("well?")
            while "You said well?" not in phone.said:
                await phone.nth("sendMessage", len(phone.said) + 1)
            heard = [(message.text, message.parse_data) for message in agent.heard]
            assert [h for h in heard if h not in (("crime", None), ("well?", None), ("start over", None))] == []

    run(chat())


def test_a_tap_on_a_message_that_is_gone_is_answered(tmp_path: Path) -> None:
    async def chat() -> None:
        agent = Projector(like_it=noted("r1", liked=True))
        async with telegram(tmp_path, agent) as phone:
            await phone.click("a1:up:r1", {"message_id": 5, "date": 0, "chat": {"id": ANN, "type": "private"}})
            assert (await phone.nth("answerCallbackQuery"))["text"] == "Noted: you like Weeds (2008)."
            await phone.click("a1:up:r1", {})
            assert (await phone.nth("answerCallbackQuery", 2))["text"] == texts.UNKNOWN_TAP

    run(chat())


def test_what_is_seen_can_be_rated(tmp_path: Path) -> None:
    async def chat() -> None:
        agent = Projector(crime={"custom": cards(Card("r1", "Weeds"))}, seen_it=noted("r1", seen=True))
        async with telegram(tmp_path, agent) as phone:
            await phone.say("crime")
            await phone.nth("sendMessage")
            await phone.tap("👁 Seen it")
            edit = await phone.nth("editMessageReplyMarkup")
            rows = edit["reply_markup"]["inline_keyboard"]
            assert [b["text"] for b in rows[1]] == ["Loved it", "It was fine", "Not for me"]
            agent.ready["seen_it"] = noted("r1", seen=True, fine=True)
            await phone.tap("It was fine")
            edit = await phone.nth("editMessageReplyMarkup", 2)
            assert edit["reply_markup"]["inline_keyboard"][1][1]["text"] == "It was fine ✓"
            assert agent.heard[-1].parse_data["entities"][1] == {"entity": "opinion", "value": "neutral"}

    run(chat())


def test_a_poster_is_sent_as_a_photo_and_without_it_where_telegram_refuses_it(tmp_path: Path) -> None:
    async def chat() -> None:
        poster = "https://image.tmdb.org/t/p/w342/x.jpg"
        agent = Projector(crime={"custom": cards(Card("r1", "Weeds", poster=poster))})
        async with telegram(tmp_path, agent) as phone:
            await phone.say("crime")
            sent = await phone.nth("sendPhoto")
            assert sent["photo"] == poster and "<b>Weeds (2008)</b>" in sent["caption"]
            phone.refuse_photos = True
            await phone.say("crime")
            plain = await phone.nth("sendMessage")
            assert plain["text"] == sent["caption"]
            assert plain["reply_markup"] == sent["reply_markup"]

    run(chat())


@pytest.mark.parametrize("poster", ["http://image.tmdb.org/x.jpg", "file:///etc/passwd", "javascript:alert(1)", 7])
def test_only_an_https_address_is_a_poster(tmp_path: Path, poster: object) -> None:
    async def chat() -> None:
        agent = Projector(crime={"custom": cards(Card("r1", "Weeds", poster=poster))})
        async with telegram(tmp_path, agent) as phone:
            await phone.say("crime")
            await phone.nth("sendMessage")
            assert phone.of("sendPhoto") == []

    run(chat())


@pytest.mark.parametrize(
    "hostile", ["</b>", "<script>alert(1)</script>", "A & B &amp; C", "*_[](`", "<b", "&#60;", '">', "\ud800x"]
)
def test_a_hostile_title_stays_text(tmp_path: Path, hostile: str) -> None:
    async def chat() -> None:
        shown = cards(Card("r1", hostile, why=hostile), Card("r2", "Fargo"), intro=hostile, notes=[hostile])
        shown["chips"] = [{"label": hostile, "verb": "drop:words"}]
        agent = Projector(crime={"custom": shown}, plain={"text": hostile})
        async with telegram(tmp_path, agent) as phone:
            await phone.say("crime")
            await phone.nth("sendMessage")
            seen = phone.messages[max(phone.messages)]["text"]
            sound = hostile.encode(errors="ignore").decode()
            assert seen.startswith(f"{sound}\n\n1. {sound} (2008)\n")
            await phone.say("plain")
            await phone.nth("sendMessage", 2)
            assert phone.messages[max(phone.messages)]["text"] == sound
            assert [given["parse_mode"] for given in phone.of("sendMessage")] == ["HTML", "HTML"]

    run(chat())


def test_markup_that_telegram_refuses_after_all_goes_out_as_plain_text(tmp_path: Path) -> None:
    async def chat() -> None:
        agent = Projector(crime={"custom": LIST})
        async with telegram(tmp_path, agent) as phone:
            phone.refusals = [No(400, "Bad Request: can't parse entities")]
            await phone.say("crime")
            sent = await phone.nth("sendMessage", 2)
            assert "1. Weeds (2008)" in sent["text"] and "<b>" not in sent["text"] and "parse_mode" not in sent

    run(chat())


def test_a_long_answer_comes_in_several_messages_with_the_buttons_below_the_last(tmp_path: Path) -> None:
    async def chat() -> None:
        shown = cards(*(Card(f"r{n}", "T" * 300, why="because " * 200) for n in range(1, 11)))
        agent = Projector(crime={"custom": shown}, story={"text": "word " * 2_000})
        async with telegram(tmp_path, agent) as phone:
            await phone.say("crime")
            sent = [await phone.nth("sendMessage", n) for n in (1, 2)]
            assert "reply_markup" not in sent[0]
            assert [len(row) for row in sent[1]["reply_markup"]["inline_keyboard"]] == [5, 5]
            await phone.say("story")
            await phone.nth("sendMessage", 5)
            assert " ".join(phone.said[2:]).split() == ["word"] * 2_000

    run(chat())


PROFILE = {
    "type": "profile", "v": 1, "said": "", "quick": [{"label": "Forget me", "say": "forget me"}],
    "told": [{"kind": "liked", "label": "You like", "more": 0,
              "titles": [{"id": "f", "title": "Fargo", "verb": "unsay:liked=f"}, {"id": "g", "title": "Long", "verb": "unsay:liked=" + "g" * 60}]}],
    "limits": [{"label": "no horror", "verb": "drop:not_genres=horror"}],
    "novelty": {"value": 0.25, "steps": [{"value": 0, "label": "Surest picks", "verb": "dial:0"}, {"value": 0.25, "label": "A little bolder", "verb": "dial:25"}]},
}  # fmt: skip


def test_what_is_known_is_changed_line_by_line_where_it_stands(tmp_path: Path) -> None:
    async def chat() -> None:
        agent = Projector(**{"who am I": {"text": "You like: Fargo.", "custom": PROFILE}})
        async with action_server({**PROFILE, "said": "Taken back.", "told": []}, "Taken back.\nNothing else.") as (
            asked,
            url,
        ):
            agent.action_endpoint.url = url
            async with telegram(tmp_path, agent) as phone:
                await phone.say("who am I")
                rows = (await phone.nth("sendMessage"))["reply_markup"]["inline_keyboard"]
                assert [[b["text"] for b in row] for row in rows] == [
                    ["✕ no horror"], ["✕ You like: Fargo"], ["○ Surest picks", "● A little bolder"], ["Forget me"],
                ]  # fmt: skip
                await phone.tap("✕ You like: Fargo")
                edit = await phone.nth("editMessageText")
                assert edit["text"] == "Taken back.\nNothing else."
                assert edit["reply_markup"]["inline_keyboard"][0] == [
                    {"text": "✕ no horror", "callback_data": "p:drop:not_genres=horror"}
                ]
                assert (await phone.nth("answerCallbackQuery"))["text"] == "Taken back."
                assert asked[0]["sender_id"] == f"telegram:{ANN}"
                assert asked[0]["tracker"]["latest_message"]["entities"][0]["value"] == "liked=f"
                assert len(agent.heard) == 1

    run(chat())


def test_where_the_action_server_is_away_a_change_is_refused_kindly(tmp_path: Path) -> None:
    async def chat() -> None:
        agent = Projector(**{"who am I": {"text": "You like: Fargo.", "custom": PROFILE}})
        async with telegram(tmp_path, agent) as phone:
            await phone.say("who am I")
            await phone.nth("sendMessage")
            await phone.tap("✕ no horror")
            answer = await phone.nth("answerCallbackQuery")
            assert (answer["text"], answer["show_alert"]) == (texts.APOLOGY, True)

    run(chat())
