"""What a letter may hold: whole tags, Telegram's lengths and buttons of at most 64 bytes, whatever comes in."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from telegram_fake import check_markup, seen_of
from telegram_world import Card, cards

from bot.channels.telegram.buttons import Buttons, keyboard_of, label_of, of_cards_only, pressed
from bot.channels.telegram.letters import MOST_CAPTION, MOST_TEXT, card_letter, cut, letters

ANYTHING = st.text(st.characters(exclude_categories=[]), max_size=80) | st.sampled_from(
    ["</b>", "<i>", "&amp;", "&", "😀" * 2_100, "<b>" * 1_400, "x" * 4_200, "a b " * 1_100, "\ud800", ""]
)
QUICK = st.fixed_dictionaries({"label": ANYTHING}, optional={"say": ANYTHING, "verb": ANYTHING})
CARD = st.builds(lambda title, why, genre, poster: Card("r1", title, why=why, genres=[genre], poster=poster),
                 ANYTHING, ANYTHING, ANYTHING, st.sampled_from([None, "https://x.example/p.jpg"]))  # fmt: skip


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@settings(max_examples=40)
@given(
    st.lists(CARD, max_size=11), ANYTHING, st.lists(ANYTHING, max_size=3), st.lists(QUICK, max_size=4),
    st.sampled_from([0, 7, 2**52]),
)  # fmt: skip
def test_every_answer_is_what_telegram_takes(
    shown: list[Card], words: str, notes: list[str], quick: list[dict[str, str]], owner: int
) -> None:
    payload = cards(*shown, intro=words, notes=notes, quick=quick, chips=quick)
    for kind in ("cards", "note"):
        found = letters(words, {**payload, "type": kind}, Buttons(owner))
        assert found
        for letter in found:
            seen = seen_of(letter.html)
            assert 0 < units(seen) <= (MOST_CAPTION if letter.photo else MOST_TEXT)
            assert letter.plain == seen
            check_markup({"inline_keyboard": letter.keyboard})
        assert all(not letter.keyboard for letter in found[:-1])


@given(ANYTHING)
def test_no_word_of_a_long_text_is_lost(text: str) -> None:
    sound = text.encode(errors="ignore").decode()
    shown = "".join(seen_of(letter.html) for letter in letters(text, None, Buttons()))
    assert "".join(shown.split()) == ("".join(sound.split()) or "…")


@given(ANYTHING, st.integers(1, 50))
def test_what_is_cut_shows_that_it_is_and_splits_no_character(text: str, most: int) -> None:
    short, sound = cut(text, most), text.encode(errors="ignore").decode()
    assert units(short) <= most
    assert short == sound or (short.endswith("…") and sound.startswith(short[:-1]))


def test_a_card_tells_what_is_known_and_nothing_else() -> None:
    bare = {"rid": "r1", "title": "Weeds", "year": None, "kind": "film", "genres": [], "why": "", "age": None}
    assert card_letter(bare, Buttons()).html == "<b>Weeds</b>\nfilm"
    full = Card("r1", "Weeds", age=0, seasons=1, platforms=["A", "B", "C", "D"], genres=["science-fiction", "crime"])
    assert card_letter(full, Buttons()).html.splitlines()[1:3] == [
        "series · 1 season · all ages · on A, B, C",
        "science fiction · crime",
    ]


@given(st.integers(1, 2**52), st.text("abc123", min_size=1, max_size=12))
def test_a_button_remembers_whose_it_is(owner: int, rid: str) -> None:
    for row in Buttons(owner).of_card(rid, {}) + Buttons(owner).of_list([rid]):
        for button in row:
            found = pressed(button["callback_data"])
            assert found and (found.owner, found.rid) == (owner, rid)


@given(ANYTHING | st.integers() | st.none())
def test_what_no_button_of_ours_carries_is_nothing(data: Any) -> None:
    found = pressed(data)
    assert found is None or data.endswith(f"{found.kind}:{found.value}")


def test_a_card_shows_its_state_in_place_and_leaves_the_other_rows() -> None:
    mine = Buttons(7)
    around = mine.replies([{"label": "Others", "verb": "next:"}])
    keyboard = mine.of_card("r1", {}) + around
    now = mine.restated(keyboard, "r1", {"liked": True, "saved": True})
    assert [b["text"] for row in now for b in row] == [
        "👍 Liked ✓", "👁 Seen it", "🚫 Never again", "★ Saved ✓", "≈ More like this", "? Why", "Others",
    ]  # fmt: skip
    assert mine.restated(now, "r1", {}) == keyboard
    assert mine.restated(keyboard, "r2", {"liked": True}) == keyboard
    assert of_cards_only(keyboard) == mine.of_card("r1", {})
    assert label_of(keyboard, around[0][0]["callback_data"]) == "Others"


def test_a_list_of_ten_has_two_rows_of_numbers_and_replies_stand_side_by_side_where_they_are_short() -> None:
    mine = Buttons()
    assert [len(row) for row in mine.of_list([f"r{n}" for n in range(10)])] == [5, 5]
    assert [len(row) for row in mine.replies([{"label": "Others", "verb": "next:"}] * 4)] == [3, 1]
    assert [len(row) for row in mine.replies([{"label": "A Korean thriller", "say": "x"}] * 2)] == [1, 1]


def test_only_buttons_of_ours_are_read_from_a_message() -> None:
    ours = {"text": "Others", "callback_data": "a1:next:"}
    rows = [[ours, {"text": "link", "url": "https://x.example"}], "row", [None, {"text": 7, "callback_data": "x"}]]
    assert keyboard_of({"reply_markup": {"inline_keyboard": rows}}) == [[ours], []]
    assert keyboard_of({"reply_markup": []}) == keyboard_of(None) == []
