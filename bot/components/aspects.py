"""What of a title is meant: "the humour of Fargo, not the plot", "by the maker of Fargo"; and wishes that nothing measures."""

from __future__ import annotations

import re

from bot.components.canvas import TITLE, Canvas, Found

_ASPECTS = {
    "plot": r"plots?|stor(?:y|ies)|story ?lines?|premise|concept|ideas?|themes?|subject(?: matter)?|topic|setting|world(?:[- ]?building)?|mystery|twist",
    "feel": r"vibes?|moods?|atmosphere|feel(?:ing)?|tone|spirit|energy|style|ambience|warmth and humou?r|charm|aesthetics?|emotion(?:s|al impact)?",
    "genre": r"genres?",
    "funny": r"(?:dark |dry |black |deadpan |british |silly |witty |absurd |sense of )?(?:humou?r|comedy|wit|jokes|banter)|laughs|funny (?:bits|parts|side)",
    "tense": r"tension|suspense|twists|thrills?|intensity|cat[- ]and[- ]mouse",
    "fast": r"pac(?:e|ing)|action(?: scenes)?|speed",
    "romantic": r"romance|love stor(?:y|ies)|romantic (?:side|bits|parts)",
    "violent": r"violence|gore|blood|fights?|fight scenes",
    "scary": r"scares|scariness|dread|horror|creepiness",
    "strange": r"weirdness|strangeness|surrealism|quirkiness|absurdity|oddness",
    "cerebral": r"cleverness|intelligence|depth|mind games|puzzles?|brains|complexity|smartness",
    "uplifting": r"warmth|heart|hope|optimism|feel-good (?:factor|vibes?)",
    "light": r"lightness|cosiness|coziness|darkness|grimness|bleakness|sadness|gloom",
    "epic": r"scale|scope|spectacle|grandeur",
    "explicit": r"sex|sexiness|nudity|steaminess",
}  # fmt: skip
_UNMEASURED = {
    "looks": r"visuals?|looks?|cinematography|photography|colou?rs|imagery|visual style|special effects|effects|costumes?|animation style|camera ?work|art style",
    "music": r"soundtracks?|music|score|songs",
    "acting": r"acting|performances?|actors|cast|chemistry",
    "dialogue": r"dialogues?|writing|script|screenplay|one-?liners",
    "characters": r"characters?|protagonists?|(?:main|lead) characters?|character development|heroine|hero|villains?|relationships?|friendships?",
}  # fmt: skip
_WORDS = "|".join((*_ASPECTS.values(), *_UNMEASURED.values()))
_ADJ = r"(?:(?:dark|dry|great|good|same|similar|overall|general|whole|kind of|sort of|type of|level of|clever|amazing|slow|fast|weird|unique|exact|brilliant|cosy|cozy|moody|eerie) )*"
_LIST = rf"{_ADJ}(?:{_WORDS})(?:(?:,| and|,? and| &|,? or) (?:the |its )?{_ADJ}(?:{_WORDS}))*"
_T = rf"{TITLE}+"
_KEEPS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:(?:with|has|have|captures?|the|same|similar|a similar|that|kind of|for|in) ){{1,4}}(?P<what>{_LIST})(?: (?:of|as|in|from|like|that|to|you get in|similar to)){{1,3}} (?:the (?:\w+ )?)?(?={_T})",
        rf"(?P<t>{_T})(?:'s|s'|s)? (?P<what>{_LIST})\b(?! (?:was|were|is|are|but|about|with))",
        rf"{_T},? (?:mainly |mostly |especially |purely |just |only |largely )?(?:for|because of) (?:its |the |their |all the )(?P<what>{_LIST})\b",
        rf"\b(?:what|the (?:bit|part|thing)) (?:that )?i (?:really |most |especially |particularly )?(?:liked|loved|love|like|enjoyed|enjoy)(?: most| best)? (?:about|in|of) (?:it|that|{_T})(?: most| best)? (?:was|is|were|are) (?:the |its )?(?P<what>{_LIST})\b",
        rf"\b(?:i|we) (?:really |mostly |mainly |especially |also |just |only )?(?:liked|loved|love|like|enjoyed|enjoy|want|adored?) (?:the |its )(?P<what>{_LIST})(?: (?:of|in|from) (?:the )?(?={_T})|\b(?=,? (?:not|but|more than|rather)))",
        rf"\b(?:it's|its|it is|it was) (?:mostly |mainly |really )?the (?P<what>{_LIST})(?: (?:that )?(?:i'm after|i am after|i want|i liked|i loved|i'm looking for|i enjoyed|that got me|that hooked me))",
        rf"\b(?:mainly|mostly|especially|particularly) (?:for )?(?:the |its )(?P<what>{_LIST})\b",
    )
)  # fmt: skip
_LEAVES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:not|but not|and not|rather than|instead of|more than|without|minus|never mind|not so much|not necessarily|less for)(?: for| about)? (?:the|its|that|their|all the) (?P<what>{_LIST})\b(?! (?:of|film|movie|series|show))",
        rf"\b(?:but |with )?(?:a |with a )?(?:totally |completely |very |entirely )?(?:different|other|new) (?P<what>{_LIST})\b",
        rf"\bthe (?P<what>{_LIST}) (?:doesn't|does not|don't|needn't|can be|may be|is not|isn't|is less) (?:matter|have to|need to|be|differ|different|important)[\w ]{{0,25}}",
        rf"\b(?:don't|do not|didn't|doesn't) (?:care (?:about|for|much for)|mind about|like|need|want|have to have|need to have) (?:the|its|the same) (?P<what>{_LIST})\b",
        rf"\b(?:hated|disliked) (?:the|its) (?P<what>{_LIST})\b",
    )
)  # fmt: skip
_MAKERS = (
    ("star", r"(?:same )?(?:lead(?:ing)?|main|star|starring|actor|actress|(?:guy|man|woman|one)(?! \ue000))(?: (?:actor|actress|man|lady|role|guy))?(?: who (?:plays|played|starred|stars)(?: the \w+| \w+)?)?"),
    ("creator", r"(?:same )?(?:(?:creators?|makers?|showrunners?|writers?|producers?)(?: (?:behind|who (?:made|did|wrote|created|brought us)|that (?:made|did)))?|(?:people|team|folks|ones?|person|minds?|whoever) (?:behind|who (?:made|did|wrote|created|brought us)|that (?:made|did)|made|did|from|of))"),
    ("director", r"(?:same )?(?:directors?|filmmakers?|guy|man|woman|directed)(?: (?:behind|who (?:made|did|directed|shot)|that (?:made|did|directed)))?"),
)  # fmt: skip
_MADE_BY = tuple(
    (role, re.compile(rf"\b(?:(?:by|from|of|with|starring|made by|directed by|written by|anything|something|else|has) )*(?:the |that )?(?:{words})(?: (?:of|from|in|as|for))*(?: the (?:film|movie|series|show))? (?={_T})"))
    for role, words in _MAKERS
)  # fmt: skip
_ASKS_WHO = re.compile(r"\bwho\b|\bwho's\b")
_WISHES = (
    ("cinema", r"(?:(?:now |currently |still |out )?(?:in|at) the (?:local |movie )?(?:cinemas?|theat(?:er|re)s?|movies|pictures)(?: now| right now| at the moment| this week| tonight)?(?! (?:director|troupe|company|actor|world))|(?:now|currently) (?:showing|playing)|on the big screen(?: now)?|(?:in|at) (?:cinemas|theat(?:er|re)s)(?: now| right now)?)"),
    ("dubbing", r"(?:not|no|without|isn't|never|un)[ -]?dubb(?:ed|ing)(?: versions?)?|dubbed(?: versions?)?|original (?:audio|language version|version with subtitles)|(?:(?<!nothing )(?<!anything )(?<!doing )(?<!bothered )(?<!cope )with|has|have|needs?|in) (?:\w+ )?(?:subtitles|subs|captions|closed captions|audio description)"),
    ("awards", r"(?:oscar|academy award|emmy|golden globe|bafta|cannes|palme d'or|award)s?[- ]?(?:winn(?:ing|ers?)|nominated|worthy|nominees?)|(?:won|with|has|have) (?:an? |any |some |lots of |many )?(?:oscars?|awards?|emmys?|baftas?)|best picture winners?|award winners?"),
    ("looks", r"(?:beautifully|gorgeously|stunningly|wonderfully|well) (?:shot|filmed|photographed)|(?:visually|looks) (?:stunning|pleasing|beautiful|gorgeous|striking|impressive|amazing)|(?:great|good|beautiful|stunning|amazing|gorgeous|nice|cool|impressive|strong) (?:cinematography|visuals|photography|imagery|special effects|effects|scenery|colou?rs)|eye candy|pretty to look at"),
    ("music", r"(?:great|good|amazing|killer|awesome|cool|memorable|strong|beautiful) (?:soundtracks?|music|score|songs)"),
    ("acting", r"(?:great|good|amazing|strong|solid|powerful|brilliant|excellent) (?:acting|performances?|cast)|well[- ]acted"),
    ("dialogue", r"(?:great|good|sharp|snappy|clever|witty|smart|strong|brilliant|excellent) (?:dialogues?|writing|scripts?|screenplay)|well[- ]written"),
    ("characters", r"(?:great|good|strong|well[- ]developed|likeable|likable|complex|interesting|relatable|memorable) (?:characters?|character development|protagonists?)"),
    ("budget", r"(?:low|micro|no)[- ]budget|(?:in )?(?:4k|hdr|ultra hd|blu-?ray)"),
)  # fmt: skip
_UNCHECKED = tuple((value, re.compile(rf"(?<![\w-])(?:{words})(?![\w-])")) for value, words in _WISHES)


def read_aspects(canvas: Canvas) -> None:
    """Add aspect, maker_of and unmeasured entities."""
    for role, pattern in _MADE_BY:
        for match in canvas.finditer(pattern):
            _maker(canvas, role, match)
    for pattern in _KEEPS:
        for match in canvas.finditer(pattern):
            _aspects(canvas, match, "keep")
    for pattern in _LEAVES if canvas.has("aspect") or TITLE in canvas.plain else ():
        for match in canvas.finditer(pattern):
            _aspects(canvas, match, "leave")
    for value, pattern in _UNCHECKED:
        for match in canvas.finditer(pattern):
            canvas.add(Found(match.start(), match.end(), "unmeasured", value))


def _maker(canvas: Canvas, role: str, match: re.Match[str]) -> None:
    title = next((e for e in canvas.linked if e["start"] == match.end() and e["entity"] == "title"), None)
    if (
        title is not None
        and "?" not in canvas.text
        and not _ASKS_WHO.search(canvas.plain[: match.start()] + match.group()[:4])
    ):
        title["role"] = "mention"
        canvas.add(Found(match.start(), title["end"], "maker_of", title["value"], role))


def _aspects(canvas: Canvas, match: re.Match[str], role: str) -> None:
    """One entity for each thing named; of what nothing measures it is said so where it is wanted."""
    start, end = match.span("what")
    for value in dict.fromkeys(_meant(match["what"])):
        if value in _ASPECTS and (role == "keep" or value in ("plot", "feel", "genre")):
            canvas.found.append(Found(start, end, "aspect", value, role))
        elif value in _ASPECTS:
            canvas.found.append(Found(start, end, "shift", value, "less", {"strength": 1.0}))
        elif role == "keep":
            canvas.found.append(Found(start, end, "unmeasured", value))
    for word in re.finditer(r"[^\W\ue000-\ue003]+(?:'\w+)?", match.group()):
        canvas.hide(match.start() + word.start(), match.start() + word.end())


def _meant(words: str) -> list[str]:
    parts = re.split(r",| and | & | or ", words)
    tables = {**_ASPECTS, **_UNMEASURED}
    return [
        next((k for k, p in tables.items() if re.search(rf"(?:^|\b(?!-))(?:{p})$", part.strip())), "") for part in parts
    ]
