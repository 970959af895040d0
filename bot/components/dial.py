"""How adventurous the bot is to be from now on: "be more adventurous", "play it safe", "stick to what I know".

What is asked of a title ("something more daring") is a wish and none of these; so is what a story tells ("she learns to take risks").
"""

from __future__ import annotations

import re

from bot.components.canvas import Canvas, Found

STEP, BIG_STEP, SAFEST, BOLDEST = 25, 50, 0, 100
"""In hundredths of the dial."""

_MUCH = r"much|way|a (?:whole )?lot|far|loads|significantly|considerably"
_BIT = r"a (?:little )?(?:bit|touch|tad)|a little|slightly|somewhat|even|still|rather|maybe"
_HOW = rf"(?:{_MUCH}|{_BIT})"
_DARING = r"adventurous|daring|bold|brave|wild|experimental|risky|surprising|unpredictable|eclectic|open[- ]minded|creative|exploratory|out there"
_BOLDER = r"bolder|braver|wilder|riskier"
_CAREFUL = r"careful|cautious|conservative|predictable|safe|timid|boring|obvious|conventional|tame"
_SAFER = r"safer|tamer"
_SO = r"(?:so|too|that|as|quite so|overly|such)"
_PICKS = r"(?:(?:your|the|my|these|those|with (?:your|the|my)) )?(?:picks|suggestions|recommendations|choices|selections?|ideas)"
_MORE = (
    rf"(?:(?:{_HOW} )?(?:(?:more|less {_CAREFUL} and more) (?:{_DARING})|{_BOLDER})|(?:{_HOW} )?less (?:{_CAREFUL}))"
)
_LESS = rf"(?:(?:{_HOW} )?(?:less (?:{_DARING})|(?:more (?:careful|cautious|conservative|predictable|conventional))|{_SAFER}))"
_BE = r"(?:be|get|become|go|make (?:it|them)|keep (?:it|them|things)|pick|choose|suggest|recommend)"
_ASKS = (
    r"(?:please|pls|kindly|can you|could you|would you|will you|you (?:can|could|should|may|might|need to|have to)|(?:i )?(?:want|need|would like|'d like) (?:you|us) to|(?:i|we)(?:'d| would)? (?:want|like|need) to|"
    r"i wish you(?:'d| would)|i'd prefer you to|let(?:'s| us)|lets|try (?:to|and)|feel free to|from now on|in future|next time|for now|tonight|today|this time|just|maybe|perhaps|also|now|then|so|and|but|ok(?:ay)?|well|actually|honestly|time to|why don't you|never ?mind)"
)
_START = rf"(?:^|[.,;:!?–—-])\W*(?:{_ASKS}\W+)*"
"""Said to the bot: at the beginning of a clause, with nothing but a request before it."""
_END = rf"(?= *(?:$|[.,;:!?–—-]|(?:please|pls|only|with|in|from|than|and|for|now|tonight|today|next|this|though|then|ok|okay|thanks|when|but|instead|again|{_PICKS}|about (?:it|this|that))\b))"
_COMFORT = r"(?:my|our|the) comfort[- ]zones?"
_KNOWN = r"(?:what (?:i|we)(?: already)? (?:know|like|love|liked|loved|enjoy|am used to|'m used to)|what you know (?:i like|about me)|(?:my|our) (?:usual(?: (?:stuff|taste|genres?|thing))?|taste|favou?rites|likes|habits)|the (?:usual|familiar|tried and (?:true|tested)))"
_RISKS = r"(?:risks|chances|surprises|experiments|gambles)"

_RULES: tuple[tuple[str, str | int], ...] = (
    (rf"{_START}{_BE} as (?:{_DARING}) as (?:you (?:can|like|dare|want)|possible|it gets)", BOLDEST),
    (rf"{_START}go all (?:the way|in|out){_END}", BOLDEST),
    (rf"{_START}(?:(?:the|your) )?(?:most (?:{_DARING})|wildest|boldest|riskiest) (?:picks|suggestions|recommendations|choices)(?: you have)?{_END}", BOLDEST),
    (rf"{_START}(?:play|keep) (?:it |things )?(?:very |really |totally )?safe{_END}", SAFEST),
    (rf"{_START}(?:stick|stay|keep|stay close|keep close|stick close)(?: it)?(?: only)? (?:to|with|within|near)(?: only| just)? {_KNOWN}{_END}", SAFEST),
    (rf"{_START}(?:stay|keep|remain|stick|keep it)(?: well)? (?:in|inside|within|to) {_COMFORT}{_END}", SAFEST),
    (rf"{_START}(?:only |nothing but |i (?:only |just )?want (?:only )?|give me (?:only )?)?(?:the )?(?:safe(?:st)?|sure(?:st)?) (?:bets?|picks|things|suggestions|recommendations|choices){_END}", SAFEST),
    (rf"{_START}(?:no (?:more )?(?:{_RISKS}|wild ?cards)|(?:don't|do not|never|stop) (?:take|taking|try|trying)(?: any)? {_RISKS}|no experimenting|(?:don't|do not|stop) (?:experiment|gambl|surpris)(?:ing|e|ment)?(?: me)?){_END}", SAFEST),
    (rf"{_START}(?:don't|do not|stop|no need to|you (?:don't|do not) (?:have|need) to) (?:be(?:ing)? (?:{_SO} )?(?:{_CAREFUL})|play(?:ing)? (?:it )?(?:so |too )?safe|hold(?:ing)? back)", "+"),
    (rf"{_START}(?:don't|do not|stop|not) (?:be(?:ing)? |get(?:ting)? |go(?:ing)? )?{_SO} (?:{_DARING}|far out){_END}", "-"),
    (rf"{_START}(?:you(?:'re| are) (?:being )?|(?:your|the|these|those) (?:picks|suggestions|recommendations|choices) (?:are|were) |(?:that|this|it)(?:'s| was| is) )(?:a (?:bit|little) |way |far |much )?(?:too|overly) (?:{_CAREFUL}){_END}", "+"),
    (rf"{_START}(?:you(?:'re| are) (?:being )?|(?:your|the|these|those) (?:picks|suggestions|recommendations|choices) (?:are|were) )(?:a (?:bit|little) |way |far |much )?(?:too|overly) (?:{_DARING}){_END}", "-"),
    (rf"{_START}{_BE} {_MORE}{_END}", "+"),
    (rf"{_START}{_BE} {_LESS}{_END}", "-"),
    (rf"{_START}(?:{_HOW} )?(?:more (?:adventurous|daring|experimental)|bolder|braver|riskier|less predictable)(?: {_PICKS})?\W*(?:please|pls)?\W*$", "+"),
    (rf"{_START}(?:{_HOW} )?(?:less (?:adventurous|daring|experimental|risky)|safer|more conservative)(?: {_PICKS})?\W*(?:please|pls)?\W*$", "-"),
    (rf"{_START}(?:take|run)(?: (?:me|us))?(?: {_HOW})? (?:more|some|bigger|a few|a few more|greater) (?:{_RISKS})", "+"),
    (rf"{_START}(?:take|run)(?: {_HOW})? (?:fewer|less|smaller) (?:{_RISKS})|{_START}(?:{_HOW} )?(?:fewer|less) surprises", "-"),
    (rf"{_START}(?:risk (?:more|something)|(?:experiment|explore) (?:{_HOW} )?more|think outside the box|surprise me (?:{_HOW} )?more(?: often)?|more (?:surprises|risks|wild ?cards)){_END}", "+"),
    (rf"{_START}(?:take|push|get|lead|drag|nudge) (?:me|us) (?:{_HOW} )?(?:a bit )?(?:further |more )?(?:out(?:side)?(?: of)?|beyond) {_COMFORT}|{_START}(?:leave|go (?:outside|beyond|out of)) {_COMFORT}", "+"),
    (rf"{_START}(?:turn|crank|dial|put)(?: up)? (?:the |your )?(?:adventur\w+|novelty|boldness|dial|slider|surprises?)(?: (?:dial|slider))?(?: up)?(?: {_HOW})?(?<=up){_END}", "+"),
    (rf"{_START}(?:turn|tone|dial|put)(?: down)? (?:the |your )?(?:adventur\w+|novelty|boldness|dial|slider|surprises?)(?: (?:dial|slider))?(?: down)?(?<=down){_END}", "-"),
    (rf"{_START}(?:turn|tone|crank|dial) (?P<way>up|down) (?:the |your )?(?:adventur\w+|novelty|boldness|surprises?)(?: (?:dial|slider|factor|level))?{_END}", "way"),
    (rf"{_START}(?:set|turn|put|move) (?:the |your )?(?:adventur\w+|novelty|boldness|dial|slider)(?: (?:dial|slider|level|setting))? (?:to|at|on) (?P<n>\d{{1,3}})(?: ?%| percent| ?/ ?100| (?:out )?of (?:100|a hundred))?", "n"),
)  # fmt: skip
_FAR = re.compile(rf"\b(?:{_MUCH}) (?:more|less|bigger|out|beyond|too|{_BOLDER}|{_SAFER})\b")
_TAIL = rf"(?: (?:with|in|about) (?:{_PICKS}|what you (?:pick|suggest|recommend|show)(?: (?:me|us))?)| from now on| in future)?"
_PATTERNS = tuple((re.compile(pattern + _TAIL), way) for pattern, way in _RULES)


def read_dial(canvas: Canvas) -> None:
    """Add one dial entity: where it is to stand, or by how much it is to be turned ("+25")."""
    if found := turned(canvas.low):
        canvas.add(found)


def turned(low: str) -> Found | None:
    """What lower-case words do to the dial; None where nothing."""
    for pattern, way in _PATTERNS:
        if match := pattern.search(low):
            at = match.end() - len(match.group().lstrip(" .,;:!?–—-"))
            return Found(at, match.end(), "dial", _value(match, way))
    return None


def _value(match: re.Match[str], way: str | int) -> str | int:
    said = match.groupdict()
    if isinstance(way, int):
        return way
    if way == "n":
        return min(BOLDEST, round(int(said["n"]) / STEP) * STEP)
    if way == "way":
        way = "+" if said["way"] == "up" else "-"
    return f"{way}{BIG_STEP if _FAR.search(match.group()) else STEP}"
