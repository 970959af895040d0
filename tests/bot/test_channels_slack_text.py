"""What people type in Slack is read as they see it; what we write is shown as it is and pings nobody."""

from __future__ import annotations

import re
from operator import mul

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.slack.text import MOST_CHARS, bold, escaped, heard, sections


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("like Fargo", "like Fargo"),
        ("<@UBOT> like Fargo", "like Fargo"),
        ("like Fargo, <@UBOT|matinee>", "like Fargo,"),
        ("<@UBOT>", ""),
        ("Tom &amp; Jerry &lt;3 &gt; &amp;lt;", "Tom & Jerry <3 > &lt;"),
        ("what <@UBOB|bob> likes", "what @bob likes"),
        ("<#C1|films> talks of <https://a.example/x|this> and <mailto:a@b.example|a@b.example>",
         "films".join(("#", " talks of this and a@b.example"))),
        ("see <https://a.example/x>", "see https://a.example/x"),
        ("<!here> and <!channel> and <!subteam^S1|@critics>", "@here and @channel and @critics"),
        ("a &lt; b &gt; c", "a < b > c"),
    ],
)  # fmt: skip
def test_words_are_read_as_they_were_typed(typed: str, meant: str) -> None:
    assert heard(typed, "UBOT") == meant


def test_a_mention_at_the_start_is_ours_where_our_id_is_not_known() -> None:
    assert heard("<@U123> what <@U456|bob> likes", None) == "what @bob likes"


@given(st.text())
def test_what_we_escape_slack_reads_as_the_same_text(text: str) -> None:
    shown = escaped(text, 10**6)
    assert not re.search(r"[<>]", shown)
    assert shown.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&") == text


@given(st.text(alphabet="&<>ab \n", max_size=200), st.integers(10, 60))
def test_a_cut_never_breaks_a_sign(text: str, most: int) -> None:
    shown = escaped(text, most)
    assert len(shown) <= most
    assert re.fullmatch(r"(?:[^&]|&(?:amp|lt|gt);)*", shown)


@given(st.lists(st.builds(mul, st.sampled_from(["&", "<b> ", "ab"]), st.integers(0, 700)), max_size=4))
def test_a_long_text_is_whole_in_parts_that_fit(lines: list[str]) -> None:
    parts = list(sections("\n".join(lines)))
    assert all(0 < len(part) <= MOST_CHARS for part in parts)
    assert "".join(parts).replace("\n", "") == escaped("".join(lines), 10**6)


def test_a_title_with_signs_of_formatting_keeps_them() -> None:
    assert bold("Fargo") == "*Fargo*"
    assert bold("M*A*S*H") == "M*A*S*H"
    assert bold("<!channel>") == "*&lt;!channel&gt;*"
