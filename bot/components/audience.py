"""For whose eyes: ages of children, "family friendly", "no nudity", "highly rated", "finished", "on Netflix"."""

from __future__ import annotations

import re

from bot.components.canvas import Canvas, Found
from bot.components.negation import negated
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
_NOTES = (
    ("sex", r"sexual (?:violence|assault|abuse)|sexual(?: stuff)?|smut(?:ty)?|porn\w*|nudity|nakedness|naked \w+|sex(?: scenes?)?|sexual (?:content|scenes|stuff)|explicit (?:scenes|content)|sexy (?:scenes|stuff)|sex stuff|steamy scenes|bare (?:skin|breasts|bottoms)"),
    ("violence", r"violence|violent|gore|gory|blood(?: and guts)?|bloody|bloodshed|killings?|bloodbaths?|beheadings?|mutilation|torture|fighting|graphic"),
    ("language", r"swearing|swear words?|bad language|foul language|strong language|cursing|curse words|profanity|f[- ]bombs?|cussing|f[- ]?words?|expletives|(?:rude|naughty) words|dirty language"),
    ("drugs", r"drug (?:use|abuse|taking)|drugs?|substance abuse|heroin|cocaine"),
    ("fright", r"jump[- ]?scares?|scares|scary|scariness|fright(?:s|ening)?|frightening|terrifying|nightmares?|horror scenes|creepy|anything scary"),
)  # fmt: skip
NOTE_PATTERNS = tuple(
    (note, re.compile(rf"\b(?:(?:too |so |very |much )(?:much |many )?)?(?:{words})\b")) for note, words in _NOTES
)
_DEGREE = re.compile(r"^(?:too|so|very)\b")
_SQUEAMISH = re.compile(
    r"\b(?:squeamish(?: (?:about|with|when it comes to) (?:blood|gore|violence|guts|needles)(?: and \w+)?)?|(?:i |we |she |he )?(?:can't|cannot|can not|don't|won't) (?:do|handle|take|stomach|cope with|deal with|bear|watch|look at) (?:the |any )?(?:sight of )?(?:blood|gore|violence)|(?:faint|queasy|sick) at (?:the sight of )?(?:blood|gore)|(?:blood|gore) makes (?:me|us|her|him) (?:sick|faint|queasy|ill)|(?:blood|gore) and (?:i|me) don't (?:mix|get on))\b"
)
"""Who says so wants no blood."""
_CLEAN = re.compile(r"\b(?:clean|mild|polite) language\b|\bwatch(?:es)? (?:its|their) language\b")
_ALLOWED = re.compile(
    r"\b(?:(?:a bit of |some )?(?:nudity|violence|gore|blood|swearing|sex|drugs)(?:'s| is| are)? (?:ok|okay|fine|no problem|alright|all right|welcome)|(?:nudity|violence|gore|blood|swearing|sex|drugs) (?:doesn't|don't|does not) (?:bother|worry) (?:me|us)|(?:don't|do not) mind (?:some |a bit of |the )?(?:nudity|violence|gore|blood|swearing|sex|drugs))\b"
)
"""No limit: what is said to be no trouble."""
_RATED = (
    (re.compile(r"\b(?:highly|well|top|best|high)[- ]?(?:rated|reviewed|regarded|ratings?)\b|\b(?:critically )?acclaimed\b|\b(?:good|great|excellent|strong|rave|high) (?:reviews?|ratings?)\b|\bhighest[- ]rated\b"), None),
    (re.compile(r"\b(?:rat(?:ed|ing)s?(?: of)?|scor(?:ed|ing|e)(?: of)?|with)? ?(?:at least|above|over|more than|minimum|better than) (?:a )?(?P<n>\d(?:\.\d)?|10)(?: ?/ ?10| out of (?:10|ten)| stars?| on imdb| rating)?(?=\s*(?:$|[,.;:!?)]|on\b|and\b|or\b|rating|please))"), 10),
    (re.compile(r"(?<!\w)(?P<n>\d(?:\.\d)?|10)(?: ?/ ?10| out of (?:10|ten)| stars?)(?: or (?:higher|better|above|more)| and (?:up|above)| minimum| at least)"), 10),
    (re.compile(r"\b(?:at least|above|over|more than)? ?(?P<n>\d\d) ?(?:%|percent)(?: or (?:more|higher|better)| and (?:up|above)|\+)?"), 100),
    (re.compile(r"\b(?:rt |tomato(?:es)? |critics? |audience )?(?:score|rating)s? (?:of )?(?:at least |above |over |more than |higher than )(?P<n>\d\d)\b"), 100),
    (re.compile(r"\b(?:min(?:imum)?(?: of)? (?:imdb )?(?:rating|score)|(?:rating|score|imdb|rated)(?: of)? min(?:imum)?|(?:no|not|nothing) (?:rated |scored |with a (?:rating|score) )?(?:lower|less|worse|below|under)(?: than| a)?|(?:not |nothing )rated (?:below|under|less than))(?: of)? (?P<n>\d(?:\.\d)?)(?: ?/ ?10| on imdb| stars)?(?=\s*(?:$|[,.;!?)]|on\b|please|out of))"), 10),
    (re.compile(r"\b(?P<n>four|4|3|three)(?: and a half)?[- ]stars?(?: (?:and (?:up|above)|or (?:more|better|higher|above)|at least|minimum|plus)|\+)"), 5),
    (re.compile(r"(?<!\w)(?P<n>\d(?:\.\d)?)(?:\+| or (?:higher|better|above|more)| and (?:up|above))(?! ?(?:seasons?|episodes?|minutes?|hours?|years?|people|films?|of))(?: ?/ ?10| out of (?:10|ten)| stars?| on imdb| rating)?(?!\w)"), 10),
)  # fmt: skip
_FINISHED = re.compile(
    r"\b(?:(?:done and dusted|all wrapped up|fully aired|(?:already |fully |only )?(?:finished|completed|complete|concluded)(?= (?:mini|limited|series|shows?|one|story|stories|run|only|please|\w+ (?:mini)?series)|[,.;:!]|$))|"
    r"(?:that|which|already|it|must be|has|have|is|are|been|be) (?:already |has |have |is |are |been |properly |all )*(?:finished|completed|ended|wrapped(?: up)?|concluded|complete|over)|"
    r"(?:with |has |have |got )?an? (?:proper|real|actual|satisfying|definite|clear|decent) ending|(?:no|without|(?:not |ends? |ended |cancelled |canceled |finish(?:es)? )*on|nothing with) (?:an? |any )?cliff-?hangers?|(?:not|nothing) (?:ongoing|still running|cancelled|canceled|unfinished))\b"
)
CLIFFHANGERS = re.compile(r"\b(?:no|without|on|nothing with|hate|hates)(?: an?| any)? cliff-?hangers?\b")
_RUNNING = re.compile(
    r"\b(?:still (?:running|going|airing|on air|in production)|ongoing|not (?:yet )?(?:finished|over|ended)(?! ?\d| (?:two|three|an|half|ninety)\b)|new episodes? (?:every|each|coming|out|weekly)(?: \w+)?)\b"
)
_HAVE_SEEN = re.compile(r"\b(?:i|we|i've|we've|i'm|just|have|we're)(?: just| have| already| finally)* $")
PLATFORMS = {
    "netflix": "netflix", "amazon prime": "prime", "prime video": "prime", "amazon": "prime", "prime": "prime", "disney plus": "disney",
    "disney+": "disney", "disney": "disney", "hbo max": "hbo", "hbo": "hbo", "hulu": "hulu", "apple tv+": "apple", "apple tv plus": "apple",
    "apple tv": "apple", "apple": "apple", "apple plus": "apple", "paramount+": "paramount", "paramount plus": "paramount", "peacock": "peacock", "mubi": "mubi",
    "youtube": "youtube", "iplayer": "iplayer", "crunchyroll": "crunchyroll", "sky": "sky", "showtime": "showtime", "starz": "starz",
    "criterion channel": "criterion", "shudder": "shudder", "now tv": "now", "max": "hbo",
}  # fmt: skip
_SURE_PLATFORMS = [
    word for word in PLATFORMS if word not in ("prime", "max", "sky", "apple", "amazon", "peacock", "starz")
]
_PLATFORM = re.compile(
    rf"\b(?:(?:on|from|through|have|got|use|using|via|only|subscribe to|available on|streaming on|at) (?:my )?(?P<name>{'|'.join(re.escape(p) for p in sorted(PLATFORMS, key=len, reverse=True))})"
    rf"|(?P<bare>{'|'.join(re.escape(p) for p in sorted(_SURE_PLATFORMS, key=len, reverse=True))}))(?!\w)"
)


def read_audience(canvas: Canvas) -> None:
    """Add max_age, not_notes, rating_min, finished and platforms limits, and the end of a limit of age."""
    for match in canvas.finditer(GROWN_UPS):
        canvas.add(Found(match.start(), match.end(), "take_back", "max_age"))
    _ages(canvas)
    _notes(canvas)
    _ratings(canvas)
    for match in canvas.finditer(_PLATFORM):
        if canvas.plain[: match.start()].rstrip().endswith(",") or not negated(canvas.plain, match.start()):
            canvas.add(
                Found(match.start(), match.end(), "limit", PLATFORMS[match["name"] or match["bare"]], "platforms")
            )
        else:
            canvas.hide(match.start(), match.end())  # "not on Netflix" is no subject, and no limit says it
    for match in canvas.finditer(_FINISHED):
        if not _HAVE_SEEN.search(canvas.low[: match.start()]):
            canvas.add(Found(match.start(), match.end(), "limit", True, "finished"))
    for match in canvas.finditer(_RUNNING):
        canvas.add(Found(match.start(), match.end(), "limit", False, "finished"))


def _ages(canvas: Canvas) -> None:
    for pattern in (*_AGE_LISTS, _LOOSE_AGES):
        for match in canvas.finditer(pattern):
            listed = [int(number(n)) for n in re.findall(NUMBER, match["list"])]
            if children := [age for age in listed if 1 <= age < _ADULT]:
                canvas.add(Found(match.start(), match.end(), "limit", min(children), "max_age"))
    for pattern in _AGES:
        for match in canvas.finditer(pattern):
            if _AGE_OF_TITLE.search(canvas.low[: match.start()]):
                continue
            ages = [number(match[name]) for name in ("n", "m") if name in pattern.groupindex and match[name]]
            if 1 <= min(ages) < _ADULT:
                canvas.add(Found(match.start(), match.end(), "limit", int(min(ages)), "max_age"))
    for pattern, age in _AUDIENCES:
        for match in canvas.finditer(pattern):
            if canvas.has("limit") and any(found.role == "max_age" for found in canvas.found):
                canvas.hide(match.start(), match.end())
            elif not _NOT_FOR.search(canvas.plain[: match.start()]):
                canvas.add(Found(match.start(), match.end(), "limit", age, "max_age"))


def _notes(canvas: Canvas) -> None:
    """ "not violent" is a limit and also a wish for less; "not too violent" is only the wish, read elsewhere."""
    for pattern, note in ((_SQUEAMISH, "violence"), (_CLEAN, "language")):
        for match in canvas.finditer(pattern):
            canvas.add(Found(match.start(), match.end(), "limit", note, "not_notes"))
    for match in canvas.finditer(_ALLOWED):
        canvas.hide(match.start(), match.end())
    for note, pattern in NOTE_PATTERNS:
        for match in pattern.finditer(canvas.low):
            graded = _DEGREE.match(match.group()) and " much " not in match.group() and " many " not in match.group()
            if not graded and negated(canvas.plain, match.start(), match.end()) and not _graded(canvas, match.start()):
                _forbid(canvas, match, note)


def _graded(canvas: Canvas, start: int) -> bool:
    """ "not as scary", "less gory" and "not that violent" compare; they do not forbid."""
    return (
        re.search(r"\b(?:too|as|so|that|less|overly|particularly|nearly|very|more)(?: \w+ly)? $", canvas.plain[:start])
        is not None
    )


def _forbid(canvas: Canvas, match: re.Match[str], note: str) -> None:
    canvas.add(Found(match.start(), match.end(), "limit", note, "not_notes"))
    axis = {"violent": "violent", "gory": "violent", "bloody": "violent", "scary": "scary", "creepy": "scary"}.get(
        match.group()
    )
    if axis:
        canvas.add(Found(match.start(), match.end(), "shift", axis, "less", {"strength": 1.0}))


def _ratings(canvas: Canvas) -> None:
    for pattern, scale in _RATED:
        for match in canvas.finditer(pattern):
            value = 0.7 if scale is None else round(number(match["n"]) / scale, 2)
            if 0 < value <= 1:
                canvas.add(Found(match.start(), match.end(), "limit", value, "rating_min"))
