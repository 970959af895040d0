"""The words in which years and decades are told: "from the nineties", "pre-2000", "nineteen eighty-five", "set in the 80s"."""

from __future__ import annotations

import re

from bot.components.eras import YEAR
from bot.components.numbers import NUMBER

FILM_NOUN = r"(?:films?|movies?|series|shows?|made|set|released|something|anything)"
DECADE_WORDS = {"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80,
                 "nineties": 90}  # fmt: skip
DECADE = (
    rf"(?:(?:the )?(?:(?P<part>early|mid|late|middle|start|end|beginning|first half|second half)(?:[- ]?(?:of the|the|to late|of)?[- ]))?(?:the )?"
    rf"(?P<decade>(?:19|20)\d0['’]?(?:ie)?s|['’]?[2-9]0['’]?(?:ie)?s|['’]?00s|{'|'.join(DECADE_WORDS)}|noughties|two[- ]thousands|(?:twenty|two thousand)[- ]tens))"
)
_DECADE_UNNAMED = re.sub(r"\?P<\w+>", "?:", DECADE)
NOW = r"(?:now|today|the present|present|date|this year|nowadays)"
TILL = r"(?:to|till|until|til|through|and|or|up to|-|–|—|/)"
NO = r"(?:nothing|not?|none|(?:don't|dont|do not|doesn't|won't|wont|will not|wouldn't|can't|cannot|never|not)(?: really| even| ever)? (?:want|need|like|watch|see|do|touch|take|accept|fancy|enjoy|have|consider|suggest|recommend|give (?:me|us)|show (?:me|us)|send (?:me|us)|bother with|care for|go for|look at|pick)(?: to (?:see|watch))? (?:anything|something|stuff|things|films?|movies?|series|shows?|one|ones)|(?:isn't|isnt|is not|aren't|ain't|can't be|cannot be|mustn't be|must not be|shouldn't be|should not be|may not be|not be)|never|without anything|no (?:films?|movies?|series|shows?)|avoid anything|skip anything|anything but things?|hates? (?:everything|anything|all|films|stuff|movies)|can't (?:stand|bear|abide) (?:everything|anything|films|stuff))"
FROM = r"(?:that's |that is |that was |that (?:began|begins|started|starts) |made |released |coming |that came out |from |be |any |much |too )*"
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
IN_WORDS = (
    rf"nineteen[- ](?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:{_ONES}))?|two thousand (?:and )?(?:{_TEENS}|{_ONES}|twenty(?:[- ](?:{_ONES}))?)"
    rf"|twenty[- ](?:{_TEENS}|twenty(?:[- ](?:{_ONES}))?)(?! (?:years|minutes|seasons|episodes))"
)
""" "Nineteen eighty-five", "two thousand and fifteen"."""
_WHEN = rf"(?P<when>{YEAR}|{IN_WORDS}|{_DECADE_UNNAMED})(?:-?ish)?"
_OLDER = r"(?:(?:before|b4|predat(?:es?|ing)|more old than|older (?:films?|movies?|shows?|series|ones?|stuff) than|older than|earlier than|prior to)(?: about| around| roughly| say)?|pre[- ]?)"
_NEWER = r"(?:(?:after|(?<=\bgo )past|(?<=anything )past|(?<=nothing )past|(?<=nothin )past|more new than|newer (?:films?|movies?|shows?|series|ones?|stuff) than|newer than|younger than|later than|more recent than)(?: about| around| roughly| say)?|post[- ]?)"
AGO = re.compile(
    rf"\b(?P<no>{NO} )?(?P<way>older than|newer than|younger than|less than|within|at most|at the most|max(?:imum)?(?: of)?|up to|(?:not|no) more than|(?:from |in |of )?(?:the )?(?:last|past)) (?:(?:{NUMBER}) (?:or|to|-) )?(?P<n>{NUMBER})? ?(?P<unit>years?|yrs?|decades?)(?: old| ago| or so)?(?: or (?:newer|younger|less|so))?\b(?! (?:19|20)\d\d)"
)
FROM_ONE_TO_ANOTHER = re.compile(
    rf"\b(?:between |from |anywhere from |in )?(?:the )?(?P<a>{YEAR}|{_DECADE_UNNAMED}) ?{TILL} ?(?:the )?(?P<b>{YEAR}|{_DECADE_UNNAMED}|{NOW})(?!\w)"
)
LAST_YEAR = re.compile(r"(?<!the )\b(?:last|past) year$")
"""One calendar year, while "in the last year" reaches until today."""
NO_FURTHER = re.compile(
    rf"\b(?:before |in |since )?{_WHEN}[,)]? (?:so |and )?(?:please )?(?:(?:don't|dont|do not) go (?:back )?(?:any )?(?:further|farther|earlier)(?: back)?(?: than that)?|go no (?:further|farther|earlier)(?: back)?)\b"
)
BOUNDS = (
    (
        re.compile(
            rf"\bgo (?:any )?(?:further |farther )?back (?:beyond|past|before|(?:further|farther) than) {_WHEN}(?!\w)"
        ),
        "before",
    ),
    (
        re.compile(
            rf"\b(?:the )?(?:year )?{_WHEN},? (?:as|is|being|should be|must be|may be) (?:an? |the |my |our )?(?:absolute )?(?:min(?:imum)?|lower limit|earliest|oldest)\b|\bmin(?:imum)? year (?:is |of )?{_WHEN.replace('<when>', '<from>')}(?!\w)"
        ),
        "from",
    ),
    (
        re.compile(
            rf"\b(?:the )?(?:year )?{_WHEN},? (?:as|is|being|should be|must be|may be) (?:an? |the |my |our )?(?:absolute )?(?:max(?:imum)?|upper limit|latest|newest)\b|\bmax(?:imum)? year (?:is |of )?{_WHEN.replace('<when>', '<from>')}(?!\w)"
        ),
        "until",
    ),
    (
        re.compile(
            rf"(?<!\w){_WHEN} at the (?:very )?latest\b|\b(?:the )?newest (?:it|they|i)\b[^.!?,]{{0,20}} is {_WHEN.replace('<when>', '<from>')}|\b(?:stop at|(?:at most|not above|no higher than)) {_WHEN.replace('<when>', '<to>')}(?!\w)(?! (?:minutes|min|seasons|episodes))"
        ),
        "until",
    ),
    (
        re.compile(
            rf"\b(?:in|of|from) or (?:after|since) {_WHEN}(?!\w)|\b(?:the )?oldest (?:it|they|i)\b[^.!?,]{{0,20}} (?:is|go is) {_WHEN.replace('<when>', '<from>')}|\b(?:not below|no lower than) {_WHEN.replace('<when>', '<to>')}(?!\w)|(?<!\w)(?:year )?{_WHEN.replace('<when>', '<least>')} min(?:imum)?\b"
        ),
        "from",
    ),
    (re.compile(rf"\b(?:in|of|from) or before {_WHEN}(?!\w)"), "until"),
    (re.compile(rf"(?<!\w){_WHEN} at the (?:very )?earliest\b"), "from"),
    (re.compile(rf"\b{NO} {FROM}(?:the )?{_OLDER} ?(?:the )?(?:year )?{_WHEN}(?!\w)"), "from"),
    (re.compile(rf"\b{NO} {FROM}(?:the )?{_NEWER} ?(?:the )?(?:year )?{_WHEN}(?!\w)"), "until"),
    (re.compile(rf"\b(?:{FROM})?{_OLDER} ?(?:the )?(?:year )?{_WHEN}(?!\w)"), "before"),
    (re.compile(rf"\b(?:{FROM})?{_NEWER} ?(?:the )?(?:year )?{_WHEN}(?!\w)"), "after"),
    (re.compile(rf"(?<!\w)(?:>=|≥) ?{_WHEN}(?!\w)"), "from"),
    (re.compile(rf"(?<!\w)(?:<=|≤) ?{_WHEN}(?!\w)"), "until"),
    (re.compile(rf"(?<!\w)> ?{_WHEN}(?!\w)"), "after"),
    (re.compile(rf"(?<!\w)< ?{_WHEN}(?!\w)"), "before"),
    (
        re.compile(
            rf"\b(?:since(?: like| about| around| roughly| say)?|(?:on |from )?(?:this|the right) side of|no (?:older|earlier) than|not (?:older|earlier) than|starting(?: in| from)?|at (?:least|the earliest)(?: from| in)?) (?:the )?{_WHEN}(?: onwards?| on)?(?!\w)"
        ),
        "from",
    ),
    (
        re.compile(
            rf"\b(?:any (?:year |time )?from |from |in |made in )?(?:the )?{_WHEN}(?:\+| on(?=[),.;!?]|$)| ?(?:onwards?|or (?:later|newer|younger|after|more recent)|up(?=\s*(?:$|[,.;!?]))|and (?:later|newer|onwards?|after|up|beyond)|upwards?)\b)"
        ),
        "from",
    ),
    (
        re.compile(
            rf"\b(?:until|up to(?: and including)?|till|(?:any|every)thing to|no (?:later|newer) than|not (?:later|newer) than|by) (?:the )?{_WHEN}(?!\w)"
        ),
        "until",
    ),
    (
        re.compile(
            rf"\b(?:any (?:year|time|thing)|anything|everything|(?:newer|more recent|modern|recent|later) (?:ones?|stuff|films?|movies?|series|shows?|things?),?) from (?:the )?{_WHEN}(?!\w)"
        ),
        "from",
    ),
    (
        re.compile(rf"\b(?:from |in )?(?:the )?{_WHEN} (?:or|and) (?:older|earlier|before|back|prior|previous)\b"),
        "until",
    ),
    (
        re.compile(
            rf"\b(?:(?:made|released|came out|out|shot|produced) )?(?:from|in|of|during|circa|around) (?:the )?(?:year )?{_WHEN}(?!\w)"
        ),
        "in",
    ),
    (
        re.compile(r"(?<!set )\b(?:made |released |shot )?(?:from|in|of) (?:the )?year (?P<when>[12]\d{3})(?!\w)"),
        "in",
    ),
    (re.compile(rf"(?<![\w-]){_WHEN}(?!\w)"), "in"),
)
NOT_WHEN_MADE = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:(?:is |that's |that is )?set|takes? place|taking place|plays?|happens?|(?:story|life|living|lived)(?= in))(?: back)?(?: (?:in|during|around|through|the|late|early|mid))* {_WHEN}(?!\w)(?: or (?:the )?{_DECADE_UNNAMED})?(?!,? (?:or|and) (?:made|shot|filmed) (?:then|in it|at (?:the|that) time))",
        rf"\b(?:about|revolves around|story of|tale of) (?:the |life in the )+(?P<when>{_DECADE_UNNAMED})(?!\w)(?! (?:films?|movies?|series|shows?|classics?)\b)",
        rf"\b(?:the )?{_WHEN}(?:(?: or | and |/| & |, )(?:the )?{_DECADE_UNNAMED})?(?= (?:setting|set|atmosphere|nostalgia|costumes|fashion|clothes|hair|music|soundtrack)\b)",
    )
)
"""When a story happens says nothing of when it was made: "set in the 80s, made in the 2010s"."""
NOT_FROM = re.compile(
    rf"\b(?:(?:not|nothing|isn't|wasn't|aren't|avoid|skip)(?: (?:made|shot|something|anything))?(?: (?:from|in|out of))?|(?:any|every)thing (?:but|except)(?: from)?|(?<=\ws )(?:over|rather than|instead of)) (?:the )?{_WHEN}(?!\w)(?! (?:or|and|to)\b)"
)
"""No limit leaves out a span of years, and as a wish it would say the opposite."""
_PAST = r"(?:was|were|had|met|left|got|moved|came|went|began|saw|bought|lost|won|broke|\w{2,}ed)"
OF_A_LIFE = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:i|we|he|she|they|(?:my|our) \w+(?: and i)?) (?:(?:both|all|just|first|also|once|amicably|finally) )*{_PAST}\b(?:(?!{FILM_NOUN}\b)[^.!?;,:]){{0,40}} (?:in|until|till) {_WHEN}(?!\w)",
        rf"(?:^|[.,;:!?] ?)been (?:\w+ )?(?:\w+ )?since {_WHEN}(?!\w)",
        rf"\b(?:everything|most|all|half|what)(?: of)?(?: (?:that )?[\w']+){{1,4}} (?:picks?|likes?|watch(?:es)?|shows?|chooses?|suggests?|puts on|plays|owns?|has|have) (?:is|are|was|were) (?:all |always )?from (?:the )?{_WHEN}(?!\w)",
        rf"\b(?:like|as if|as though|feels like|pretend) (?:it's|its|it is|it was|it were)(?: still| again)? {_WHEN}(?!\w)",
        rf"\b(?:i|we|he|she|they|(?:my|our) \w+)(?:'ve|'s| have| has)(?: (?:only|just|always|already))? (?:had|been|lived|worked|known|owned|kept|followed|loved|collected|paid|subscribed)\b[^.!?;,]{{0,40}}? since (?:the )?{_WHEN}(?!\w)",
        r"\b(?:of us|women|men|friends|couples?|ladies|lads|adults|(?:in|all|both in) (?:our|their|his|her|my)),? (?:(?:all|both|in|our|their|early|mid|late)[ -])*(?P<when>thirties|forties|fifties|sixties|seventies|eighties)(?=\s*[,.;!?)]|$)",
    )
)
"""A year of somebody's life, or an age, says nothing of when it was made: "we met in 1987", "six of us, thirties"."""
THIS = re.compile(
    r"\b(?:(?:from|in|of|out|released|made|came out|coming out|best|good|new|stuff|films?|movies?|series|shows?) (?P<now>this (?:year )?or last(?: year)?|this year or (?:the )?(?:last|one before)|last year or this|this year|last year)|(?:from |in |of )?(?P<what>this (?:year(?='s)|decade|century)|(?<=from )last year|(?<=in )last year|(?:the )?(?:last|previous|current|present) century|(?:the )?(?:20th|twentieth|21st|twenty[- ]first) century|recent years|since the (?:turn of the )?(?:new )?(?:millennium|century)|the turn of the (?:millennium|century)(?! \w)))\b"
)
PERSONAL = re.compile(r"(?<!from )\b(?:his|her|my|their|your|our) (?:early |late |mid |mid-)?$")
TOO = re.compile(
    rf"\b(?:the )?{_WHEN} (?:is|are|was|were|feels?)(?: \w+)? (?:too|so|way too|way|a bit too) (?:old|dated|long ago|early|new|recent|modern)\b"
)
_RELATIVES = "daughter|son|boy|girl|kid|child|niece|nephew|grand"
YEARS_OLD = re.compile(
    rf"\b(?:(?:not|no|nothing|none) (?:more than|older than|over) (?:about |around |roughly |some )?(?P<n>{NUMBER}) years? old(?! (?:{_RELATIVES}))"
    rf"|(?<!kids )(?<!children )(?<!viewers )(?:at least|more than|(?<!not )(?<!no )(?<!nothing )over|(?:not|nothing|no) (?:younger|newer|less) than) (?P<least>[2-9]\d|twenty|thirty|forty|fifty|sixty) years? old(?! (?:{_RELATIVES}))"
    rf"|(?P<older>[2-9]\d|twenty|thirty|forty|fifty|sixty)(?: years?(?: old)?(?: or (?:older|more)|,? at (?:the )?(?:very )?least)|(?: or more| plus|\+) years? old)\b"
    rf"|(?P<most>{NUMBER}) years? old (?:at (?:the )?(?:very )?most|max(?:imum)?|tops|or (?:less|newer|younger)))"
)
