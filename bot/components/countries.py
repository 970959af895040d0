"""Where it was made: "from Denmark", "a film of India", "Brazil or Peru, please", "anywhere but France"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bot.components.canvas import Canvas, Found
from bot.components.negation import ONLY, negated
from bot.components.place_names import AT_HOME, COUNTRIES, COUNTRY_GROUPS, ELSEWHERE, NATIONS, WITHOUT_NAME


def any_of(words: Iterable[str]) -> str:
    """A pattern for one of these words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_IS_ADJECTIVE = re.compile(r"(?:an|ern|slav|tic|dramas?)$")
PLACE_GROUPS = frozenset(
    name for name in COUNTRY_GROUPS if name not in WITHOUT_NAME and not _IS_ADJECTIVE.search(name) and name != "ex-yu"
)
"""Found by "from" and "made in" alone: "a journey across Africa" is none of its films."""
_WHAT_IS_MADE = re.compile(r"drama|horror|dizi|korean")
_NAME = rf"(?:{any_of(name for name in (*COUNTRIES, *COUNTRY_GROUPS) if not _WHAT_IS_MADE.search(name))})(?!\w)"
"""Of a country or a group of them; "k-dramas" are read in places.py."""
_ONE_NAME = re.compile(_NAME)
_NATION_OR_NAME = re.compile(rf"(?:{any_of((*NATIONS, *COUNTRIES, *COUNTRY_GROUPS))})(?!\w)")
_AND = r"(?: ?/ ?| ?& ?|, ?(?:and |or |nor )?| or | and | nor )(?:from |maybe |perhaps |even |possibly )*"
_NAMES = rf"(?P<names>{_NAME}(?:{_AND}{_NAME})*)"
_OF_FILMS = "".join(
    rf"|(?<=\b{noun} )of"
    for noun in (
        "film",
        "films",
        "movie",
        "movies",
        "series",
        "show",
        "shows",
        "cinema",
        "something",
        "anything",
        "comedy",
        "comedies",
        "drama",
        "dramas",
        "thriller",
        "thrillers",
    )
)
_PART = r"(?:anywhere|somewhere|any country|any part|all over) (?:in|of|within|across)(?: the)?"
_FROM = re.compile(
    rf"\b(?:(?:made|produced|filmed|coming|shot) (?:in|from)|(?:from|in|be) {_PART}|from|(?<!run )(?<!ran )(?<!running )out of{_OF_FILMS}"
    rf"|what (?:do|are|does) [\w ]{{1,20}}? in(?=[\w ]{{1,60}} watch)) {_NAMES}"
)
_OUTSIDE = re.compile(
    rf"\b(?:(?:that )?(?:takes? place|set|made|from) )?(?:anywhere )?(?:outside(?: of)?|anywhere but|not (?:from|made in)|except|other than|(?:set|made)(?: well| far| miles)* away from) {_NAMES}"
)
_OPENS = (
    r"(?:something|anything|maybe|perhaps|preferably|ideally|say|like|or|and|also|even|either|please|pls|not|no|never|i mean|i meant|so|then|still|make it|make that|back to|right|ok|okay|go for|go with|try|"
    r"let's (?:say|go with|try|do)|how about|what about|rural|urban|modern|modern-day|present-day|contemporary|only|country|countries|origin)"
)
_CLOSES = r"(?:please|pls|plz|maybe|perhaps|again|only|preferred|preferably|ideally|if (?:possible|you can)|too|then|instead|rather|all (?:good|fine)|is fine|are fine|for once|etc|this time)"
_NO_NAME_ALONE = r"(?!(?:georgia|jordan|oz|turkey|america'?s|hollywood)\b)"
_ALONE = re.compile(
    rf"(?:^|(?<=[.,;:!?(…–—\n]))\s*(?:{_OPENS} )*{_NO_NAME_ALONE}(?:(?:us|sa){_AND})?{_NAMES}(?:{_AND}(?:us|sa)(?!\w))?(?: {_CLOSES})*(?=\s*(?:$|[.,;:!?)…–—\n]))"
)
""" "Crime series. Iceland or Norway, please": a phrase of its own."""
_SHORT = {"US": "US", "SA": "ZA"}
"""Names that only capitals tell from words: "India or US"."""
_WHERE_IT_HAPPENS = re.compile(
    r"\b(?:set|about|in|to|across|through|around|near|between|of|visit\w*|leav\w+)(?: [\w'-]+){1,3},\s*$"
)
_VIEWER_IS = r"(?:i'm|im|i am|we're|we are|he's|he is|she's|she is|they're|they are|(?:my|our|his|her|their) (?:[\w'-]+ ){1,3}(?:is|are|was|were))"
_OF_A_WISH = r"(?:after|looking|in|into|up|craving|keen|watching|hoping|sick|tired|bored|fans?|films?|movies?|series|shows?|something|anything|stuff|comed\w+|dramas?|thrillers?)"
_GUESTS = (
    r"(?:friends?|famil(?:y|ies)|mum|mom|mother|dad|father|parents|wife|husband|partner|girlfriend|boyfriend|in-laws|cousins?|uncles?|aunt(?:s|y|ies)?|grandmother|grandma|gran|colleagues?|guests?|"
    r"students?|(?:flat|room|house|team)mates?|neighbou?rs?|visitors|someone|somebody|pals?|mates?|sisters?|brothers?|nurses?|lads|hello|hi|greetings|evening|morning|train|flight|bus|drive)"
)
_OF_VIEWERS = re.compile(
    rf"(?:\b{_VIEWER_IS} (?:(?!{_OF_A_WISH}\b)[\w'-]+ ){{0,3}}|\b{_GUESTS} (?:(?:just|here|over|back|visiting|both|all) )*"
    r"|\b(?:i|we|he|she|they|who) (?:originally |both |all |just |only )*(?:come|comes|came|hails?|moved?|flew|fly|fled|emigrated|returned)(?: here| over| back| originally| all the way| home)* )$"
)
""" "I am a nurse from Brazil", "cousins from Spain": about who watches."""


def read_countries(canvas: Canvas) -> None:
    """Add the countries that are named by name; "Danish" and the like are read in places.py."""
    for match in canvas.finditer(_OUTSIDE):
        for code in _codes(match["names"]):
            canvas.add(Found(match.start(), match.end(), "limit", code, "not_countries"))
    for match in canvas.finditer(_FROM):
        if _OF_VIEWERS.search(canvas.low[: match.start()]):
            canvas.hide(match.start(), match.end())
        else:
            country(canvas, match, _codes(match["names"]))
    for match in canvas.finditer(_ALONE):
        if not _WHERE_IT_HAPPENS.search(canvas.low[: match.start()]):
            short = (_SHORT[found] for found in re.findall(r"\b(?:US|SA)\b", canvas.text[match.start() : match.end()]))
            country(canvas, match, (*_codes(match["names"]), *short), match.start("names"))


def _codes(names: str) -> list[str]:
    """ "spain or latin america" gives every code that is meant."""
    said = (found.group() for found in _ONE_NAME.finditer(names))
    return [code for name in said for code in COUNTRY_GROUPS.get(name) or (COUNTRIES[name],)]


def country(canvas: Canvas, match: re.Match[str], codes: Iterable[str], named_at: int | None = None) -> None:
    """Add the limit for these codes, denied or not."""
    role = "not_countries" if is_denied(canvas, match.start() if named_at is None else named_at) else "countries"
    for code in codes:
        found = Found(match.start(), match.end(), "limit", code, role)
        if not any(_groups_in(canvas, found)):
            canvas.found = [f for f in canvas.found if (f.role, f.value) != (role, code)]
        canvas.add(found)


_SAID_ONLY = re.compile(rf"[\w-]+{ONLY.pattern}")


def is_denied(canvas: Canvas, start: int) -> bool:
    """Whether a "no" is about this place: "no Korean, Japanese or Thai films", "too American", but not "no horror, Korean"."""
    if canvas.plain.endswith("too ", 0, start):
        return True
    comma = canvas.plain.rfind(",", 0, start)
    if comma >= 0 and _SAID_ONLY.match(canvas.plain, start):
        return False
    if not negated(canvas.plain, start) or comma < 0 or negated(canvas.plain[comma:], start - comma):
        return negated(canvas.plain, start)
    return any(found.role in ("not_languages", "not_countries") and found.start < comma for found in canvas.found)


def narrow_groups(canvas: Canvas) -> None:
    """Of a group keep what is named beside it, "Asian, Korean or Thai", and leave out what is denied, "European but not French"."""
    groups = [(name, f) for f in canvas.found if f.role == "countries" for name in _groups_in(canvas, f)]
    spans = {(f.start, f.end) for _, f in groups}
    others = [f for f in canvas.found if (f.start, f.end) not in spans]
    denied = {_home(f) for f in others if f.role in ("not_countries", "not_languages")}
    wished = {_home(f) for f in others if f.role in ("countries", "languages")}
    drop = [
        f
        for name, f in groups
        if f.value in denied or wished & {*COUNTRY_GROUPS[name], *ELSEWHERE.get(name, "").split()}
    ]
    canvas.found = [f for f in canvas.found if f not in drop]


def _groups_in(canvas: Canvas, found: Found) -> Iterator[str]:
    """The name of the group that a limit comes from, if it stands alone there."""
    names = [match.group() for match in _NATION_OR_NAME.finditer(canvas.plain[found.start : found.end])]
    if len(names) == 1 and len(COUNTRY_GROUPS.get(names[0], ())) > 1:
        yield names[0]


def _home(found: Found) -> str:
    return AT_HOME.get(found.value, "") if str(found.role).endswith("languages") else str(found.value)
