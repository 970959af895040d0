"""What a person asks about a title: how long, who is in it, is it finished."""

from __future__ import annotations

import re

from bot.components.canvas import Canvas, Found

_IT = r"(?:it|that|this|they|he|she|the \w+(?: \w+){0,3}?|number \w+|#?\d+|[\ue000-\ue003]+|those|these|both|(?:all|any|some|each) of (?:them|those|these)|they all|them all)"
_BE = r"(?:is|was|are|were|'s)"
_DETAILS = (
    ("age", r"how old (?:do|does|must|should) (?:you|one|someone|they|kids?)[\w ]{0,20}|(?:age|parental) (?:rating|limit|restriction|certificate|guidance|recommendation)s?|what age(?: (?:is it|rating|group))?[\w ]{0,12}|(?:what|which) (?:is it|are they) rated|"
            rf"{_BE} {_IT} (?:ok|okay|suitable|appropriate|safe|fine|good|alright|all right|right|too (?:old|grown[- ]up|mature)) for (?:(?:a|my|our|the|small|young|little) )*(?:kids?|children|child|\d+[- ]?year[- ]?olds?|ten[- ]year[- ]old|teenagers?|family|whole family|son|daughter|nephew|niece|toddlers?|a family)|"
            r"(?<!what )(?:can|could|may|should) (?:(?:my|our|the|a|small|young|little) )*(?:kids?|children|child|\d+[- ]?year[- ]?olds?|daughter|son|nephew|niece|family|teenager) (?:watch|see)(?: it| this| that)?|(?:kid|child|family)[- ]friendly\?"),
    ("seasons", r"how many (?:seasons?|episodes?|series|parts?)(?: (?:are there|does (?:it|that|this) have|has it got|is it))?|number of (?:seasons|episodes)"),
    ("runtime", r"how long(?! ago)(?! have)(?! has)|run ?times?|running times?|(?:what's|what is) the length|length of|how many (?:minutes|hours)|"
                rf"{_BE} {_IT} (?:very |too |really |that )?(?:long|short)\b|duration"),
    ("cast", r"who(?:'s| is| are| was| were|s| else is)? (?:the )?(?:in|on|starring|acting(?: in)?|stars? in|plays(?: in)?|acts in|actors?|stars?|appears in|performs in)\b|who(?:'s| is| are) in (?:it|that|this)|(?:the )?\bcast(?: list| members?)?\b(?! away)|(?:which|what) (?:actors?|actress(?:es)?|stars?)(?: are| is)?(?: in)?|(?:the )?(?:lead|main) (?:actors?|actress|roles?)|do i know anyone in|starring who"),
    ("director", r"who(?:'s| is| was| are|s)? (?:the )?(?:director|creator|showrunner|writer|behind|maker)s?(?: of| behind)?|who(?:'s| has| had)? (?:directed|made|created|wrote|makes|directs|writes|produced)|directed by whom|the director\b(?! of)|(?:what|which) director"),
    ("language", rf"(?:what|which) languages?(?: is (?:it|that|this) in)?|{_BE} {_IT} (?:in|dubbed(?: into)?|subtitled(?: in)?|available in) (?:english|spanish|french|german|korean|japanese|danish|italian)|{_BE} {_IT} (?:dubbed|subtitled)|(?:does|do) (?:it|they|that) have (?:english )?(?:subtitles|subs|dubbing)|do they speak|original language"),
    ("country", rf"where(?:'s| is| are| was| were) {_IT} (?:from|made|filmed|shot|set|produced)|(?:what|which) country(?: is (?:it|that|this) from)?|where (?:does|do) (?:it|they) come from"),
    ("year", rf"when (?:was|were|did) {_IT} (?:made|released|come out|came out|air|start|begin|premiere)|when did (?:it|that|this|they)|(?:what|which) years?(?: (?:is|was) (?:it|that|this)(?: from)?| did)?|how (?:old|recent|new) (?:is|are)|release (?:date|year)|year of release"),
    ("platform", rf"where (?:can|could|do|would) (?:i|we|you|one) (?:watch|see|stream|find|get) {_IT}|where(?:'s| is) {_IT} (?:streaming|showing|on|available)|{_BE} {_IT} (?:available |streaming |showing |out )*on (?:netflix|amazon(?: prime)?|prime(?: video)?|disney(?: plus|\+)?|hbo(?: max)?|hulu|apple tv\+?|mubi|max|paramount\+?|peacock)|(?:what|which) (?:platform|streaming service|service|channel)(?: is {_IT} on)?"),
    ("finished", rf"{_BE} {_IT} (?:already |now |fully )?(?:finished|complete|completed|over|done|ended|concluded|still (?:running|going|on|airing)|ongoing|cancelled|canceled)|(?:has|have) {_IT} (?:already )?(?:finished|ended|been (?:cancelled|canceled|renewed)|concluded|got an ending|wrapped up)|(?:did|does) {_IT} (?:ever )?(?:end|finish|have an? (?:proper |real )?ending|get cancelled|get an ending)|(?:will there be|is there(?: going to be)?) (?:another|a new|a second|a third|more) seasons?|cliff-?hanger\?"),
    ("scary", rf"how (?:scary|frightening|creepy)(?: is)?|{_BE} {_IT} (?:very |too |really |that |so |at all |actually )?(?:scary|frightening|creepy|terrifying)|(?:are there|any|does it have|lots of) (?:jump ?scares|scares|scary (?:bits|parts|scenes))"),
    ("tone", rf"how (?:violent|dark|funny|gory|bloody|romantic|sad|weird|slow|heavy|light|tense|depressing|grim|graphic|explicit)(?: is)?|{_BE} {_IT} (?:very |too |really |that |so |at all |actually |a bit )?(?:violent|dark|funny|gory|bloody|romantic|sad|weird|slow|heavy|light|tense|depressing|grim|graphic|explicit|intense|boring|fast|hard to follow|confusing)|what(?:'s| is) the (?:tone|mood|vibe|feel|atmosphere)|(?:does|is) (?:it|there) (?:have |contain )?(?:any |much |a lot of )?(?:violence|gore|blood|nudity|sex|swearing|bad language|drugs)"),
    ("genres", rf"(?:what|which) genres?(?: is (?:it|that|this))?|{_BE} {_IT} (?:more )?(?:a|an) (?:\w+ )?(?:comedy|drama|thriller|horror|documentary|romance|crime \w+|sitcom|mystery|western|musical|cartoon)\b|what (?:kind|sort|type) of (?:film|movie|series|show|thing|story) (?:is|was|'s)|what (?:kind|sort|type) is"),
    ("about", r"what(?:'s| is| are|s| was) (?:it|that|this|that one|this one|the (?!(?:least|most|best|[a-z]+est)\b)[\w ]{1,25}?|they|[\ue000-\ue003]+|those) (?:all )?about|(?:the |a )?(?:plot|synopsis|premise|storyline)(?: of)?|what happens(?: in)?|tell me (?:a bit |a little )?(?:more )?(?:about|on)\b|(?:say|know|hear|give me) (?:a bit |some )?more (?:about|on|info(?:rmation)?|details)|more (?:info(?:rmation)?|details|about)(?: (?:on|about))?|describe|details (?:on|of|about|for)|info(?:rmation)? (?:on|about|for)|what do you know about|summar(?:y|i[sz]e)(?: of)?|and (?:the )?story"),
)  # fmt: skip
_PATTERNS = tuple((detail, re.compile(rf"(?<![\w-])(?:{pattern})")) for detail, pattern in _DETAILS)
_WISH = re.compile(
    r"\b(?:something|anything|want|like|recommend|suggest|give me|show me|find|looking for|need|mood for)\b"
)
_SOFT = frozenset(("runtime", "year", "genres", "about"))


def read_questions(canvas: Canvas) -> None:
    """Add detail entities. Titles and ordinals in the question stay to be read."""
    for detail, pattern in _PATTERNS:
        for match in pattern.finditer(canvas.low):
            if not _is_wish(canvas, detail, match):
                canvas.found.append(Found(match.start(), match.end(), "detail", detail))
                _hide_words(canvas, match)
                break


def _is_wish(canvas: Canvas, detail: str, match: re.Match[str]) -> bool:
    """ "something about the plot to kill a king" and "the cast of Friends in something else" are no questions."""
    words = match.group().split()
    return (
        len(words) <= 2
        and detail in _SOFT
        and bool(_WISH.search(canvas.plain[: match.start()]))
        and "?" not in canvas.plain
    )


def _hide_words(canvas: Canvas, match: re.Match[str]) -> None:
    """Understood, except for what points at a title inside: "is the second one finished"."""
    for word in re.finditer(r"\w+[- ]years?[- ]olds?|[\w'-]+", match.group()):
        if not re.fullmatch(
            r"first|second|third|fourth|fifth|last|one|the|\d+\w*|#\d|number|two|three|both", word.group()
        ):
            canvas.hide(match.start() + word.start(), match.start() + word.end())
