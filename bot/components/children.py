"""Children without an age: "family friendly", "for the kids", "with my teenage daughter", "toddlers"; where an age is told, that one holds."""

from __future__ import annotations

import re

from bot.components.canvas import Canvas, Found

_CHILD = r"(?:kids?|children|child|kiddos?|little ones?|youngsters|grandchildren|grandkids|grandson|granddaughter|nephews?|nieces?|wee ones?|bairns)"
_THE = r"(?:(?:my|our|the|her|his|their|some|all the|two|three|four|small|young|little|whole|entire|\d) )*"
_TEENS = r"(?:teens|teenagers?|teenage (?:sons?|daughters?|kids?|boys?|girls?|children|nephew|niece)|tweens?)"
_THERE = r"(?:present|around|there(?: too)?|here(?: too)?|in the (?:room|house|car)|watching(?: too| along| with us)?|joining(?: us)?|coming(?: over| round)?|visiting|staying(?: over| with us)?|over (?:for|this)\b)"
_FOR = r"(?:something|anything|okay|ok|suitable|appropriate|good|fine|safe|great)"
_PG = r"(?:pg (?:please|only|film|movie|max|rating|at most|or lower|or below)|pg(?=[,.!]|$))"
_AUDIENCES = (
    (8, (
        rf"(?:with|for) (?:my|our|the) [\w' ]{{1,40}}?,? and {_THE}{_CHILD}",
        rf"(?:with )?{_THE}{_CHILD} (?:(?:are|is|will be) )?{_THERE}",
    )),
    (4, (r"(?:the |our |my )?baby (?:can|could)(?: \w+)? (?:see|watch|enjoy)",)),
    (8, (r"primary(?:[- ]school)?[- ]aged?", rf"{_THE}{_CHILD} (?:can|could) (?:both |all |also |safely )*(?:see|watch|enjoy)(?! (?:that|this|it)\?)")),
    (4, (r"(?:toddlers?|pre-?schoolers?|pre-?school|kindergart\w+)",)),
    (8, (
        rf"(?:{_FOR} )?(?:for|with|4) {_THE}{_CHILD}(?! (?:i|he|she|we) (?:was|wasn't|wasnt|were|am|is)\b| (?:in|inside) (?:me|us|all of us)\b)",
        r"(?:kid|child|children)[- ](?:friendly|safe|appropriate)",
        r"(?:kids?'?|children's|childrens)(?= (?:films?|movies?|shows?|series|stuff|programmes?|tv|telly|cartoons?))",
    )),
    (6, (r"(?:(?:suitable |good |fun )?for )?all ages", r"rated g", r"g[- ]rated")),
    (10, (
        r"family[- ](?:friendly|safe|viewing)", r"family (?:film|movie)? ?night", r"(?:for|with) the (?:whole |entire )?family",
        r"rated pg(?![- ]?13)", r"parental guidance", rf"(?:u or )?{_PG}", r"u or pg",
    )),
    (13, (
        rf"(?:with )?{_THE}{_TEENS} (?:(?:are|is|will be) )?{_THERE}",
        rf"(?:(?:for|with) {_THE}|(?:my|our) {_THE}){_TEENS}(?= and\b|[,.!?']|$| (?:that|who|tonight|won't|will|can|likes?|loves?|is|are|wants?|doesn't|would|hates?)\b)",
        r"teen(?:age)? (?:girls|boys)(?:(?=')|\b)",
    )),
)  # fmt: skip
"""The age that holds for the youngest of them, and who they are; those that say more come first."""
_PATTERNS = tuple((re.compile(rf"\b{words}(?!\w)"), age) for age, many in _AUDIENCES for words in many)
_NOT_FOR = re.compile(r"\b(?:not|nothing|isn't|no|don't|dont|doesn't|without)\b[^,.;]{0,18}$")
_REFUSED = re.compile(
    rf"\b(?:not|isn't|nothing|aren't) (?:\w+ )?(?:for|aimed at|meant for) (?:the )?(?:{_CHILD}|{_TEENS})\b"
)
""" "Creepy kid movies, not movies for kids"."""
_ABOUT_THEM = re.compile(
    rf"(?:\b(?:something|anything|films?|movies?|series|shows?|one|story|stories|stuff)|\ue003) with (?:{_CHILD}|{_TEENS})$"
)
""" "Something with kids" is about them; "something with the kids" is watched with them."""


_NAMED_THING = re.compile(
    r"\b(?:my|your|his|her|their|these|those|all|most|[a-z]+s) (?:\w+s )?are(?: \w+)? $|\bwas(?: \w+)? $|\bwere(?: \w+)? $"
)
""" "Cartoons are for babies", "it was also for children": what somebody says of a title, not who watches."""
_IN_IT = re.compile(r" (?:in (?:it|the (?:story|plot|film|cast|lead))|as (?:the )?(?:heroes|leads?|main characters))\b")
""" "With children in the story" tells what it is about."""
_IN_A_STORY = re.compile(r"\b(?:where|in which|whose|about|who|again,?)\b[^.;!?]*$")


def read_children(canvas: Canvas) -> None:
    """Add the max_age limit of such an audience, unless it is said that it is not for them."""
    for pattern, age in _PATTERNS:
        for match in canvas.finditer(pattern):
            if _REFUSED.search(canvas.plain) or any(found.role == "max_age" for found in canvas.found):
                canvas.hide(match.start(), match.end())
            elif _are_viewers(canvas, match):
                canvas.add(Found(match.start(), match.end(), "limit", age, "max_age"))


def _are_viewers(canvas: Canvas, match: re.Match[str]) -> bool:
    before = canvas.plain[: match.start()]
    if _IN_IT.match(canvas.plain, match.end()):
        return False
    if match.group().startswith("for ") and _NAMED_THING.search(before):
        return False
    if match.group().startswith("with the ") and _IN_A_STORY.search(before):
        return False
    return not (_NOT_FOR.search(before) or _ABOUT_THEM.search(canvas.low[: match.end()]))
