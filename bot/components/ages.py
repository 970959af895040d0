"""Whose eyes it is for: "my 8-year-old", "two boys, 7 & 9", "a lad of nine", "aged 8 to 11", and when the children are in bed.

Certificates ("make it 12A") are read in certificates.py, children without an age ("family night") in children.py.
"""

from __future__ import annotations

import re

from bot.components.canvas import Canvas, Found
from bot.components.corrections import said_anew_at
from bot.components.numbers import NUMBER, number
from bot.components.ordinals import WORDS

_ADULT = 18
_CHILD = (
    "kid", "kiddo", "child", "children", "little one", "small one", "young one", "young person", "toddler", "baby", "bairn", "wean", "wee one", "nipper",
    "son", "daughter", "boy", "girl", "lad", "laddie", "lass", "lassie", "nephew", "niece", "godson", "goddaughter", "godchild", "stepson", "stepdaughter",
    "stepkid", "grandkid", "grandchild", "grandchildren", "grandson", "granddaughter", "twin", "brother", "sister", "cousin", "sibling", "teen", "teenager",
    "tween", "student", "pupil", "youngster", "youngest", "eldest", "oldest", "middle one", "older one", "younger one", "big one", "other one", "friend", "classmate",
)  # fmt: skip
"""Who may be told the age of; a brother may be of age, and then no limit follows."""
CHILDREN = rf"(?:{'|'.join(sorted(_CHILD, key=len, reverse=True))})s?"
_ANY_CHILD = re.compile(rf"\b{CHILDREN}\b")
_SOMEBODY = rf"(?:{CHILDREN}|(?:they|she|he|theyre|shes|hes|mine|ours|one(?! \(1\))|the other|both)(?! of (?:us|them|these|those)\b))"
_OLD = r"(?:(?:[- ]?(?:years?|yrs?)[- ]?(?:olds?|of age)|[- ]?y\.?/?o\.?(?:'?s)?)(?!\w))"
_YEARS = rf"(?:{_OLD}|(?: ?(?:years|yrs?))(?! (?:ago|later|now|back|before)))"
_AND = r"(?: ?, ?(?:and )?|-? and | n | ?& ?| ?/ ?| or | ?\+ ?| to | ?[-–] ?)(?:an? |my |our |one (?=\d)|the )?"
_LIST = rf"(?P<list>(?!\d+(?:\.\d)? ?(?:/ ?10\b|out of))(?!(?:one|an?)\b(?!{_YEARS}|{_AND}{NUMBER})){NUMBER}{_YEARS}?(?:{_AND}{NUMBER}{_YEARS}?){{0,8}})"
_ENDS = (
    rf"(?! ?(?:(?:or|to|and|n|&|-|,) ?)?(?:{NUMBER} )?(?:seasons?|episodes?|eps?|parts?|hours?|hrs?|mins?|minutes?)\b)"
    r"(?=\s*(?:$|[,.;:!?)…—–&+-]|(?:so|and|n|or|who|whos|wants?|needs?|likes?|loves?|hates?|is|are|does|doesn't|don't|can|cant|can't|will|won't|gets?|going|at|in|on|with|but|tonight|today|tomorrow|soon|now|already|actually|this|next|then|that|until|to (?:an?|his|her|my|our|their|the|your)|"
    r"thinks?|year|years|yrs|watching|here|there|coming|have|has|had|would|movie|film)\b))"
)
"""What may follow a bare number that is an age: "my kid 9 wants", but not "my kids 3 films"."""
_WHOSE = r"(?:(?:for|with|4|by|fine for|ok for|okay for|suitable for|good for|right for|appropriate for|safe for) )?(?:(?:my|our|a|an|the|his|her|their|some|(?:one|two|three|four|five|six)(?! (?:and|n|or|to|&) \w+[- ]years?\b)|all|your|this|\d(?! (?:and|n|or|to|&)\b)|got|have) ){0,4}"
_FIT = r"(?:suitable|okay|ok|fine|good|appropriate|right|safe)"
_ABOUT = re.compile(
    r"\b(?:about|follow(?:s|ing)|(?:story|tale) of|where|in which|starring|stars|whose|featuring|plot|heroine|hero|lead|protagonist|character|played by|plays|(?:film|movie|series|show) with(?! (?:my|our|the|her|his|a (?:few|couple))\b))\b(?:(?! for (?:my|our|the|a class)\b)[^.!?;,]){0,28}$"
)
"""Somebody in a story is no viewer: "about a 12-year-old girl"."""
_TASTE_OF = re.compile(
    r"\b(?:taste|humou?r|mind|brain|attention span|energy|maturity|heart|soul) of (?:an? |my |any )?(?:[\w-]+ )?$"
)
""" "The taste of a fourteen-year-old boy" is somebody else's."""
_AGE_OF_TITLE = re.compile(
    r"\b(?:at (?:the )?most|(?:no|not|nothing|none) (?:more than|older than|over|above|beyond)|less than|max(?:imum)?(?: of)?|up to|within|last|past) $"
)
_TITLE_AFTER = re.compile(
    r" (?:at (?:the )?(?:very )?most|max(?:imum)?|tops|or (?:newer|less|younger|more recent)|(?:films?|movies?)(?! night)|shows?|series|whisk[e]?y|wine|cars?|vans?|bikes?|dogs?|cats?|horses?|laptops?|phones?|sofas?|house|classics?|thing|tv)\b"
)
"""What is at most ten years old is a title."""
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        # "my two kids (8, 10, 10)", "lad of nine", "son, 7", "the youngest is 6", "kids r 8 and 12"
        rf"\b{_WHOSE}(?:(?!about|{NUMBER}\b)[\w'-]+ )??(?:(?<=\bmy )(?:{CHILDREN}|{CHILDREN},? \w+)|{_SOMEBODY})(?: (?:coming|over|round|staying|visiting|along|here|saturday|sunday|tonight|today|tomorrow)){{0,3}}(?:'s|'re|'re)?(?:,? ?[(:,;–-] ?(?:all |both |aged |about )?| (?:all |both )?|(?: ?,)? (?:who(?:'s| is| are|'ll be| will be) |that(?:'s| is| are) |is |are |r |both |all |just |only |about |around |nearly |almost |turning |turned |turns |still |has |have |now |of |aged? |ages ){{1,4}})(?:aged? |ages )?{_LIST}\)?{_ENDS}",
        # "grandkids are here for the holidays, 13 and 16"
        rf"\b{CHILDREN} (?:are|is|r|over|here|home|visiting|staying|coming)(?: (?!{NUMBER}\b)[\w'-]+){{0,6}}, (?:aged? )?{_LIST}(?=\s*(?:$|[.;!?)]))",
        # "for a 7 and an 11 year old", "my 4yr old"
        rf"\b{_WHOSE}(?:(?!{NUMBER}\b)\w+ )??(?<!\bwe )(?<!\bus )(?P<list>(?:{NUMBER}(?:[- ]year)?(?:[- ]olds?)?{_AND}){{0,8}}{NUMBER}{_OLD})",
        rf"\b(?:my|our) (?P<list>{NUMBER}) ?(?:yrs?|years?) (?:old )?{CHILDREN}\b",
        # "ages 8 to 11", "boys between 10 and 13", "everyone from 6 to 80"
        rf"\b(?:{_FIT} )?(?:for |with )?(?:aged?|ages)(?: between| from)? {_LIST}{_ENDS}(?: and up)?",
        rf"\b(?:generations|anyone|anybody|everyone|everybody|people|family|us|viewers|{CHILDREN})\b[^.!?]{{0,25}}?(?P<list>{NUMBER})(?:, {NUMBER})* (?:to|-|–|and) {NUMBER}\b(?! (?:minutes|hours|seasons|episodes|films|movies))",
        # "(6 and 10)"
        rf"(?<=\()(?:ages? |aged )?(?P<list>{NUMBER}(?:{_AND}{NUMBER})+)(?=\))",
        # "I'm 15", "Emma is 9", "turns 6 tomorrow", "under 12"
        rf"(?:\b(?:me|myself|i) \()(?P<list>{NUMBER})(?=\))",
        rf"(?:^|(?<=[.!?,;(] )|\bthat |\band |sleepover |party )(?:we're|were|we are|they're|they are|us,?) (?:both |all ){{1,2}}{_LIST}(?=\s*(?:$|[,.!?)]))",
        rf"(?:^|(?<=[.!?,;(] )|\bthat |\band )(?:i'm|im|i am) (?:only )?{_LIST}(?=\s*(?:$|[,.!?)]|(?:years|yrs)(?:\s*(?:$|[,.!?)])| (?:old|of age)\b)|and\b|so\b|but\b))(?! (?:episodes|seasons|minutes))",
        rf"(?:(?<=\w )(?<!there )(?<!it )(?<!this )(?<!that )(?<!what )(?<!which )(?<!one )(?<!imdb )(?<!rating )(?<!score )(?<!time )(?<!bedtime )(?<!curfew )(?<!budget )is|\bturns|\bturning|\bturned) (?!one\b|two\b|a |an |half){_LIST}{_ENDS}(?! (?:at most|tops|or (?:more|less))\b)",
        rf"\b(?:{_FIT} (?:for|from) )?(?:the )?under(?: the age of |[- ]){_LIST}(?<!years)(?<!yrs)'?s?(?=\s*(?:$|[,.!?)](?!\d)|(?:is|are|would be) (?:fine|ok|okay|good)\b|in the\b|and\b(?! (?:an? )?(?:half|quarter))|who\b))",
    )
)
_BARE_YEARS = re.compile(rf"(?:(?<=[,(;.] )|(?<=\()|^)(?P<list>{NUMBER}) ?(?:years|yrs?)(?=\s*(?:$|[,.;)!?]))(?! or\b)")
"""An age beside a word for children: "kid movie for a plane, 6 yrs"."""
_GRADES = WORDS[:8]
_SCHOOL = (
    (re.compile(r"\b(?:teachers?|class|classroom|school|pupils)\b[^!?]{0,60}\byear (?P<n>1[0-3]|[1-9])s?\b(?! (?:ago|old))"), 4),
    (re.compile(rf"\by(?:ea)?r? ?(?P<n>1[0-3]|[1-9])s? (?:class|{CHILDREN}|leavers?)\b|(?=.*\b(?:class|classroom|teach\w*|lessons?|(?:the )?bell|term|homework|playtimes?|assembly)\b)(?<!\w)y(?:ear )?(?P<m>1[0-3]|[1-9])s?(?=\s*(?:$|[,.;:!?)]))"), 4),
    (re.compile(r"\b(?:for|in|with) year (?P<n>1[0-3]|[1-9])s?\b(?! (?:ago|old|of)\b)"), 4),
    (re.compile(r"\b(?:class of |teach )year (?P<n>1[0-3]|[1-9])s?\b|\byear (?P<m>1[0-3]|[1-9])s?(?= (?:class|kids|pupils|children|students|teachers?|lot)\b)"), 4),
    (re.compile(r"(?:\b(?:in|into|of|her|his) |(?<=sorry, )|(?<=sorry ))class (?P<n>1[0-2]|[1-9])\b"), 5),
    (re.compile(r"\b(?P<n>1[0-2]|[1-9])(?:st|nd|rd|th)[- ]grad(?:e|ers?)\b(?! (?:in|when)\b)"), 5),
    (re.compile(rf"\b(?P<n>{'|'.join(_GRADES)})[- ]grad(?:e|ers?)\b(?! (?:in|when|teacher)\b)"), 5),
)  # fmt: skip
"""Classes and how many years a child is older than its class's number, at the least."""
_RECEPTION = 4
_FIRST_CLASS = re.compile(
    r"\bgrade r\b|\breception (?:class|kids|children|pupils)\b|\b(?:at|in|goes to|still at) (?:nursery|preschool|pre-school|kindergarten)\b(?! (?:school|teach\w*|staff|rhyme))"
)
GROWN_UPS = re.compile(
    rf"\b(?:(?:for|just|only) )?(?:us|we|the|two) (?:grown[- ]?ups?|adults)\b|\b(?:for|just|only) (?:grown[- ]?ups?|adults)\b|\badults only\b"
    rf"|\b(?:the |our |my )?{CHILDREN} (?:are|is|have|has|went|gone)(?: now| already| finally| gone| all)* (?:asleep|sleeping|(?:in|to) bed|away|out|gone)\b(?: now)?"
    rf"|\bwith (?:the|our|my) {CHILDREN} (?:gone|away|out|in bed|asleep|at (?:gran|nan|mum|dad|their|school)\w*)|\b(?:the |our |my )?{CHILDREN} are at (?:(?:their|her|his|my) )?(?:gran|nan|mum|dad|mom|aunt|friend|school|nursery)\w*"
    r"|\bno (?:kids|children|little ones) (?:tonight|this time|today|around|here|with us)\b|\b(?:doesn't|does not|needn't|need not) (?:have to |need to )?be for (?:the )?(?:kids|children)(?: (?:any ?more|now|then))?"
    r"|\b(?:it's|its|it is|only|just)(?: now)? (?:just |only )me(?: tonight| now| this time| after all| then)?(?=\s*(?:$|[.,:;!?]|so\b|watching\b))"
)
"""Words by which the children are no longer watching."""


def read_ages(canvas: Canvas) -> None:
    """Add a max_age limit, the lowest of several ages, or the end of one."""
    for match in canvas.finditer(GROWN_UPS):
        canvas.add(Found(match.start(), match.end(), "take_back", "max_age"))
    told = _told(canvas) + _classes(canvas)
    if told:
        told += [Found(*m.span(), "limit", _TODDLER, "max_age") for m in canvas.finditer(_SMALLER_ONE)]
    asleep = [match.start() for match in _ASLEEP.finditer(canvas.plain)]
    _add_lowest(canvas, [found for found in told if all(at < found.start for at in asleep)])


_TODDLER = 2
_SMALLER_ONE = re.compile(
    r"(?:\b(?:and|with|plus)|[,&+]) (?:an?|my|our|her|his|their|the|one|two)(?: \w+)? toddlers?\b(?! (?:is|are)? ?(?:asleep|sleep|in bed|nap|upstairs|away))"
)
"""Beside ages in figures: "a ten-year-old and a toddler"."""
_ASLEEP = re.compile(
    r"\b(?:she|he|they)(?:'s|'re| is| are)(?: now| finally| already| all| both)* (?:asleep|in bed|sleeping|at (?:her|his|their) (?:gran\w*|nan\w*|mum\w*|dad\w*)|away)\b"
)
"""Who sleeps does not watch: "my 5yo chose Moana, she's asleep at last"."""


_ELSEWHERE = re.compile(
    r"\)?,?(?: (?:is|are|stays?|'s|sleeps?|already|fast|at last|now|both|all))+ (?:asleep|in bed|upstairs|at (?:her|his|their|my|the) (?:gran|nan|mum|mom|dad|friend|aunt|cousin)\w*|with (?:his|her|their|my) (?:dad|mum|mom|gran|nan|aunt|father|mother)\w*|away|at (?:school|nursery))\b|\)?,? sleeps?\b|\)?,? (?:(?:doesn't|won't|does not|will not) (?:watch|join)|isn't (?:watching|here))\b|\)?,? but (?:he|she|they)(?:'s|'re| is| are|'ll be| will be) (?:at|in bed|with|asleep|away)\b"
)
""" "The 4-year-old sleeps", "the kids (3 and 6) are with their dad": they do not watch."""


_DOES_NOT = re.compile(r"\)?,? (?:doesn't|won't|does not|will not)(?=\s*(?:$|[,.;!?]))")
_WATCHES = re.compile(r"\bwatch(?:es|ing)?\b[^.!?]*$")
""" "My daughter (6) watches, her brother (2) doesn't"."""


def told_ages(text: str) -> list[tuple[int, int]]:
    """Where ages are told, so that neither "10" nor "my son Damien, 9" names a title."""
    return [(found.start, found.end) for found in _told(Canvas(text))]


def _told(canvas: Canvas) -> list[Found]:
    found: list[Found] = []
    patterns = (*_PATTERNS, _BARE_YEARS) if _ANY_CHILD.search(canvas.plain) else _PATTERNS
    for pattern in patterns:
        for match in canvas.finditer(pattern):
            children = [age for age in _numbers(match["list"]) if 1 <= age < _ADULT]
            after = _ELSEWHERE.match(canvas.plain, match.end()) or _DOES_NOT.match(canvas.plain, match.end())
            if children and after and (after.re is _ELSEWHERE or _WATCHES.search(canvas.plain, 0, match.start())):
                canvas.hide(match.start(), match.end())
            elif children and _of_viewer(canvas, match):
                found.append(Found(match.start(), match.end(), "limit", min(children), "max_age"))
                canvas.hide(match.start(), match.end())
    return found


def _numbers(words: str) -> list[int]:
    return [int(number(n)) for n in re.findall(NUMBER, words)]


def _of_viewer(canvas: Canvas, match: re.Match[str]) -> bool:
    """Not somebody in a story, nor a title of that age."""
    before, after = canvas.low[: match.start("list")], canvas.low[match.end() :]
    return not (
        _TASTE_OF.search(before) or _ABOUT.search(before) or _AGE_OF_TITLE.search(before) or _TITLE_AFTER.match(after)
    )


def _classes(canvas: Canvas) -> list[Found]:
    return [
        Found(match.start(), match.end(), "limit", _class_number(match) + older, "max_age")
        for pattern, older in _SCHOOL
        for match in canvas.finditer(pattern)
    ] + [Found(*match.span(), "limit", _RECEPTION, "max_age") for match in canvas.finditer(_FIRST_CLASS)]


def _class_number(match: re.Match[str]) -> int:
    named = next(filter(None, match.groups()))
    return _GRADES.index(named) + 1 if named in _GRADES else int(named)


def _add_lowest(canvas: Canvas, found: list[Found]) -> None:
    """The youngest who watches counts; what was said anew counts alone: "he's 8, no wait, 9"."""
    found = [each for each in found if each.start >= said_anew_at(canvas.plain)] or found
    if found:
        canvas.add(min(found, key=lambda each: (each.value, each.start)))
