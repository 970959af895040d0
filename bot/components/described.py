"""Which of the shown ones, by what they are: "the French one", "the one with Kate Winslet", "the shortest", "the animated one"."""

from __future__ import annotations

import re
from typing import Any

from bot.components.canvas import PERSON, Canvas, Found
from bot.components.genres import GENRE_WORDS
from bot.components.negation import negated
from bot.components.place_names import COUNTRIES, LANGUAGES, NATIONS
from bot.components.years import span

_ONE = r"(?:ones?|film|movie|series|show|title|pick|suggestion|flick)"
_THE = r"(?:the|that|this|those|your)"
_SUPERLATIVES: tuple[tuple[str, str, str], ...] = (
    ("least", "runtime_min", r"shortest|briefest|quickest"),
    ("most", "runtime_min", r"longest"),
    ("most", "year", r"newest|latest|most recent|youngest"),
    ("least", "year", r"oldest|earliest"),
    ("most", "rating", r"best[- ]rated|highest[- ]rated|top[- ]rated|best reviewed|most acclaimed|highest[- ]scoring"),
    ("least", "seasons", r"(?:one |show |series )?with the (?:fewest|least) (?:seasons|episodes)"),
    ("most", "seasons", r"(?:one |show |series )?with (?:the )?most (?:seasons|episodes)"),
    ("most", "light", r"lightest|cosiest|coziest|gentlest|easiest|most (?:light-?hearted|cheerful)"),
    ("least", "light", r"darkest|bleakest|grimmest|heaviest"),
    ("most", "funny", r"funniest|silliest|most (?:hilarious|amusing)"),
    ("most", "tense", r"tensest|most (?:tense|suspenseful|gripping|thrilling|exciting)"),
    ("most", "violent", r"bloodiest|goriest|most violent"),
    ("least", "violent", r"least (?:violent|bloody|gory)"),
    ("most", "scary", r"scariest|creepiest|spookiest|most (?:scary|frightening|terrifying)"),
    ("least", "scary", r"least (?:scary|frightening|creepy)"),
    ("most", "romantic", r"most romantic|sweetest"),
    ("most", "fast", r"fastest|most (?:fast-paced|action-packed)"),
    ("least", "fast", r"slowest"),
    ("most", "cerebral", r"smartest|cleverest|most (?:intelligent|thought-provoking|complex)"),
    ("most", "strange", r"weirdest|strangest|oddest|quirkiest|craziest|most (?:bizarre|unusual)"),
    ("most", "uplifting", r"happiest|most (?:uplifting|heartwarming|hopeful|feel-good)"),
    ("least", "uplifting", r"saddest|most (?:depressing|tragic)"),
    ("most", "explicit", r"sexiest|raunchiest|most explicit"),
    ("most", "epic", r"most epic|grandest|biggest"),
    ("most", "known", r"most (?:popular|famous|mainstream)|best[- ]known"),
    ("least", "known", r"least (?:known|popular|famous)|most obscure"),
)  # fmt: skip
_OF_THESE = (
    r" (?:of|among|from|in|on) (?:them|these|those|the (?:three|four|five|lot|bunch|list)|that list|your list)(?: all)?"
)
_ALONE = r" ?(?:$|[,.!?;]|please\b|is\b(?! \d| \w+ years)|was\b|looks\b|sounds\b|about\b|scary\b|finished\b)"
_MOST = tuple(
    (role, value, re.compile(rf"(?:(?<!\bat )\bthe (?:{words})(?: {_ONE})?{_OF_THESE}|\bwhich (?:\w+ )?(?:is|was|looks|sounds) (?:the )?(?:{words})(?: one)?(?:{_OF_THESE})?|(?<!\bat )\bthe (?:{words})(?: one\b|(?={_ALONE})))"))
    for role, value, words in _SUPERLATIVES
)  # fmt: skip
_ADJECTIVES: dict[str, tuple[str, str]] = {
    **{word: ("language", code) for word, code in LANGUAGES.items()}, **{word: ("country", code) for word, code in NATIONS.items()},
    "animated": ("genre", "animation"), "romantic": ("genre", "romance"), "funny": ("genre", "comedy"), "historical": ("genre", "history"),
    "sci-fi": ("genre", "science-fiction"), "scifi": ("genre", "science-fiction"), "foreign": ("language", "not en"), "documentary": ("genre", "documentary"),
}  # fmt: skip
_ADJECTIVE = re.compile(
    rf"(?<!\bonly )(?<!\bjust )\b{_THE} (?P<word>{'|'.join(map(re.escape, sorted(_ADJECTIVES, key=len, reverse=True)))})(?: language)? {_ONE}\b(?! (?:like|similar|about|with|from|called|of|industry|cinema|market|only|please only))"
)
_GENRE_WORD = "|".join(words for genre, words in GENRE_WORDS.items() if genre != "family")
_GENRE = re.compile(
    rf"\b(?:the|that|this) (?P<genre>{_GENRE_WORD})(?: (?:one|film|movie|series|show))?(?= ?(?:$|[,.!?;]|(?:is|was|looks|sounds|please|instead|and|then|seems|again|you|tonight|will)\b))"
)
_KIND = re.compile(r"\b(?:the|that) (?P<kind>film|movie|series|show)(?=,? not the (?:film|movie|series|show)\b)")
_PERSON = re.compile(
    rf"\b{_THE} {_ONE} (?:with|starring|by|from|featuring|directed by|made by|that has|where) (?P<person>{PERSON}+)"
)
_YEAR = re.compile(
    rf"\b{_THE} (?:{_ONE} (?:from|of|made in|out of) (?:the )?(?P<year>(?:19|20)\d\d|(?:19|20)?\d0'?s|[a-z]{{3,9}}ties)|(?P<first>(?:19|20)\d\d|(?:19|20)?\d0'?s) {_ONE})\b"
)
_PLACE = re.compile(
    rf"\b{_THE} {_ONE} (?:(?:from|in|made in|out of) )(?:the )?(?P<place>{'|'.join(map(re.escape, sorted({**COUNTRIES, **LANGUAGES}, key=len, reverse=True)))})\b"
)
_ABOUT = re.compile(
    rf"\b{_THE} {_ONE} (?:about|with|where|in which|set (?:in|on|during)|that(?:'s| is) about|that(?:'s| is) set (?:in|on))(?: the| a| an| some| all the)* (?P<words>[^,.;:!?\ue000-\ue003]{{3,60}}?)(?=$|[,.;:!?]| (?:is|was|looks|sounds|seems|please|instead|and|then|again)\b)"
)
_DEFINING = re.compile(
    r"(?:\b(?:something|anything|(?<!\bi )(?<!we )like|want|need|find|recommend|looking for|similar to|remember|about) (?:about )?)$"
    r"|\b(?:what was|what's|what is|whats|which was|there (?:was|is|'s)|remember|recall|called|name of|i (?:once )?saw|we (?:once )?saw|used to watch|years ago|as a kid|trying to (?:find|think)|help me find)\b[^.?!]*$"
)
"""Before "the one where …" these make it a wish, or a title half remembered, rather than one of the list."""


def read_described(canvas: Canvas) -> None:
    """Add described entities; role says which fact, value what it is."""
    for role, value, pattern in _MOST:
        for match in canvas.finditer(pattern):
            if not re.search(
                r"\b(?:about|give me|find me|find|want|recommend|looking for|need|suggest) $",
                canvas.plain[: match.start()],
            ):
                _add(canvas, match, role, value)
    for match in canvas.finditer(_KIND):
        _add(canvas, match, "kind", "series" if match["kind"] in ("series", "show") else "film")
    for match in canvas.finditer(_PERSON):
        _person(canvas, match)
    for match in canvas.finditer(_PLACE):
        word = match["place"]
        _add(canvas, match, *(("language", LANGUAGES[word]) if word in LANGUAGES else ("country", COUNTRIES[word])))
    for match in canvas.finditer(_YEAR):
        _add(canvas, match, "year", list(span(match["year"] or match["first"])))
    for match in canvas.finditer(_ADJECTIVE):
        _add(canvas, match, *_ADJECTIVES[match["word"]])
    _genres(canvas)
    for match in canvas.finditer(_ABOUT):
        if not _DEFINING.search(canvas.plain[: match.start()]):
            _add(canvas, match, "words", canvas.text[match.start("words") : match.end("words")])


_TELLS = re.compile(r"\b(?:this|that|which|it)(?: is|'s) $")
"""What "this is the love story" says of a plot points at nothing shown."""


def _genres(canvas: Canvas) -> None:
    for match in canvas.finditer(_GENRE):
        if negated(canvas.plain, match.start()) or _TELLS.search(canvas.plain[: match.start()]):
            continue  # "like Suits without the romance"
        _add(
            canvas,
            match,
            "genre",
            next(genre for genre, words in GENRE_WORDS.items() if re.fullmatch(words, match["genre"])),
        )


def _person(canvas: Canvas, match: re.Match[str]) -> None:
    """The person stays an entity of its own, but points instead of limiting."""
    start = match.start("person")
    if (name := next((e for e in canvas.linked if e["start"] == start), None)) is not None:
        name["role"] = "mention"
        _add(canvas, match, "person", name["value"])


def _add(canvas: Canvas, match: re.Match[str], role: str, value: Any) -> None:
    canvas.add(Found(match.start(), match.end(), "described", value, role))
