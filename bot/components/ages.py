"""Whose eyes it is for: "my 8-year-old", "the kids are 4 and 7", "PG at most", "family night", and when the children are in bed."""

from __future__ import annotations

import re

from bot.components.canvas import Canvas, Found
from bot.components.numbers import NUMBER, number

_ADULT = 18
_OLD = r"(?:[- ]years?[- ]olds?|[- ]?y/?o'?s?|[- ]yr[- ]olds?)"
_AGES = (
    re.compile(
        rf"\b(?:(?:for|with) )?(?:my|our|a|an|the|his|her)? ?(?P<n>{NUMBER})(?:[- ]year)?(?:[- ]olds?)?(?:,| and| or| &) ?(?:a |an |my )?(?P<m>{NUMBER})[- ]?(?:years?[- ]olds?|y/?os?)\b"
    ),
    re.compile(
        rf"\b(?:my |our |a |the )?(?P<n>{NUMBER}){_OLD}(?:,| and| or| &) ?(?:a |an |my |our )?(?P<m>{NUMBER}){_OLD}(?!\w)"
    ),
    re.compile(
        rf"\b(?:(?:suitable |okay |ok |fine |good |appropriate )?(?:for|with) )?(?:(?:my|our|a|an|the|some|two|three|her|his) )?(?P<n>{NUMBER}){_OLD}(?! (?:film|movie|show|series|whisky))\b"
    ),
    re.compile(
        rf"\b(?:kids?|children|child|sons?|daughters?|boys?|girls?|nephews?|nieces?|grandkids|grandchildren|they|twins|one)(?: are| is|'s|,)?(?: aged)? (?P<n>{NUMBER})(?:(?:,| and| or| &) (?P<m>{NUMBER}))?(?=\s*(?:$|[,.!?)]|years?\b|so\b|and\b))(?: years?(?: old)?)?"
    ),
    re.compile(
        rf"\b(?:(?:suitable|okay|ok|fine|good|appropriate|right) (?:for|from) )?(?:aged?|ages|is|turns|turning|turned|turns|under(?: the age of)?) (?P<n>{NUMBER})(?=\s*(?:$|[,.!?)](?!\d)|so\b|tomorrow\b|today\b|this\b|next\b|on\b|soon\b|in (?:may|june|july)\b|and up\b|years\b|or\b|and\b|(?:is|are|would be|will) (?:be )?(?:fine|ok|okay|good|all right|alright|enough)\b))(?: and up| years)?(?: (?:is|are|would be|will be) (?:fine|ok|okay|good|all right|alright|enough))?"
    ),
    re.compile(
        rf"(?:^|(?<=[.!?,;] )|\bthat )(?:i'm|im|i am) (?:only )?(?P<n>{NUMBER})(?=\s*(?:$|[,.!?)]|years\b|and\b|so\b|but\b))(?! (?:episodes|seasons|minutes))"
    ),
    re.compile(
        rf"\b(?:(?:nothing|not|no) (?:rated |certified )?(?:above|over|higher than|beyond) (?:an? )?(?P<n>{NUMBER})(?=\s*(?:$|[,.!?)]|rating|certificate))|(?:an? |rated |certificate )(?P<m>12a?|15|{NUMBER})(?: certificate)? (?:at (?:the )?most|tops|max(?:imum)?|or (?:below|under|lower|less)))(?!\w)"
    ),
    re.compile(r"\b(?:rated )?pg[- ](?P<n>13)\b(?: or (?:less|lower|under|below|milder))?"),
)
_CHILD = r"(?:kids?|children|child|kiddos?|little ones?|small children|young children|youngsters|grandchildren|grandkids|grandson|granddaughter|nephews?|nieces?)"
_AUDIENCES = (
    (
        re.compile(
            rf"\b(?:with|for) (?:my|our|the) [\w' ]{{1,40}}?,? and (?:(?:my|our|the|her|his|their|some|two|three|four|small|young|little|\d) )*{_CHILD}\b"
        ),
        8,
    ),
    (
        re.compile(
            rf"\b(?:(?:the|my|our|some|small|young|little|with) )*{_CHILD} (?:(?:are|will be) )?(?:present|around|there too|in the room|watching(?: too| along| with us)?|joining(?: us)?)\b"
        ),
        8,
    ),
    (re.compile(r"\b(?:toddlers?|pre-?schoolers?|pre-?school|kindergart\w+)\b"), 4),
    (
        re.compile(
            rf"\b(?:(?:something|anything|okay|ok|suitable|appropriate|good|fine|safe|great) )?(?:for|with|4) (?:my |our |the |some |small |young |little |all the |two |three )*{_CHILD}\b"
        ),
        8,
    ),
    (
        re.compile(
            r"\b(?:kid|child|children)[- ](?:friendly|safe|appropriate)\b|\b(?:kids'?|children's|childrens) (?=films?|movies?|shows?|series|stuff|programmes?|tv|telly|cartoons?)"
        ),
        8,
    ),
    (re.compile(r"\b(?:suitable |good |fun )?for all ages\b|\ball ages\b|\brated g\b|\bg[- ]rated\b"), 6),
    (
        re.compile(
            r"\b(?:family[- ]friendly|family (?:film|movie)? ?night|(?:for|with) the (?:whole |entire )?family|family viewing|family[- ]safe|rated pg(?![- ]?13)|parental guidance|(?:u or )?pg (?:please|only|film|movie|max|rating|at most|or lower|or below)|u or pg|pg(?=[,.!]|$))\b"
        ),
        10,
    ),
    (
        re.compile(
            r"\b(?:(?:for|with) (?:my |our |the |some )?|(?:my|our) )(?:(?:two|three) )?(?:teens|teenagers?|teenage (?:sons?|daughters?|kids?|boys?|girls?|children|nephew|niece)|tweens?)\b(?= and\b|[,.!?']|$| that\b| who\b| tonight\b| won't\b| will\b| can\b| likes?\b| loves?\b| is\b| are\b| wants?\b| doesn't\b| would\b| hates?\b)|\bteen(?:age)? (?:girls|boys)(?:'|\b)"
        ),
        13,
    ),
)
_OFFSPRING = r"(?:kids?|children|child|kiddos?|sons?|daughters?|boys?|girls?|nephews?|nieces?|grand(?:kids|children|sons?|daughters?|child)|twins|little ones?|(?:little|younger|baby|kid|small) (?:brother|sister)s?)"
_SOME_AGES = rf"(?P<list>(?:{NUMBER})(?:(?:,? and |, ?| ?& ?| ?/ ?| or | ?\+ ?)(?:a )?(?:{NUMBER}))*)"
_NO_UNIT = r"(?! ?(?:or (?:higher|above|more|later|better)|seasons?|episodes?|minutes?|mins?|hours?|hrs?|films?|movies?|of\b|%|stars?|to \d|times|weeks?|months?|days?))"
_AGE_LISTS = (
    re.compile(rf"(?<=\()(?:ages? |aged )?(?P<list>(?:{NUMBER})(?:(?:,? and |, ?| ?& ?)(?:{NUMBER}))+)(?=\))"),
    re.compile(
        rf"\b(?:(?:for|with) )?(?:(?:my|our|the|a|her|his|two|three|four|five|six|all|\d) )*{_OFFSPRING}(?:,? \(| ?\(|:| -|,)? ?(?:who (?:is|are) |that are |is |are |'s |'re |both |all |aged |ages? |of )*{_SOME_AGES}\b{_NO_UNIT}\)?(?: years?(?: old)?)?"
    ),
    re.compile(
        rf"(?:^|(?<=\()|(?<=[,;.] )|(?<=and )|(?<=well )|(?<=actually ))(?:she|he|they)(?:'s| is|'re| are)(?: only| just| both| all)? {_SOME_AGES}(?=\s*(?:$|[),.;!?]|years\b|so\b|and\b|actually\b|now\b|already\b))(?: (?:actually|now|already))*"
    ),
    re.compile(
        rf"\b(?:(?:two|three|four) )?(?:generations|everyone|everybody|ages?|aged|people|family|us)\b[^.!?]{{0,25}}?\b(?P<list>{NUMBER}) (?:to|-|–) (?:{NUMBER})\b(?! (?:minutes|hours|seasons|episodes))"
    ),
)
_LOOSE_AGES = re.compile(rf"\b{_OFFSPRING}\b[^.!?;\d]{{0,30}}?[,(:] ?{_SOME_AGES}(?=\s*(?:$|[).!?]))")
"""Ages of several, the lowest of which counts: "grandkids coming over, 3, 6 and 10"."""
GROWN_UPS = re.compile(
    rf"\b(?:(?:for|just|only) )?(?:us|we|the|two) (?:grown[- ]?ups?|adults)\b|\b(?:for|just|only) (?:grown[- ]?ups?|adults)\b|\badults only\b"
    rf"|\b(?:the |our |my )?{_CHILD} (?:are|is|have|has|went|gone)(?: now| already| finally| gone| all)* (?:asleep|sleeping|(?:in|to) bed|away|out|gone)\b(?: now)?"
)
"""Words by which the children are no longer watching."""
_AGE_OF_TITLE = re.compile(
    r"\b(?:at (?:the )?most|(?:no|not) (?:more|older) than|less than|max(?:imum)?(?: of)?|up to|within) $"
)
"""What is at most ten years old is a title."""
_NOT_FOR = re.compile(r"\b(?:not|nothing|isn't|no|don't|dont|doesn't|without)\b[^,.;]{0,18}$")


def read_ages(canvas: Canvas) -> None:
    """Add a max_age limit, the lowest of several ages, or the end of one."""
    for match in canvas.finditer(GROWN_UPS):
        canvas.add(Found(match.start(), match.end(), "take_back", "max_age"))
    _listed(canvas)
    _told(canvas)
    _audiences(canvas)


def _listed(canvas: Canvas) -> None:
    for pattern in (*_AGE_LISTS, _LOOSE_AGES):
        for match in canvas.finditer(pattern):
            listed = [int(number(n)) for n in re.findall(NUMBER, match["list"])]
            if children := [age for age in listed if 1 <= age < _ADULT]:
                canvas.add(Found(match.start(), match.end(), "limit", min(children), "max_age"))


def _told(canvas: Canvas) -> None:
    for pattern in _AGES:
        for match in canvas.finditer(pattern):
            if _AGE_OF_TITLE.search(canvas.low[: match.start()]):
                continue
            ages = [number(match[name]) for name in ("n", "m") if name in pattern.groupindex and match[name]]
            if 1 <= min(ages) < _ADULT:
                canvas.add(Found(match.start(), match.end(), "limit", int(min(ages)), "max_age"))


def _audiences(canvas: Canvas) -> None:
    """Children without an age; where an age is told as well, that one holds."""
    for pattern, age in _AUDIENCES:
        for match in canvas.finditer(pattern):
            if canvas.has("limit") and any(found.role == "max_age" for found in canvas.found):
                canvas.hide(match.start(), match.end())
            elif not _NOT_FOR.search(canvas.plain[: match.start()]):
                canvas.add(Found(match.start(), match.end(), "limit", age, "max_age"))
