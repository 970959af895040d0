"""What the fake server says: payloads in the shape of the contract, with made-up reasons."""

from __future__ import annotations

from typing import Any

Answer = tuple[str, dict[str, Any] | None]

HOSTILE = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>\u202ejavascript:alert(1)'
VERBS = {
    "up": "liked",
    "down": "never",
    "seen": "seen",
    "save": "saved",
    "loved": "liked",
    "fine": "fine",
    "notforme": "disliked",
}
NOTED = {
    "up": "Noted: you liked it.",
    "down": "Gone for good.",
    "seen": "Noted: you have seen it.",
    "save": "Saved.",
    "loved": "Good.",
    "fine": "Noted.",
    "notforme": "Noted.",
}

PICKS: list[dict[str, Any]] = [
    {
        "rid": "r1aaaa", "title_id": "better-call-saul-2015", "title": "Better Call Saul", "year": 2015, "kind": "series",
        "genres": ["crime", "drama"], "runtime_min": 50, "seasons": 6, "age": 16, "score": 0.86,
        "why": "Lighter than Breaking Bad (5 against 3 of 10), by the same makers, and again about an ordinary man who slides.",
        "tone": {"light": 0.5, "funny": 0.5, "tense": 0.65, "violent": 0.5},
    },
    {
        "rid": "r2bbbb", "title_id": "fargo-1996", "title": "Fargo", "year": 1996, "kind": "film",
        "genres": ["crime", "comedy", "thriller"], "runtime_min": 98, "seasons": None, "age": 16, "score": 0.81,
        "why": "Crime that goes wrong, told with dark humour; lighter and funnier than Breaking Bad.",
        "tone": {"light": 0.5, "funny": 0.55, "tense": 0.55, "violent": 0.5},
    },
    {
        "rid": "r3cccc", "title_id": "barry-2018", "title": "Barry", "year": 2018, "kind": "series",
        "genres": ["comedy", "crime"], "runtime_min": 30, "seasons": 4, "age": 16, "score": 0.78,
        "why": "A double life between crime and the stage. Viewers who liked Breaking Bad often liked it.",
        "tone": {"light": 0.5, "funny": 0.7, "strange": 0.4},
    },
    {
        "rid": "r4dddd", "title_id": "knives-out-2019", "title": "Knives Out", "year": 2019, "kind": "film",
        "genres": ["mystery", "comedy", "crime"], "runtime_min": 130, "seasons": None, "age": 12, "score": 0.74,
        "why": "Family secrets and money, played for fun.", "tone": {"light": 0.7, "funny": 0.5, "tense": 0.5},
    },
    {
        "rid": "r5eeee", "title_id": "catch-me-if-you-can-2002", "title": "Catch Me If You Can", "year": 2002, "kind": "film",
        "genres": ["biography", "crime", "drama"], "runtime_min": 141, "seasons": None, "age": 12, "score": 0.71,
        "why": "A wild card: the same chase, but sunny.", "tone": {"light": 0.75, "funny": 0.5, "uplifting": 0.6},
    },
]  # fmt: skip


def cards(picks: list[dict[str, Any]] = PICKS, **more: Any) -> Answer:
    """An answer with the given cards; `more` replaces parts of the payload."""
    state = dict.fromkeys(("saved", "liked", "fine", "disliked", "never", "seen"), False)
    payload = {
        "type": "cards", "v": 1, "intro": "Five that are like Breaking Bad, but lighter:",
        "understood": {"seeds": ["Breaking Bad (2008)"], "shifts": ["lighter"], "limits": [], "words": []},
        "chips": [{"label": "Breaking Bad (2008)", "verb": "drop:seed"}, {"label": "lighter", "verb": "drop:shift"}],
        "cards": [{"reasons": [], "state": state} | pick for pick in picks],
        "relaxed": [], "notes": ["For one title the tone is an estimate."],
        "quick": [{"label": "Lighter still", "verb": "shift:light+"}, {"label": "Only series", "say": "only series"},
                  {"label": "Something like Fargo", "say": "something like Fargo"}],
    } | more  # fmt: skip
    names = "\n".join(f"{i}. {pick['title']}" for i, pick in enumerate(picks, 1))
    return f"{payload['intro']}\n{names}", payload


def note(text: str, state: dict[str, Any] | None = None) -> Answer:
    return text, {"type": "note", "v": 1, "quick": []} | ({"state": state} if state else {})


def hostile() -> Answer:
    """A string that wants to be markup in every field, and links that must not be followed."""
    pick = {
        "rid": HOSTILE, "title_id": HOSTILE, "title": HOSTILE, "year": 2001, "kind": HOSTILE, "genres": [HOSTILE], "runtime_min": 90,
        "seasons": 1, "age": 12, "why": HOSTILE, "reasons": [{"kind": HOSTILE, "text": HOSTILE, "evidence": {}}], "score": 1,
        "tone": {HOSTILE: 0.5}, "poster": "http://evil.example/x.png", "link": "javascript:window.hacked=1",
    }  # fmt: skip
    odd = PICKS[1] | {"rid": "odd", "poster": "https://evil.example/x.png", "link": "data:text/html,<script>1</script>"}
    labels = {"label": HOSTILE, "verb": HOSTILE}
    return cards(
        [pick, odd], intro=HOSTILE, understood={"seeds": [HOSTILE], "shifts": [], "limits": [], "words": []}, chips=[labels],
        quick=[labels, {"label": HOSTILE, "say": HOSTILE}], notes=[HOSTILE], relaxed=[HOSTILE],
    )  # fmt: skip


def answer_to(asked: str) -> list[Answer]:
    """Every answer to a typed text or a wire token."""
    if asked.startswith("a1:"):
        return [_to_tap(asked)]
    if "hostile" in asked:
        return [hostile()]
    if "like" in asked.lower() or "only" in asked:
        return [cards()]
    return [note(f"You said: {asked}")]


def _to_tap(token: str) -> Answer:
    _, verb, arg = token.split(":", 2)
    if verb in VERBS:
        return note(NOTED[verb], {"rid": arg, VERBS[verb]: True})
    if verb == "unsave":
        return note("No longer saved.", {"rid": arg, "saved": False})
    if verb == "why":
        return note("It shares its makers with Breaking Bad, and its tone is two points lighter.")
    return cards(intro="Here is another list:", chips=[])
