"""Runtime: "under two hours", "an hour and a half", "half-hour episodes", "we start at eight and it must be over by ten"."""

from __future__ import annotations

import re

from bot.components.canvas import Canvas, Found
from bot.components.negation import negated
from bot.components.numbers import NUMBER, number
from bot.components.polarity import refusals

_HOUR, _MINUTE = r"(?:hours?|hrs?|h)", r"(?:minutes?|mins?|min|m)"
_LENGTH = (
    rf"(?:(?:about |around |roughly |like |~ ?)?(?:(?P<half>half an hour|(?P<bare>hour and a half)|half[- ]hours?|half[- ](?:an )?hrs?|(?P<quarter>(?:a )?quarter of an hour)|(?P<whole>{NUMBER}) (?:and|n|&) (?:(?:an? )?half|(?P<more_quarters>(?:three|an?|one) quarters?))[- ]{_HOUR})"
    rf"|(?P<three_quarters>three quarters of an hour)|(?P<hours>{NUMBER}|an?(?= ?hour| ?hr))[- ]?{_HOUR}(?: (?:and|n|&) (?:(?:an? )?half|(?P<quarters>(?:three|a|one) quarters?))|(?P<extra>(?: and)? ?(?P<minutes_more>[0-5]?\d|ten|twenty|thirty|forty|fifty)(?: ?{_MINUTE})?(?![\w,.-]\d|[\w-])(?! seasons)|(?:,| and)? ?(?P<minutes_said>{NUMBER}) ?{_MINUTE}(?![\w-]))?)"
    rf"|(?P<minutes>{NUMBER})(?:[- ]?ish| ?(?P<something>something|odd))?[- ]?(?:ish )?{_MINUTE}(?:[- ]?ish)?))(?:[- ]?ish)?(?!\w)"
)
_NO = r"(?:nothing|none|not(?! necessarily\b)|no(?! need\b)|don't want (?:anything|it|one|something)|isn't|without anything|anything(?= (?:\w+ )?(?:over|more than|longer|above|past|exceeding))|can't|cannot|can not|mustn't|must not|shouldn't|should not|doesn't(?! (?:have|need) to\b)|does not(?! (?:have|need) to\b)|won't|never|aren't)"
_BELOW = r"(?:(?:asleep|bored|restless|distracted|fidgety|wriggles?|fidgets?|nods? off|drops? off|drifts? off|conks? out|zones? out|switch(?:es)? off|loses? (?:interest|it|concentration)|gives? up|wanders? off) (?:after|at|past|beyond)|under|less than|below|at most|max(?:imum)?(?: of)?|up to|(?:no|not) (?:longer|more) than|shorter than|within|not over|inside(?: of)?|sub[- ]?|only have|have only|i have|i've(?! been| seen)|we've(?! been| seen)|i've got|we have|we've got|i got|only got|only|just|(?:finish|watch|see|get through|fit|done|do|ends?|ending|over|wraps? up)(?: (?:it|this|that|them|one|something))? in)"
_ABOVE = r"(?:over|more than|at least|longer than|min(?:imum)?(?: length| runtime| running time)?(?: of)?|above|upwards of|past|exceeding)"
_LEAST_AND_MOST = re.compile(
    rf"\bat least (?P<a>{NUMBER})(?: ?{_MINUTE})?,? (?:but|and) (?:at most|no more than|not more than|up to|under|max(?:imum)?) (?P<b>{NUMBER}) ?(?P<unit>{_HOUR}|{_MINUTE})(?!\w)"
)
_ROUGHLY = re.compile(r"\b(?:about|around|roughly)\b|~|\dish\b|\d ?m(?:in(?:ute)?s?)?ish\b")
"""Such a length may be exceeded by a seventh."""
_RUNTIME = re.compile(
    rf"(?P<no>\b{_NO} (?:(?:that'?s? |is |be |been |goes? |going |on |for |lasts? |lasting |much |too |running |run |way |drags? |take |takes |a )*|(?:(?!but\b|and\b|or\b|so\b|no\b|not\b|nothing\b|none\b)\w+ ){{0,4}}?(?=(?:{_BELOW}|{_ABOVE})\b)))?(?:(?P<below>\b{_BELOW}|<)|(?P<above>\b{_ABOVE}|>))? ?(?<!\w){_LENGTH}"
    rf"(?:[- ]long)?(?P<tail> ?(?:or (?:less|under|shorter)|max(?:imum)?|tops|at most|at the (?:very |absolute )?most|is (?:my|our|the) (?:limit|max(?:imum)?)))?(?: to (?:kill|spare|fill|spend|waste))?(?: (?:per|each|every|a|an) (?:evening|night|day|sitting|go|session|lunch|lunch break|(?P<an_episode>episode|ep)))?(?P<too_long>,? (?:is|are|'s|was)(?: \w+)? too (?:much|long)(?P<half_that>[,.;]? (?:and |make it |say |more like )?half (?:that|of that|of it))?)?(?P<more> ?(?:(?:or|and) (?:more|longer|over|up(?!wards? of)|upwards?)(?! (?:\d|than|of))|at (?:the (?:very )?)?least|minimum|plus|\+))?"
)
_BETWEEN = re.compile(
    rf"\b(?:between |from |anywhere from )?(?P<a>{NUMBER}) ?(?:and|to|(?<=\d)[-–]|(?<=\d )[-–]|or) ?(?P<b>{NUMBER}) ?(?P<unit>{_HOUR}|{_MINUTE})(?!\w)(?: long| and a half)?"
)
_WHOLE = re.compile(r"(?:finish|get through|done|do)\b")
"""What is finished in two hours is a film, for a series is as long as all its episodes."""
_EACH_EPISODE = re.compile(
    rf"\b(?:with )?(?:(?P<short>short(?:er)?|quick|bite[- ]?sized?)|(?P<half>half[- ]hour|half an hour)|(?P<minutes>{NUMBER})[- ]?min(?:ute)?s?|(?P<long>long(?:er)?|hour[- ]long|hr[- ]long|feature[- ]length)) (?:episodes?|eps)\b(?P<denied> (?:is |are )?(?:no good|no use|out|too (?:much|long)|a no|won't (?:do|work)|not an option|not for me))?|\b(?:episodes?|eps) (?:(?:that |which )?(?:are|be|is|should be|must be|have to be) )?(?:(?:nice and |quite |really |fairly )*(?P<short2>short|quick))\b"
)
_SHORTEST_MIN = 5
"""Fewer minutes, without an "under", are no length of a film: "in 2 minutes"."""
SHORT_EPISODE_MIN, LONG_EPISODE_MIN = 30, 50
"""Minutes that "short episodes" may have at most, and "long episodes" must have at least."""
_LESS_MIN = 5
"""By how much less than what is too long a title must last at least."""
_IN_PIECES = re.compile(r"(?:-| )(?:chunks|bites|bits|bursts|doses|portions|slots|pieces)\b")
""" "In 20 min chunks"."""
_FILM_OF = re.compile(r"\b(?:films?|movies?|something|anything|one|ones|runtime|length) of $")
_MEMORY = re.compile(
    r"\b(?:since|the|my|for|in|after|every|(?<!to )(?<!must )(?<!should )last|past|next|of|ago|first|how many|season|series) $"
)


def read_lengths(canvas: Canvas) -> None:
    """Add limits of runtime, of a film or of each episode."""
    _each_episode(canvas)
    for match in (*canvas.finditer(_LEAST_AND_MOST), *canvas.finditer(_BETWEEN)):
        low, high = (round(number(match[end]) * (60 if match["unit"].startswith("h") else 1)) for end in ("a", "b"))
        if low >= high:  # of "a hundred and thirty minutes" it is one number
            continue
        canvas.add(Found(match.start(), match.end(), "limit", low, "runtime_min_min"))
        canvas.add(Found(match.start(), match.end(), "limit", high, "runtime_max_min"))
    for match in canvas.finditer(_NEARER):
        canvas.hide(*match.span("than"))
    for match in canvas.finditer(_RUNTIME):
        _runtime(canvas, match)
    for match in canvas.finditer(_BARE):
        canvas.add(Found(match.start(), match.end(), "limit", int(match["n"] or match["m"]), "runtime_max_min"))
    for match in canvas.finditer(_A_GO):
        canvas.add(Found(match.start(), match.end(), "limit", int(match["n"]), "runtime_max_min"))
    _until(canvas)


_NEARER = re.compile(rf"\b(?:nearer|closer)(?: to)? [^.;!?]{{1,30}}?(?P<than> than {NUMBER} (?:hours?|minutes?))\b")
""" "Nearer 90 minutes than three hours": the second is not meant."""
_BARE = re.compile(
    r"\b(?:under|less than|below|sub|nothing (?:over|above|past|longer than)|(?:no|not) (?:more|longer) than|not over|at most|max) (?P<n>[6-9]\d|1\d\d|2[0-3]\d)(?=\s*(?:$|[,.;!?)](?!\d)|please\b|pls\b))"
    r"|(?<!\w)(?P<m>[6-9]\d|1\d\d|2[0-3]\d) (?:max|tops|at most)(?=\s*(?:$|[,.;!?)]|please\b|pls\b))"
)
""" "Nothing over 100": of so much and beside nothing else, minutes."""
_A_GO = re.compile(
    r"\b(?:under|less than|max|at most|below|about) (?P<n>[1-9]\d) (?:a|per|each|an) (?:go|pop|time|ep|episode|sitting)\b"
)
""" "Under 15 a go": minutes."""
_AN_EPISODE = re.compile(r" (?:an?|each|per|every) (?:episode|ep)\b|(?:-| )?(?:chunks|episodes|eps)\b")
_EPISODES_OF = re.compile(
    r"\b(?:episodes?|eps)(?: (?:of|at|under|around|about|that|which|are|is|be|should|must|have|to|not|no|shouldn't|each|only|with))* ?$|\beach (?:one|episode) ?$"
)


def _each_episode(canvas: Canvas) -> None:
    for match in canvas.finditer(_EACH_EPISODE):
        before = canvas.low[: match.start()]
        if _ASKED_EPISODES.search(before):
            continue
        most = _about(number(match["minutes"])) if match["minutes"] else SHORT_EPISODE_MIN
        limit = ("runtime_min_min", LONG_EPISODE_MIN) if match["long"] else ("runtime_max_min", most)
        if match["long"] and (most_said := _AT_MOST.match(canvas.plain, match.end())):
            limit = ("runtime_max_min", _HOUR_MIN)
            canvas.hide(*most_said.span())
        denied = _NO_EPISODES.search(before)
        if match["denied"] or denied:
            limit = ("runtime_max_min", LONG_EPISODE_MIN) if match["long"] else ("runtime_min_min", most)
        canvas.add(Found(denied.start() if denied else match.start(), match.end(), "limit", limit[1], limit[0]))
        canvas.add(Found(match.start(), match.end(), "limit", "series", "kind"))


def _about(minutes: float) -> int:
    """ "20 minute episodes" are the 22 minutes of a sitcom too; 45 are what fits into a break."""
    return round(minutes * 1.15 / 5) * 5 if minutes < SHORT_EPISODE_MIN else round(minutes)


_HOUR_MIN = 60
_AT_MOST = re.compile(r",? (?:at (?:the )?(?:very )?most|max(?:imum)?|tops|or (?:less|shorter|under))\b")
""" "Hour long episodes at most": no longer than that."""
_ASKED_EPISODES = re.compile(r"\b(?:how|are the|is the) (?:\w+ )?$")
_NO_EPISODES = re.compile(r"\b(?:no|not|without|hates?|nothing with) (?:\w+ )?$")


_IF_LONGER = re.compile(
    r"\b(?<!only )(?:if|when|once) (?:it's|it is|it|they're|they are|they|that's|we're|something(?: is)?|(?:an?|the|any) (?:film|movie|thing|one|series|show|episode)(?:'s| is)?) (?:going |runs? |goes? |lasts? |drags? )?(?:on |for )*$"
)
"""What comes after an hour and a half is what must not be: "I fall asleep if it's longer than 90 minutes"."""
_ENTIRE_MIN = 300
"""No film is longer: "I have twelve hours on a train" limits nothing."""


_JUST_NOT = re.compile(r"(?:not|isn't)\b")
""" "Not three hours" wants less than that."""


_SPENT = re.compile(
    r"\b(?:spent|wasted|lasted|delayed|late|used to be|took(?: me| us)?|takes (?:me|us))(?: (?:the last|almost|nearly|about|over|another|at least))* $"
)
_FULL_OF = re.compile(r" of (?!(?:tv|telly|film|screen|free|it|that|time|something|anything)\b)\w")
""" "Three hours of ordinary weather" tells of a title."""


def _says_no(canvas: Canvas, match: re.Match[str]) -> bool:
    """Whether its own "no" is still to be reckoned with: that of "I wouldn't want anything over two hours" stands outside."""
    no = match["no"]
    return bool(no) and not (no.startswith("anything") and refusals(canvas.plain, match.start(), match.end()))


def _has_bound(match: re.Match[str]) -> bool:
    return bool(match["below"] or match["above"] or match["no"] or match["tail"] or match["more"])


def _tells(canvas: Canvas, match: re.Match[str]) -> bool:
    """Whether the time is told, not asked for: "20 minutes ago", "two hours' sleep", "I spent two hours choosing"."""
    spent = not _has_bound(match) and _SPENT.search(canvas.low[: match.start()])
    return bool(spent) or canvas.plain.startswith((" ago", "' "), match.end())


def _runtime(canvas: Canvas, match: re.Match[str]) -> None:
    minutes = _minutes(match)
    if minutes > _ENTIRE_MIN or _tells(canvas, match):
        return
    said_before = _has_bound(match)
    of_episodes = _EPISODES_OF.search(canvas.low[: match.start()])
    if (minutes < _SHORTEST_MIN and not match["below"]) or (
        not said_before
        and not of_episodes
        and _MEMORY.search(canvas.low[: match.start()].rstrip() + " ")
        and not _FILM_OF.search(canvas.low[: match.start()].rstrip() + " ")
        and not _IN_PIECES.match(canvas.plain, match.end())
    ):
        return
    if not said_before and not of_episodes and _FULL_OF.match(canvas.plain, match.end()):
        return
    if match["too_long"]:
        minutes = minutes // 2 if match["half_that"] else minutes - _LESS_MIN
    longer = match["above"] or match["more"]
    condition = _IF_LONGER.search(canvas.low[: match.start()]) if longer else None
    least = bool(longer) and condition is None
    if _ROUGHLY.search(match.group()):
        minutes = round(minutes * 1.15 / 5) * 5
    if _says_no(canvas, match) and (match["above"] or match["below"]):
        least = not least
    elif match["no"] and _JUST_NOT.match(match["no"]) or of_episodes and negated(canvas.plain, match.start()):
        minutes -= _LESS_MIN
    role, settled = "runtime_min_min" if least else "runtime_max_min", {"settled": True} if condition else {}
    canvas.add(Found(match.start(), match.end(), "limit", minutes, role, settled))
    if match["no"] and (thing := _LONG_THING.match(canvas.low, match.end())):
        canvas.hide(thing.start(), thing.end())
    if of_episodes or match["an_episode"] or _AN_EPISODE.match(canvas.plain, match.end()):
        canvas.add(Found(match.start(), match.end(), "limit", "series", "kind"))
    if _WHOLE.match(match.group()):
        canvas.add(Found(match.start(), match.end(), "limit", "film", "kind"))


_LONG_THING = re.compile(
    r" (?:epics?|films?|movies?|marathons?|slogs?|things?|monsters?|beasts?|stuff|long|ones?)\b(?: (?:please|epics?|films?|movies?)\b)?"
)


def _minutes(match: re.Match[str]) -> int:
    if match["quarter"]:
        return 15
    if match["three_quarters"]:
        return 45
    if match["bare"]:
        return 90
    if match["half"]:
        return round(number(match["whole"]) * 60) + _part(match["more_quarters"]) if match["whole"] else 30
    if match["minutes"]:
        return round(number(match["minutes"])) + (9 if match["something"] else 0)
    hours = round(number(match["hours"]) * 60)
    if more := match["minutes_more"] or match["minutes_said"]:
        return hours + round(number(more))
    halved = match["quarters"] or _AND_HALF.search(match.group())
    return hours + (_part(match["quarters"]) if halved else 0)


_AND_HALF = re.compile(r" (?:and|n|&) (?:an? )?half\b")


def _part(quarters: str | None) -> int:
    """Minutes beside whole hours: a half where no quarters are said."""
    return 30 if quarters is None else 45 if quarters.startswith("three") else 15


_CLOCK = rf"(?:(?P<half>half (?:past )?)|(?P<part>five|ten|quarter|twenty) (?P<side>past|to) )?(?P<h>{NUMBER})(?:[:.](?P<m>[0-5]\d))?(?: ?(?:o'?clock|pm|p\.m\.))?(?: (?:news|train|bus|tonight|now|today))*"
_STARTS = re.compile(
    rf"\b(?:(?:we|i|it|they|we'll|i'll) )?(?:start(?:s|ing)?|begins?(?: before)?|kick(?:s|ing)? off|sit(?:s|ting)? down|settle down|press(?:ing)? play|(?:it's|its|it is)(?: already| now)?)(?: at| from| around| about)* {_CLOCK}(?!\w)"
)
_ENDS = re.compile(
    rf"\b(?:(?:must|has to|have to|had to|need to|needs to|should|want to|wanna|it's to|it is to|got to|gotta|to|i'm|we're) )*(?:(?:be )?(?:over|done|finish(?:ed|ing)?|ends?|end(?:ed|ing)?|through|asleep|in bed|out|home|leave|sleep|bed)(?: (?:by|before|at))+|(?:got|have|free|time|here|only)(?: (?:till|until|til))+|(?:lights? (?:go(?:es)? )?out|locks? up|clos(?:e|es|ing)|shuts?)(?: at| by)+)(?: the)? {_CLOCK}(?!\w)"
)
"""Together they say how long there is: "it must be over by ten, we start at eight"."""


def _until(canvas: Canvas) -> None:
    first, last = _STARTS.search(canvas.plain), _ENDS.search(canvas.plain)
    if first is None or last is None:
        return
    minutes = (minutes_of_day(last) - minutes_of_day(first)) % (12 * 60)
    if _SHORTEST_EVENING_MIN <= minutes <= _ENTIRE_MIN:
        canvas.hide(*first.span())
        canvas.add(Found(*last.span(), "limit", minutes, "runtime_max_min"))


_SHORTEST_EVENING_MIN = 20


def minutes_of_day(match: re.Match[str]) -> int:
    """Minutes since twelve, of a time with groups half, part and side, h and m, in lower case."""
    past = int(match["m"] or 0)
    if part := match["part"]:
        past = (15 if part == "quarter" else round(number(part))) * (1 if match["side"] == "past" else -1)
    return round(number(match["h"])) % 12 * 60 + (30 if match["half"] else past)
