"""What a message does beside its intent, clause by clause."""

from __future__ import annotations

import pytest
from components_world import heard, values

from bot.components.sense import impossible, sensible


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("sounds lovely, I'll watch it tonight", ["accept"]),
        ("okay, we'll go with the second one", ["accept"]),
        ("I might have to give that a go", ["accept"]),
        ("Fargo looks promising", ["accept"]),
        ("this one goes straight onto my list", ["accept"]),
        ("you've sold me on that", ["accept"]),
        ("I've been meaning to see that for years", ["accept"]),
        ("can't wait to see it", ["accept"]),
        ("the third it is", ["accept"]),
        ("I shall try them both", ["accept"]),
        ("haven't seen it, I'll have a look, thanks", ["unseen", "accept"]),
        ("never heard of it but it sounds like fun", ["unseen", "accept"]),
        ("seen that and loved it. got any others?", ["seen", "more"]),
        ("yes, we have. what else is there?", ["seen", "more"]),
        ("nah, I'll pass. something else?", ["decline", "more"]),
        ("that doesn't appeal to me", ["decline"]),
        ("not my kind of film", ["decline"]),
        ("I won't watch that", ["decline"]),
        ("I don't think it is my cup of tea", ["decline"]),
        ("I don't think I'd enjoy that one", ["decline"]),
        ("not interested in those", ["decline"]),
        ("sounds too scary for me", ["fault"]),
        ("that was a bit slow", ["fault"]),
        ("not funny enough", ["fault"]),
        ("I liked it. do you know anything similar?", ["alike"]),
        ("did you like it yourself?", ["ask"]),
        ("any others like that?", ["more", "alike"]),
        ("something like that would be great", ["alike"]),
        ("I'll have to look that one up", ["accept"]),
        ("I will, thanks", ["accept"]),
        ("no, I haven't", ["unseen"]),
        ("I don't know that one", ["unseen"]),
        ("ok perfect, taking number 1", ["accept"]),
        ("2 looks kinda cool", []),
        ("great, going with the third", ["accept"]),
        ("I haven't, but I really want to", ["unseen", "accept"]),
        ("I want to see Fargo", ["accept"]),
        ("I've only heard good things about it", ["accept"]),
        ("I think I'd enjoy that one", ["accept"]),
        ("this may be a good one", ["accept"]),
        ("that might well be what I want, it's time to see it", ["accept"]),
        ("I have't seen it", ["unseen"]),
        ("I have not heard of it, I will look it up", ["unseen", "accept"]),
        ("I wasn't too fond of it", ["decline"]),
        ("we are not big fans of those", ["decline"]),
        ("I don't think I want to see it", ["decline"]),
        ("no, far too bloody for us", ["decline", "fault"]),
        ("nah, I'm not really into westerns", ["decline"]),
        ("that's not a comedy", ["fault"]),
        ("the original was much better", ["fault"]),
        ("it got a bit silly", ["fault"]),
        ("it didn't hold up", ["fault"]),
        ("though a little dry", ["fault"]),
        ("a bit childish for my nieces", ["fault"]),
    ],
)
def test_every_clause_counts(text: str, acts: list[str]) -> None:
    assert values(text, "act") == acts


@pytest.mark.parametrize(
    "text",
    [
        "I want to watch something like Fargo",
        "something not too scary",
        "nothing too dark",
        "something I haven't seen yet",
        "a film that looks good on a big screen",
        "does it look good?",
        "would that be good for kids",
        "should I watch it with my nephew",
        "I'll watch anything with Tom Hanks",
        "I'd like to see a western",
        "not interested in war films",
        "a bit more recent",
        "no more horror",
        "what's on my list",
        "I have two hours",
        "we'll see",
        "thanks, you too",
        "I liked those two, the third one as well",
        "another good one",
        "no, I haven't got Netflix",
        "we have both on disc",
    ],
)
def test_a_wish_or_a_question_does_nothing_beside_itself(text: str) -> None:
    assert values(text, "act") == []


def test_what_was_chosen_is_not_searched_for() -> None:
    assert values("I'll check it out", "free_text") == []


def test_not_having_seen_one_asks_for_nothing_little_known() -> None:
    assert values("I haven't heard of it", "shift") == []
    assert values("something I haven't heard of", "shift") == ["known"]


def test_what_was_not_seen_is_not_unwanted() -> None:
    assert values("I haven't seen the one about the bear trainer", "not_text") == []
    assert values("I have not seen it, no zombies please", "not_text") == ["zombies"]


def test_spaces_do_not_matter() -> None:
    assert values("I haven't  seen that .  I will   watch it", "act") == ["unseen", "accept"]


def test_only_who_chooses_accepts_and_not_seen_yields_to_what_follows() -> None:
    accepts = [{"entity": "act", "value": "accept", "start": 0, "end": 9}]
    assert "accept" in impossible("a comedy", []) and "accept" not in impossible("I'll watch it", accepts)
    assert "not_seen" in impossible("never seen it, I'll watch it", accepts)
    assert "not_seen" not in impossible("never seen it", [])


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("1 was brilliant, 4 meh", {1: "liked", 4: "neutral"}),
        ("loved 2, hated 5", {2: "liked", 5: "disliked"}),
        ("1 great, 2 okay, 3 boring", {1: "liked", 2: "neutral", 3: "disliked"}),
        ("the first was great but I couldn't finish the third", {1: "liked", 3: "disliked"}),
        ("compare 1 and 2", {}),
        ("more like the first but not the second", {}),
        ("the first was great", {}),
    ],
)
def test_each_place_has_its_own_verdict(text: str, verdicts: dict[int, str]) -> None:
    found = [e for e in heard(text) if e["entity"] == "ordinal" and "verdict" in e]
    assert {e["value"][0]: e["verdict"] for e in found} == verdicts


def test_to_top_it_off_is_no_place_on_the_list() -> None:
    assert values("a good action movie to top it off", "ordinal") == []


@pytest.mark.parametrize("text", ["hello, happy new year", "merry christmas!", "happy birthday to me"])
def test_a_kind_greeting_is_no_wish_for_happy_films(text: str) -> None:
    assert values(text, "shift") == []


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("seen teh frist", "ordinal", [1]),
        ("mor like the secnd", "ordinal", [2]),
        ("somthing lihgter", "shift", "light"),
        ("something to cry to", "shift", "uplifting"),
    ],
)
def test_slips_in_words_of_command_are_mended(text: str, kind: str, value: object) -> None:
    assert values(text, kind) == [value]


def ranked(*names: str) -> list[dict[str, object]]:
    return [{"name": name, "confidence": 1 / len(names)} for name in names]


def test_who_asks_whether_the_bot_has_seen_a_title_wants_to_talk_of_it() -> None:
    text = "Hey, did you like Breaking Bad?"
    first = sensible(ranked("why_not", "ask_bot", "compare", "recommend"), text, heard(text))[0]
    assert first["name"] == "recommend"


def test_places_that_are_each_judged_are_verdicts() -> None:
    text = "1 was brilliant, 4 meh"
    assert sensible(ranked("never_again", "more_like_shown", "seen_it"), text, heard(text))[0]["name"] == "seen_it"
