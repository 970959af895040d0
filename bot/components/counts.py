"""How many to show: "give me ten", "three more", "kindly one film", "two is enough"."""

from __future__ import annotations

import re

from bot.components.canvas import DONE, Canvas, Found
from bot.components.numbers import NUMBER, number

_MOST, _MOST_OF_TITLES = 20, 999
"""Beyond the first a number is heard only before a word for titles; beyond the second it is a year."""
_TITLE = (
    "film", "movie", "flick", "series", "show", "sitcom", "title", "suggestion", "recommendation", "option", "idea", "pick", "tip", "choice", "candidate",
    "comedie", "comedy", "thriller", "drama", "documentarie", "documentary", "western", "musical", "romcom", "rom-com", "whodunnit", "whodunit", "horror film",
    "horror", "romance", "cartoon", "anime", "mysterie", "mystery", "k-drama", "kdrama", "box set", "boxset", "doc", "biopic", "classic", "tearjerker", "epic",
)  # fmt: skip
"""What one may ask several of, without the "s"."""
_TITLES = rf"(?:{'|'.join(sorted(_TITLE, key=len, reverse=True))})s?"
_NO_ADJECTIVE = (
    "of", "or", "and", "with", "where", "who", "that", "which", "about", "like", "for", "in", "from", "is", "are", "was", "want", "wants", "hate", "hates", "like",
    "likes", "love", "loves", "need", "needs", "watch", "watching", "kids", "children", "boys", "girls", "sons", "daughters", "people", "friends", "teens", "dads",
    "mums", "adults", "brothers", "sisters", "sequel", "sequels", "hour", "hours", "minute", "minutes", "year", "years", "season", "seasons", "episode", "episodes",
    "evening", "evenings", "nights", "days", "weeks", "months", "star", "stars", "more", "thing", "things", "word", "shot", "man", "woman", "location", "last",
)  # fmt: skip
"""Words that no number of titles reaches over: "two friends want comedies"."""
_ADJECTIVES = rf"(?: (?!(?:{'|'.join(_NO_ADJECTIVE)})\b)[\w'-]+){{0,3}}?"
_NOUN = rf"{_ADJECTIVES} {_TITLES}(?![\w-])"
_N = rf"(?P<n>(?!a couple(?! (?:of|more)\b))(?!a few|half an|half (?!a dozen))(?:a pair of|{NUMBER}|single))"
_END = r"(?=\s*(?:$|[,.;!?]|please|pls|plz|kindly|max\b|at most|for (?:tonight|now|today|us|me|this|the)\b|to (?:choose|pick|watch)\b))"
_NO_UNIT = r"(?! ?(?:or\b|hours?|minutes?|mins?|hrs?|years?|yrs?|seasons?|episodes?|eps|parts?|stars?|months?|weeks?|days?|evenings?|nights?|people|of\b|friends|kids|year-olds?|-|/|%|out of|and a half|:\d))"
_FILLERS = (
    r"(?:just |only |about |like |your |another |some |at least |at most |maybe |up to |best |top |any |exactly |max )*"
)
_ASK = r"(?<!\bi )(?<!\bhe )(?<!\bshe )(?<!\bthey )(?<!\bwe )\b(?:give|show|suggest|recommend|list|find|get|send|name|gimme|tell|pick|choose|select)(?: me| us)?"
_PATTERNS = (
    re.compile(rf"{_ASK} {_FILLERS}(?!one\b){_N}\b{_NO_UNIT}"),
    re.compile(rf"\b(?:want|need|take|have|see)(?: just| only| like| about| your| maybe| up to| at most)* (?!one\b|single){_N}(?:{_END}|(?={_NOUN})|(?= (?:more|others?|best|good)\b)){_NO_UNIT}"),
    re.compile(rf"{_ASK} {_FILLERS}(?P<n>one)(?:{_END}|(?={_NOUN}))"),
    re.compile(rf"\b(?:want|need)(?: just| only)* (?P<n>one)(?={_NOUN})"),
    re.compile(rf"(?:^|[.!?:,;] |\b(?:kindly|please|pls|plz|just|only|exactly) )(?P<n>one|1)(?= good(?:\s*(?:$|[,.;!?])| (?:one|thing|for|to|that|with|about|like)\b)|{_NOUN})"),
    re.compile(rf"\b(?P<n>{NUMBER}) (?:more|others?|other ones?|different ones?)(?=\s*(?:$|[,.;!?]|(?:please|pls|like|of (?:those|these|them|that|this)|with|from|but|in|to|that)\b)|{_NOUN})"),
    re.compile(rf"\b(?<!\bfor )(?P<n>{NUMBER}) (?:of (?:those|these|them)(?= (?:please|again|more))|please|pls)\b"),
    re.compile(rf"(?<!my )(?<!our )(?<!his )(?<!her )\b(?:your |a )?(?:top|best) {_N}\b(?! (?:rated|of (?:these|those|them)|(?:are|is|were)\b)){_NO_UNIT}"),
    re.compile(r"\b(?:pick|choose) (?P<n>one) for (?:me|us)\b"),
    re.compile(rf"(?:^|[,.;:] ?){_N} of (?:them|those)(?=\s*(?:$|[,.;!?]))"),
    re.compile(rf"\b(?:just |only |a )+(?P<n>single)(?: (?:one|tip)\b|{_NOUN})"),
    re.compile(rf"\b(?:just|only) (?P<n>one|two|three|four|1|2|3|4)\b(?! (?:season|episode|hour|of|or))(?:{_END}|(?= this\b| good(?:\s*(?:$|[,.;!?])| (?:one|thing|for|to|that|with|about|like)\b)|{_NOUN}))"),
    re.compile(rf"\b(?:{NUMBER} ?(?:or|to|-|–) ?)?(?!one\b|1\b){_N}(?={_NOUN})"),
    re.compile(rf"\b(?:too (?:many|few|much)|(?:that|so) many)\W+(?:just |only |make (?:it|that) |give me )*{_N}\b{_NO_UNIT}"),
    re.compile(rf"(?:^|[,.;!] ?|\bbut ){_N}(?: of them)?(?:'s| is| are| will be| would be| will| would) (?:(?:quite |more than )?(?:enough|plenty|fine|sufficient)|do)\b"),
    re.compile(rf"\bnot {NUMBER}\b,? (?:but |just |only )?{_N}{_END}"),
    re.compile(rf"\b(?:any|max|at most|no more than) {_N}(?=\s*$)"),
    re.compile(rf"\b(?P<n>one){_NOUN},? (?:no more|only|just one|and (?:only one|no more))\b"),
    re.compile(r"\b(?P<n>one) \(1\)"),
    re.compile(r"\b(?P<n>double|triple) (?:bill|feature)\b"),
    re.compile(r"\bmake (?:it|that) (?P<n>one|two|three|four|five|six|ten|[1-9]|10)(?=\s*(?:$|[,.;!?]|and\b|please\b|pls\b|instead\b|then\b|of them\b))"),
    re.compile(rf"(?:^|[.!?;,] ?)not {NUMBER}[,.;:]? (?:just |only |but )?(?P<n>one|two|three|four|five|[1-9])(?=\s*(?:$|[,.;!?]))"),
)  # fmt: skip
_OF_TITLES = re.compile(rf" {_TITLES}\b")
_POINTED = re.compile(
    r"\b(?:next|that|this|these|those|the|the same|same|which|given me|gave me|showed me|sent me|offered me|other|each|no|every|first|second|last|third|all|my|our|his|her|their|seen|saw|watched|finished|loved|liked|day|part|season|series|episode|age|aged) $|[\ue000\ue002\ue003] $"
)
_PAIRED = re.compile(r"\d ?[&/] ?$")
"""Of two numbers the second counts nothing: "kids 4&7"."""
_WORTH = {"single": 1, "a pair of": 2, "double": 2, "triple": 3}


def read_counts(canvas: Canvas) -> None:
    """Add one count entity, 1 to 20, or as many titles as are named."""
    for pattern in _PATTERNS:
        for match in pattern.finditer(canvas.plain):
            wanted = _wanted(canvas, match)
            if wanted and not canvas.has("count"):
                canvas.add(Found(match.start("n"), match.end("n"), "count", wanted))


def counted_titles(text: str) -> list[tuple[int, int]]:
    """Where titles are counted, so that "3 films" names nobody."""
    canvas = Canvas(text)
    read_counts(canvas)
    return [(found.start, found.end) for found in canvas.found if found.entity == "count"]


def _wanted(canvas: Canvas, match: re.Match[str]) -> int | None:
    """The number, unless it was understood already, points at what is shown, or is no whole number of titles."""
    start, end = match.span("n")
    pointed = _POINTED.search(canvas.low[:start]) and not match.group().startswith("make that")
    if DONE in canvas.low[start:end] or pointed or _PAIRED.search(canvas.plain[:start]):
        return None
    wanted = _WORTH.get(match["n"]) or number(match["n"])
    most = _MOST_OF_TITLES if _OF_TITLES.match(canvas.plain, end) else _MOST
    return int(wanted) if wanted == int(wanted) and 1 <= wanted <= most else None
