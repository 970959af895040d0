"""Two times of the day tell a length."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.tagger.clocks import between_clocks


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        ("it's ten past eight and my train's at quarter to ten", 95), ("at 10 the last bus goes and we start at 8", 120), ("9.10 to 10.55", 105), ("from half seven til nine", 90),
        ("over by midnight, it's ten now", 120), ("from 8 to 10 in the evening", 120), ("from ten to eleven", 60), ("six till eight sharp", 120), ("10pm til 11.30", 90),
    ],
)  # fmt: skip
def test_the_time_between_two_clocks_is_told(words: str, minutes: int) -> None:
    assert between_clocks(words) == minutes


@pytest.mark.parametrize(
    "words", ["over by ten", "by 8 or 9", "100 to 110", "on the 5th at 8", "I'm 60 and it's 9", "until 9 with my two boys", "two kids and it's nine"]
)  # fmt: skip
def test_one_clock_or_other_numbers_tell_no_length(words: str) -> None:
    assert between_clocks(words) is None


@given(st.integers(0, 23), st.integers(0, 59), st.integers(15, 300))
def test_any_start_and_length_add_up(hour: int, minute: int, length: int) -> None:
    end = (hour * 60 + minute + length) % 1440
    assert between_clocks(f"from {hour}.{minute:02} until {end // 60}.{end % 60:02}") == length
