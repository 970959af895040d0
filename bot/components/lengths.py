"""Runtime and seasons: "under two hours", "an hour and a half", "no more than three seasons"."""

from __future__ import annotations

import re

from bot.components.canvas import Canvas, Found
from bot.components.numbers import NUMBER, number

_HOUR, _MINUTE = r"(?:hours?|hrs?|h)", r"(?:minutes?|mins?|min|m)"
_LENGTH = (
    rf"(?:(?:about |around |roughly |like |~ ?)?(?:(?P<half>half an hour|half[- ]hours?|(?P<whole>{NUMBER}) and a half[- ]{_HOUR})"
    rf"|(?P<hours>{NUMBER}|an?)[- ]?{_HOUR}(?: and (?:a half|(?P<quarters>(?:three|a|one) quarters?))|(?P<extra>(?: and)? ?(?P<minutes_more>[0-5]?\d|ten|twenty|thirty|forty|fifty)(?: ?{_MINUTE})?(?![\w,.-]\d|[\w-])(?! seasons)|(?:,| and)? ?(?P<minutes_said>{NUMBER}) ?{_MINUTE}(?![\w-]))?)"
    rf"|(?P<minutes>{NUMBER})(?:ish)?[- ]?(?:ish )?{_MINUTE}(?:ish)?))(?!\w)"
)
_NO = r"(?:nothing|not|no|don't want (?:anything|it|one|something)|isn't|without anything|anything|can't|cannot|can not|mustn't|must not|shouldn't|should not|doesn't|does not|won't|never|aren't)"
_BELOW = r"(?:under|less than|below|at most|max(?:imum)?(?: of)?|up to|(?:no|not) (?:longer|more) than|shorter than|within|not over|inside|sub[- ]?|only have|have only|i have|i've got|we have|we've got|i got|only got|only|just|(?:finish|watch|see|get through|fit|done|do)(?: (?:it|this|that|them|one|something))? in)"
_ABOVE = r"(?:over|more than|at least|longer than|min(?:imum)?(?: of)?|above|upwards of|past|exceeding)"
_ROUGHLY = re.compile(r"\b(?:about|around|roughly)\b|~|\dish\b|\d ?m(?:in(?:ute)?s?)?ish\b")
"""Such a length may be exceeded by a seventh."""
_RUNTIME = re.compile(
    rf"(?P<no>\b{_NO} (?:that'?s? |is |be |been |goes? |going |on |for |lasts? |lasting |much |too |running |run |way |drags? |take |takes |a )*)?(?:(?P<below>\b{_BELOW}|<)|(?P<above>\b{_ABOVE}|>))? ?(?<!\w){_LENGTH}"
    rf"(?:[- ]long)?(?P<tail> ?(?:or (?:less|under|shorter)|max(?:imum)?|tops|at most|at the most|is (?:my|our|the) (?:limit|max(?:imum)?)))?(?: to (?:kill|spare|fill|spend|waste))?(?P<more> ?(?:or (?:more|longer|over)|at least|minimum|plus|\+))?"
)
_BETWEEN = re.compile(
    rf"\b(?:between |from |anywhere from )?(?P<a>{NUMBER}) ?(?:and|to|-|–|or) ?(?P<b>{NUMBER}) ?(?P<unit>{_HOUR}|{_MINUTE})(?!\w)(?: long| and a half)?"
)
_WHOLE = re.compile(r"(?:finish|get through|done|do)\b")
"""What is finished in two hours is a film, for a series is as long as all its episodes."""
_SEASONS = re.compile(
    rf"\b(?:(?P<most>(?:no|not) (?:more|longer) than|at most|max(?:imum)?(?: of)?|up to|within|only|just|nothing (?:over|longer than|with more than))|"
    rf"(?P<under>under|less than|fewer than|below)|(?P<least>at least|more than|over|beyond|past)) ?(?P<n>{NUMBER})[- ]seasons?(?: long| max| tops)?\b"
)
_SEASONS_TAIL = re.compile(
    rf"\b(?P<n>{NUMBER})[- ]seasons?\b(?! (?:of|into)\b)(?: long)?(?: (?:or (?:less|fewer|under)|max(?:imum)?|tops|at most))?\b"
)
_ONE_SEASON = re.compile(
    r"\b(?:mini[- ]?series|limited series|miniseries|limited[- ]run series|(?:single|one)[- ]season(?:ed)?(?: (?:series|shows?))?|(?:only|just) (?:the )?one season|a single season|one[- ]and[- ]done(?: (?:series|show|story))?|(?:two|three|four|five|six|seven|eight|ten|\d{1,2})[- ]?(?:part(?! ?\d)|parts|parters?)(?: (?:series|shows?|serial|thing))?|limited[- ]run(?: thing)?|short[- ]run series)\b"
)
MANY_SEASONS = 4
"""What "many seasons" asks for at least."""
_MANY_SEASONS = re.compile(
    rf"\b(?:(?:with |has |have |that has |there (?:is|are) )?(?:many|lots of|a lot of|plenty of|loads of|tons of|several|multiple|a good few) seasons|long[- ]runn(?:ing|er)(?: (?:series|shows?))?|(?:with |has |that has )?(?P<n>{NUMBER})(?: or more|\+| plus) seasons)(?!\w)"
)
_EPISODES = re.compile(
    rf"\b(?:(?P<most>(?:no|not) (?:more|longer) than|at most|max(?:imum)?(?: of)?|up to|within|only|just|nothing (?:over|longer than|with more than))|(?P<under>under|less than|fewer than|below)) ?(?P<n>{NUMBER})[- ]episodes?(?: (?:in all|in total|altogether|all in all|total|long|max|tops))*"
    rf"|\b(?P<tail>{NUMBER})[- ]episodes? (?:or (?:less|fewer|under)|max(?:imum)?|tops|at most|in total|in all|altogether)\b|\b(?:with |only |just |has )*(?P<few>few|not (?:too |so |that )?many|a handful of) episodes\b"
)
COUNTED = (_SEASONS, _EPISODES)
"""What these find is no title: "no more than 3 seasons"."""
FEW_EPISODES = 10
_EACH_EPISODE = re.compile(
    rf"\b(?:with )?(?:(?P<short>short(?:er)?|quick|bite[- ]?sized?)|(?P<half>half[- ]hour|half an hour)|(?P<minutes>{NUMBER})[- ]?min(?:ute)?s?|(?P<long>long(?:er)?|hour[- ]long|feature[- ]length)) episodes?\b|\bepisodes? (?:(?:that |which )?(?:are|be|is|should be|must be|have to be) )?(?:(?:nice and |quite |really |fairly )*(?P<short2>short|quick))\b"
)
_SHORTEST_MIN = 5
"""Fewer minutes, without an "under", are no length of a film: "in 2 minutes"."""
SHORT_EPISODE_MIN, LONG_EPISODE_MIN = 30, 50
"""Minutes that "short episodes" may have at most, and "long episodes" must have at least."""
_MEMORY = re.compile(r"\b(?:the|my|for|in|after|every|last|past|next|of|ago|first|how many|season|series) $")


def read_lengths(canvas: Canvas) -> None:
    """Add runtime, season and episode limits."""
    for match in canvas.finditer(_SEASONS):
        seasons = int(number(match["n"]))
        if match["least"]:
            canvas.add(
                Found(match.start(), match.end(), "limit", seasons + (match["least"] != "at least"), "seasons_min")
            )
        else:
            canvas.add(
                Found(match.start(), match.end(), "limit", max(1, seasons - bool(match["under"])), "seasons_max")
            )
    _episodes(canvas)
    for match in canvas.finditer(_SEASONS_TAIL):
        if not _MEMORY.search(canvas.low[: match.start()].rstrip() + " "):
            canvas.add(Found(match.start(), match.end(), "limit", int(number(match["n"])), "seasons_max"))
    for match in canvas.finditer(_MANY_SEASONS):
        canvas.add(
            Found(
                match.start(),
                match.end(),
                "limit",
                int(number(match["n"])) if match["n"] else MANY_SEASONS,
                "seasons_min",
            )
        )
        if re.search(r"(?:series|shows?)$", match.group()):
            canvas.add(Found(match.start(), match.end(), "limit", "series", "kind"))
    for match in canvas.finditer(_ONE_SEASON):
        canvas.add(Found(match.start(), match.end(), "limit", 1, "seasons_max"))
        canvas.add(Found(match.start(), match.end(), "limit", "series", "kind"))
    for match in canvas.finditer(_BETWEEN):
        low, high = (round(number(match[end]) * (60 if match["unit"].startswith("h") else 1)) for end in ("a", "b"))
        canvas.add(Found(match.start(), match.end(), "limit", low, "runtime_min_min"))
        canvas.add(Found(match.start(), match.end(), "limit", high, "runtime_max_min"))
    for match in canvas.finditer(_RUNTIME):
        _runtime(canvas, match)


_EPISODES_OF = re.compile(
    r"\bepisodes?(?: (?:of|at|around|about|that|which|are|is|be|should|must|have|to|not|no|shouldn't|each|only|with))* ?$|\beach (?:one|episode) ?$"
)


def _episodes(canvas: Canvas) -> None:
    """Their number in all, and the length of each; either means a series."""
    for match in canvas.finditer(_EPISODES):
        if number(match["n"] or match["tail"] or "a few") == 1:
            continue  # "solved within one episode"
        most = FEW_EPISODES if match["few"] else int(number(match["n"] or match["tail"])) - bool(match["under"])
        canvas.add(Found(match.start(), match.end(), "limit", max(1, most), "episodes_max"))
        canvas.add(Found(match.start(), match.end(), "limit", "series", "kind"))
    for match in canvas.finditer(_EACH_EPISODE):
        if _ASKED_EPISODES.search(canvas.low[: match.start()]):
            continue
        most = round(number(match["minutes"]) * 1.15 / 5) * 5 if match["minutes"] else SHORT_EPISODE_MIN
        limit = ("runtime_min_min", LONG_EPISODE_MIN) if match["long"] else ("runtime_max_min", most)
        canvas.add(Found(match.start(), match.end(), "limit", limit[1], limit[0]))
        canvas.add(Found(match.start(), match.end(), "limit", "series", "kind"))


_ASKED_EPISODES = re.compile(r"\b(?:how|are the|is the|no|not|without|hate) (?:\w+ )?$")


_IF_LONGER = re.compile(
    r"\b(?:if|when|once|unless) (?:it's|it is|it|they're|they are|they|that's|something is|a film is|we're) (?:going |runs? |goes? )?(?:on |for )*$"
)
"""What comes after an hour and a half is what must not be: "I fall asleep if it's longer than 90 minutes"."""
_ENTIRE_MIN = 300
"""No film is longer: "I have twelve hours on a train" limits nothing."""


def _runtime(canvas: Canvas, match: re.Match[str]) -> None:
    minutes = _minutes(match)
    if minutes > _ENTIRE_MIN:
        return
    said_before = match["below"] or match["above"] or match["no"] or match["tail"] or match["more"]
    of_episodes = _EPISODES_OF.search(canvas.low[: match.start()])
    if (minutes < _SHORTEST_MIN and not match["below"]) or (
        not said_before and not of_episodes and _MEMORY.search(canvas.low[: match.start()].rstrip() + " ")
    ):
        return
    least = bool(match["above"] or match["more"]) and not _IF_LONGER.search(canvas.low[: match.start()])
    if _ROUGHLY.search(match.group()):
        minutes = round(minutes * 1.15 / 5) * 5
    if match["no"] and (match["above"] or match["below"]):
        least = not least
    canvas.add(Found(match.start(), match.end(), "limit", minutes, "runtime_min_min" if least else "runtime_max_min"))
    if match["no"] and (thing := _LONG_THING.match(canvas.low, match.end())):
        canvas.hide(thing.start(), thing.end())
    if of_episodes:
        canvas.add(Found(match.start(), match.end(), "limit", "series", "kind"))
    if _WHOLE.match(match.group()):
        canvas.add(Found(match.start(), match.end(), "limit", "film", "kind"))


_LONG_THING = re.compile(
    r" (?:epics?|films?|movies?|marathons?|slogs?|things?|monsters?|beasts?|stuff|long|ones?)\b(?: (?:please|epics?|films?|movies?)\b)?"
)


def _minutes(match: re.Match[str]) -> int:
    if match["half"]:
        return round(number(match["whole"]) * 60 + 30) if match["whole"] else 30
    if match["minutes"]:
        return round(number(match["minutes"]))
    hours = round(number(match["hours"]) * 60)
    if more := match["minutes_more"] or match["minutes_said"]:
        return hours + round(number(more))
    if match["quarters"]:
        return hours + (45 if match["quarters"].startswith("three") else 15)
    return hours + (30 if " and a half" in match.group() else 0)
