"""The conversation outlives reloads, broken lines and restarts of the server; nothing is lost or said twice."""

from __future__ import annotations

from fake_server import FakeServer
from playwright.sync_api import Page, expect
from widget_answers import note
from widget_steps import Visit, ask, bubbles, texts, wait_for_session


def test_nothing_is_said_before_the_person_speaks(page: Page, server: FakeServer) -> None:
    expect(page.get_by_role("button", name="A clever Korean thriller")).to_be_visible()
    wait_for_session(page)  # the session has been given
    assert (server.said, server.taps) == ([], [])


def test_an_example_is_said_when_tapped(page: Page, server: FakeServer) -> None:
    page.get_by_role("button", name="Something like Breaking Bad but lighter").click()
    expect(page.get_by_role("article")).to_have_count(5)
    assert texts(server) == ["Something like Breaking Bad but lighter"]
    expect(page.get_by_role("button", name="A clever Korean thriller")).to_be_hidden()


def test_a_reload_brings_everything_back(page: Page, server: FakeServer) -> None:
    ask(page)
    page.get_by_role("button", name="Save: Fargo (1996)").click()
    expect(page.get_by_role("button", name="Save: Fargo (1996)")).to_have_attribute("aria-pressed", "true")
    before = bubbles(page)
    page.reload()
    expect(page.get_by_role("article")).to_have_count(5)
    expect(page.get_by_role("button", name="Save: Fargo (1996)")).to_have_attribute("aria-pressed", "true")
    assert bubbles(page) == before
    assert len(server.histories) == 1


def test_what_is_written_offline_is_sent_once_and_in_order(page: Page, server: FakeServer) -> None:
    ask(page, "one")
    expect(page.get_by_text("You said: one")).to_be_visible()
    page.context.set_offline(True)
    expect(page.get_by_text("You are offline.")).to_be_visible()
    for text in ("two", "three", "four"):
        ask(page, text)
    assert texts(server) == ["one"]
    page.context.set_offline(False)
    expect(page.get_by_text("You said: four")).to_be_visible()
    assert texts(server) == ["one", "two", "three", "four"]
    assert bubbles(page) == ["one", "two", "three", "four"]
    expect(page.get_by_text("You are offline.")).to_be_hidden()


def test_what_is_written_offline_survives_a_reload(page: Page, server: FakeServer) -> None:
    wait_for_session(page)
    server.stop()
    expect(page.get_by_text("Connecting again …")).to_be_visible()
    ask(page, "hold this")
    page.wait_for_function("() => sessionStorage.length > 0")
    server.start()
    page.reload()
    expect(page.get_by_text("You said: hold this")).to_be_visible()
    assert texts(server) == ["hold this"]
    assert bubbles(page) == ["hold this"]
    assert page.evaluate("sessionStorage.length") == 0


def test_a_server_that_dies_in_mid_turn_loses_nothing(page: Page, server: FakeServer) -> None:
    server.hold = True
    ask(page, "are you there")
    expect(page.get_by_text("are you there")).to_be_visible()
    server.stop()
    server.hold = False
    server.start()
    expect(page.get_by_text("You said: are you there")).to_be_visible()
    assert texts(server) == ["are you there"]
    assert bubbles(page) == ["are you there"]


RETRIES = """(() => { window.waits = [];
    const real = window.setTimeout, fixed = [500, 1000, 1500, 10000, 12000, 15000];
    window.setTimeout = (task, ms, ...more) => {
        const retry = ms >= 200 && ms <= 12000 && !fixed.includes(ms);
        if (retry) waits.push(ms);
        return real(task, retry ? 1 : ms, ...more);
    }; })()"""


def test_it_tries_again_ever_less_often_and_comes_back(page: Page, server: FakeServer) -> None:
    page.add_init_script(RETRIES)  # notes how long each wait would be, and does not wait
    page.reload()
    wait_for_session(page)
    ask(page, "there")
    expect(page.get_by_text("You said: there")).to_be_visible()
    server.stop()
    page.wait_for_function("() => waits.length >= 8")
    waits = page.evaluate("waits")[:8]
    for n, wait in enumerate(waits):
        planned = min(400 * 2**n, 8_000)
        assert 0.5 * planned <= wait <= 1.5 * planned, waits
    assert len(set(waits)) > 4, "many who lost the server at once do not all come back at once"
    server.start()
    ask(page, "back")
    expect(page.get_by_text("You said: back")).to_be_visible()
    assert texts(server) == ["there", "back"]


def test_an_answer_missed_while_away_is_shown(page: Page, server: FakeServer) -> None:
    ask(page, "one")
    expect(page.get_by_text("You said: one")).to_be_visible()
    page.context.set_offline(True)
    expect(page.get_by_text("You are offline.")).to_be_visible()
    for history in server.histories.values():
        history.append({"who": "bot", "text": "You missed this.", "payload": None, "at": 0})
    page.context.set_offline(False)
    expect(page.get_by_text("You missed this.")).to_be_visible()
    expect(page.get_by_text("You said: one")).to_have_count(1)


def test_a_refused_message_says_why_and_can_be_sent_again(page: Page, server: FakeServer) -> None:
    server.refuse = "A moment, please."
    ask(page, "too fast")
    expect(page.get_by_text("A moment, please.")).to_be_visible()
    server.refuse = ""
    page.get_by_role("button", name="Try again").click()
    expect(page.get_by_text("You said: too fast")).to_be_visible()
    assert bubbles(page) == ["too fast"]


def test_a_new_chat_starts_empty_for_the_same_person(page: Page, server: FakeServer) -> None:
    ask(page, "old")
    expect(page.get_by_text("You said: old")).to_be_visible()
    page.get_by_role("button", name="New chat").click()
    expect(page.get_by_text("You said: old")).to_have_count(0)
    expect(page.get_by_role("button", name="A clever Korean thriller")).to_be_visible()
    page.reload()
    expect(page.get_by_role("button", name="A clever Korean thriller")).to_be_visible()
    assert list(server.histories.values()) == [[]]


def test_typing_is_shown_until_the_answer(page: Page, server: FakeServer) -> None:
    dots = page.get_by_text("Matinee is looking")
    release = server.pause_answers()
    ask(page, "slow")
    expect(dots).to_be_visible()
    release()
    expect(page.get_by_text("You said: slow")).to_be_visible()
    expect(dots).to_be_hidden()


def test_answers_arrive_unasked(page: Page, server: FakeServer) -> None:
    wait_for_session(page)
    server.push(*note("A reminder."))
    expect(page.get_by_text("A reminder.")).to_be_visible()


def test_a_thousand_characters_and_not_one_more(page: Page, server: FakeServer) -> None:
    box = page.get_by_role("textbox", name="Your message")
    box.fill("x" * 800)
    expect(page.get_by_text("characters left")).to_have_count(0)
    page.keyboard.type("y" * 190)
    expect(page.get_by_text("10 characters left")).to_be_visible()
    page.keyboard.type("z" * 30)
    assert box.input_value() == "x" * 800 + "y" * 190 + "z" * 10
    page.keyboard.press("Shift+Enter")
    page.keyboard.press("Enter")
    expect(page.get_by_text("You said:")).to_be_visible()
    assert [len(text) for text in texts(server)] == [1000]


def test_blank_messages_are_not_sent(page: Page, server: FakeServer) -> None:
    ask(page, "   \n ")
    ask(page, "real")
    expect(page.get_by_text("You said: real")).to_be_visible()
    assert texts(server) == ["real"]


FRESH = "web-fresh.signed"


def forget(server: FakeServer) -> None:
    """The person was forgotten: everybody who is connected goes on as somebody new, with an empty log."""
    server.histories[FRESH] = []
    server.emit("session", {"token": FRESH, "resumed": False, "history": []})


def test_what_was_written_before_a_deletion_does_not_go_out_after_it(page: Page, server: FakeServer) -> None:
    wait_for_session(page)
    server.hold = True
    ask(page, "yes, forget me")
    ask(page, "a secret wish")
    expect(page.get_by_text("a secret wish")).to_be_visible()
    forget(server)
    expect(page.get_by_text("a secret wish")).to_have_count(0)
    expect(page.get_by_text("This was not sent.")).to_be_visible()
    assert page.evaluate("sessionStorage.length") == 0
    server.hold = False
    ask(page, "hello")
    expect(page.get_by_text("You said: hello")).to_be_visible()
    assert texts(server) == ["yes, forget me", "hello"]


def test_a_tab_that_was_offline_sends_nothing_of_the_life_before(page: Page, server: FakeServer) -> None:
    ask(page, "one")
    expect(page.get_by_text("You said: one")).to_be_visible()
    page.context.set_offline(True)
    expect(page.get_by_text("You are offline.")).to_be_visible()
    ask(page, "old words")
    server.histories[FRESH] = [{"who": "bot", "text": "Forgotten.", "payload": None, "at": 0}]
    page.evaluate("fresh => localStorage.setItem(Object.keys(localStorage)[0], fresh)", FRESH)  # as another tab did
    page.context.set_offline(False)
    expect(page.get_by_text("Forgotten.")).to_be_visible()
    expect(page.get_by_text("This was not sent.")).to_be_visible()
    assert bubbles(page) == []
    ask(page, "hello")
    expect(page.get_by_text("You said: hello")).to_be_visible()
    page.reload()
    expect(page.get_by_text("You said: hello")).to_be_visible()
    assert texts(server) == ["one", "hello"]


def test_the_very_first_message_is_sent_whatever_session_it_gets(visit: Visit, server: FakeServer) -> None:
    page = visit("/embed")
    page.get_by_role("button", name="Open the chat").click()
    ask(page, "first")
    expect(page.get_by_text("You said: first")).to_be_visible()
    assert texts(server) == ["first"]
