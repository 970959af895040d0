"""Subjects that are not wanted: the noun phrase straight after a refusal, and nothing else that somebody says no to.

"No priests cos nan gets offended" forbids priests; "half of us can't hear", "no wifi on the coach" and "not to be morbid" forbid nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import dropwhile, takewhile

from bot.components.canvas import DONE, PERSON, TITLE, UNKNOWN, Canvas, Found
from bot.components.negation import DENIED_AFTER, SCARED_OF
from bot.components.unwanted_words import (
    ADJECTIVE_ENDINGS,
    ENDING,
    HEADS,
    NOUNS_IN_Y,
    OF_THE_VIEWER,
    OPENING,
    PEOPLE,
    VERBS,
)

Span = tuple[int, int]
_MARKS = f"{TITLE}{PERSON}{UNKNOWN}{DONE}"
_ABOUT = r"(?:about|with|w|w/|involving|featuring|containing|set (?:in|on|at|during)|that (?:has|have|involves?|features?|deals? with|is about|(?:is )?set in)|related to|to do with|around|where there(?:'s| is| are))"
_THINGS = r"(?:anything|something|one|ones|any|more|(?:the |any |more )?(?:films?|movies?|shows?|series|stuff|things?|stories))"
_SEE = r"(?:see|watch|have|hear about|hear|look at|think about)"
_WISHED = rf"(?:want(?: to {_SEE})?|wanna {_SEE}|need|like|fancy|enjoy|feel like(?: watching| seeing)?|care for|stand|bear|take|stomach|handle|abide|face|do|watch|recommend(?: me| us)?|suggest|show (?:me|us)|give (?:me|us)|be doing with|deal with|cope with|put up with|be bothered with|sit through)"
_NOT_VERB = r"(?:don't|dont|do not|doesn't|doesnt|does not|didn't|can't|cant|cannot|can not|won't|wont|wouldn't|never|could never|neither of us can|neither of us)"
_STORY_HAS = r"(?:have|feature|include|involve|contain|show|mention|deal with|revolve around)"
_OF_IT = rf"(?: {_THINGS})?(?: {_ABOUT})?"
_BREAK = r"(?:(?<=[^\w\s'’/-])|(?<=[.,;:!?(] )|(?<=\n)|^|(?<=\bbut )|(?<=\band )|(?<=\bplease )|(?<=\bpls )|(?<=\bplz )|(?<=\bthough )|(?<=\btho )|(?<=\bso )|(?<=\bdefinitely )|(?<=\bjust )|(?<=\bor )|(?<=\bbasically )|(?<=\banything ))"
_REFUSED = (
    rf"(?:avoid(?:ing)?|exclud(?:e|ing)|except(?: for)?|skip(?:ping)?|leave out|leaving out|cut out|spare (?:me|us)|hold the|free of|free from|allergic to|apart from|aside from|veto(?:ed|es)?|forget(?: about)? the"
    rf"|(?:(?<!not )(?:sick|tired|wary|weary) of|fed up (?:with|of)|(?:i'm|im|i am|we're|we are|so|totally) (?:done with|over)|had it (?:up to here )?with|(?:hard |big |strong |firm )?(?:pass on|no to)|save (?:me|us) from|keep away from|steer clear of|stay away from|i'd rather not (?:see|watch|have)|rather not (?:see|watch|have)?|neither|had (?:my |our )?(?:fill|enough) of|burn(?:t|ed) out on|bored (?:by|with|of))"
    rf"|not (?:really )?(?:into|in the mood for|keen on|big on|up for|one for|(?:much of )?(?:a|the) (?:\w+ )?fan of|interested in)|refus(?:es?|ed|ing)(?: to watch)?|(?<!who )(?<!that )(?:hates?|detests?|loathes?|can't stand|dislikes?)|(?:any(?:thing|one|body)?|every(?:thing|one|body)?|(?<!after )all) (?:but|except|bar)|other than|rather than|instead of"
    rf"|{_BREAK}enough(?: of| with)?(?: the)?|less of|no-gos?|deal ?breakers?|{SCARED_OF})"
)
_REFUSAL = re.compile(
    rf"(?<![\w'’-])(?:(?P<no>no|zero)(?: \(0\))?(?! to\b)(?! (?:more|later|longer|older|less|fewer|newer|shorter|bigger|higher|lower) than\b)(?: more)?(?: {_ABOUT})?"
    rf"|(?P<bare>without|w/o|w/out|sans|minus)"
    rf"|(?P<less>(?<!or )(?<!no )(?<!nothing )(?:less|fewer)(?! than\b))"
    rf"|(?P<nothing>nothing|nowt|none)(?! (?:but|else|too|very|so|that (?:bad|good))\b)(?: {_ABOUT}| where| in which| on)?"
    rf"|(?P<is>(?:that|which|it|what|film|show|series|movie)(?:'?s| is| are)? ?(?:not|isn't|isnt|aren't|arent|n't)(?: {_ABOUT}| just|(?= (?:an?|another) )|(?<=n't)(?= (?:\w+ )?\w+s(?:$|[ ,.!?]))))"
    rf"|(?P<refused>{_REFUSED}){_OF_IT}"
    rf"|{_BREAK}(?P<not>not)(?: again)?(?: (?:{_ABOUT}|in|ending (?:in|with)|(?:so|too|as) (?:many|much)))?"
    rf"|(?P<every>(?:not|isn't|aren't|isnt|arent) {_ABOUT})"
    rf"|(?P<verb>{_NOT_VERB} (?:really |usually |even )?{_WISHED})(?: is| are)?{_OF_IT}"
    rf"|(?P<has>(?:don't|dont|do not|doesn't|doesnt|does not|never) {_STORY_HAS})"
    rf"|(?:must|should|may|can)(?: not|n't) (?:{_STORY_HAS}|be {_ABOUT}|be)"
    rf"|never see)(?:(?P<list>:) ?| )(?=[\w{_MARKS}])"
)
_HAVING = re.compile(
    r"\b(?:(?:i|we|you|he|she|they|who|people|ppl|folks|someone|mum|mom|dad|wife|husband|family|couple)(?: really| still| just| both)*(?:'ve| have| has| had|'s)?(?: got| get)?|(?:people|ppl|folks|couples?|women|men|person|somebody|someone|anyone|adults|parents) (?:with|w)|(?:i|we|he|she|they)(?:'m| am|'re| are|'s| is| was| were)(?: with| on| in)?|voted|say|says|said) (?:absolutely |literally |really |pretty much )?$"
)
"""Before "no kids" or "zero patience": then a viewer has none."""
_VIEWER_IS = re.compile(
    r"\b(?:i'm|im|i am|we're|we are|he's|he is|she's|she is|they're|they are|you're|why|or|whether|am|if) $"
)
_WITHOUT_HARM = re.compile(
    r"\b(?:(?:i|we|you|she|he|they|mam|mum|mom|dad|wife|husband|kids|gran|nan) (?:can|could|will)|can't|cannot|to) (?:[\w'\ue000-\ue003]+ ){1,7}$"
)
"""Before "without": "watch without a valium" is said of the viewer."""
_OWNER_HAS = re.compile(r"\b(?:i|we|you|they|he|she) $")
_WORD = re.compile(r"[^\W_]+(?:['’/-][^\W_]+)*|\([^)]*\)|[^\s\w]")
_JOIN = re.compile(r" ?(?P<how>,? ?(?:or|nor|and|n|&)\b|&|/|,|\+) *(?:no |any |not |even |just )?(?=[\w\ue000-\ue003])")
_LATER = re.compile(
    r"(?:[^,.;:!?()]{1,25},){0,4}[^,.;:!?()]{0,25}?,? ?\b(?:or|nor|and)\b (?!(?:an?|with|from|in|on|only|preferably|it|i|we)\b)"
)
_SORT_OF = re.compile(r"(?:that |this |those |the |any )?(?:kind|sort|type)s? of ")
_PAINTED = re.compile(rf"[{_MARKS}]+(?: [{_MARKS}]+)*")
_DESCRIBING = re.compile(
    r"\b(?:scary|creepy|spooky|gory|bloody|violent|sad|sexy|silly|romantic|evil|dark|weird|old|new|modern|crazy|heavy|intense|depressing|graphic|naked)$"
)
"""Adjectives that another reader took, where the noun is still to be read: "no scary clowns"."""
_AFTER_PREPOSITION = re.compile(r"\b(?:about|with|involving|featuring|on) (?:the |any )?$")
_CLAUSE = re.compile(r"(?:'ll| will| would| won't| is| are| has| have| gets?| can| can't)\b")
_FREE = re.compile(r"(?<![\w-])(?P<what>[a-z]{3,})-free\b")
_NOBODY = re.compile(
    r"\b(?:nobody|no one|no-one|noone|none of them)(?:'s| is| are| ever| actually| really)*(?P<gets> gets?| getting)? (?P<what>(?:an? )?[a-z]+)(?: (?P<next>[a-z]+))?"
)
_DIE = re.compile(
    r"\b(?:nobody|no one|no-one|noone|none of them|no (?P<what>[a-z]+)|(?:the |a )?(?P<who>dogs?|cats?|horses?|animals?|pets?)(?= (?:doesn't|doesnt|does not|don't|dont|won't|wont)))(?: (?:should|has to|must|ever|actually|doesn't|doesnt|does not|don't|dont|won't|wont|is|are|gets?|needs? to|may))* (?:dies?|dying|killed)\b(?! (?:till|until|for|in the first))"
)
_POSTPOSED = re.compile(
    rf"(?P<what>[^\W_][\w'-]*(?: (?!is\b|are\b)[^\W_][\w'-]*){{0,3}})(?: is| are)?(?={DENIED_AFTER})"
)

_FREE_OF_TALK = OF_THE_VIEWER | frozenset("stress care ad hands guilt gluten dairy sugar smoke worry".split())
""" "Stress-free" and the like rule no subject out."""
_ENDS = ENDING | VERBS | OPENING
_NO_SUBJECT = (
    OF_THE_VIEWER
    | PEOPLE
    | {"course", "better", "hope", "guess", "rather", "preferred", "word", "hard", "firm", "big", "definite"}
)


def read_unwanted(canvas: Canvas) -> None:
    """Add a not_text entity for each subject that is refused, and hide the refusal from the search."""
    _deaths(canvas)
    for match in _REFUSAL.finditer(canvas.plain):
        if _is_talk(canvas.plain[: match.start()], match):
            continue
        for start, end in _listed(canvas, match):
            _forbid(canvas, match, start, end)
        canvas.hide(match.start(), match.end() - 1)
    for match in canvas.finditer(_FREE):
        if match["what"] not in _FREE_OF_TALK:
            canvas.add(Found(*match.span("what"), "not_text", match["what"]))
            canvas.hide(*match.span())
    _nobody(canvas)
    _postposed(canvas)


def _is_talk(before: str, match: re.Match[str]) -> bool:
    """Whether the no is about the viewers: "we have no kids", "I'm not a morning person", "a film I can watch without a valium"."""
    if match["no"] or match["nothing"]:
        return bool(_HAVING.search(before))
    if match["not"] or match["every"]:
        return bool(_VIEWER_IS.search(before))
    if match["bare"]:
        return bool(_WITHOUT_HARM.search(before))
    return bool(match["has"] and _OWNER_HAS.search(before))


def _listed(canvas: Canvas, match: re.Match[str]) -> Iterator[Span]:
    """The noun phrases from the refusal on, those after "or", "nor", "and", and after a comma where one of these still comes."""
    at, whole_list = match.end(), bool(match["list"])
    while True:
        painted = _PAINTED.match(canvas.low, at)
        if (
            painted
            and _DESCRIBING.search(canvas.plain[at : painted.end()])
            and canvas.low.startswith(" ", painted.end())
        ):
            at, painted = painted.end() + 1, None
        if painted:
            end = painted.end()
        else:
            start, end = _phrase(canvas.low, at, bool(_AFTER_PREPOSITION.search(canvas.low[:at])))
            if start == end or (at > match.end() and _CLAUSE.match(canvas.low, end)):
                return
            yield start, end
        joined = _JOIN.match(canvas.low, end)
        if not joined:
            return
        if joined["how"].strip() == "," and not whole_list and not _LATER.match(canvas.low, joined.end()):
            return
        at = joined.end()
        if re.match(r"(?:an?|with|from|only|lots|plenty|some|must|should|make|give)\b", canvas.low[at:]):
            return


def _phrase(low: str, at: int, after_preposition: bool = False) -> Span:
    """Where the noun phrase at this place begins and ends; both the same where there is none."""
    words: list[tuple[int, int, str]] = []
    if sort := _SORT_OF.match(low, at):
        at = sort.end()
    for found in _WORD.finditer(low, at):
        word = found.group()
        between = low[words[-1][1] if words else at : found.start()]
        if between.strip(" ") or not word[0].isalnum():
            break
        if not words and word in OPENING:
            at = found.end()
            continue
        if word == "of" and words:
            words.append((*found.span(), word))
            continue
        if _ends(word, bool(words), after_preposition, _last(low, found.end())) or word.isdigit() and not words:
            break
        if words and word.endswith("ing") and _goes_on(low, found.end()) and words[-1][2] != "of":
            break
        words.append((*found.span(), word))
        if len(words) == 4:
            break
    while words and words[-1][2] == "of":
        words.pop()
    return (words[0][0], words[-1][1]) if words else (at, at)


def _ends(word: str, within: bool, after_preposition: bool, last: bool) -> bool:
    """Whether the word ends a noun phrase: a verb does, but not as the last of one, "small talk", nor first after "about"."""
    return word in ENDING or within and word in OPENING or word in VERBS and not (last if within else after_preposition)


def _last(low: str, end: int) -> bool:
    """Whether the clause ends here."""
    return re.match(rf" [\w{_MARKS}]", low[end:]) is None


def _goes_on(low: str, end: int) -> bool:
    """Whether the clause has more words: then an "-ing" is a verb, "predators killing things", and no noun, "horse racing"."""
    following = _WORD.match(low, end + 1) if low[end : end + 1] == " " else None
    return (
        following is not None
        and following.group()[0].isalpha()
        and following.group() not in {"or", "and", "nor", "no", "not", "please", "pls", "plz", "but"}
    )


def _forbid(canvas: Canvas, match: re.Match[str], start: int, end: int) -> None:
    words = canvas.low[start:end].split()
    if words and all(word in PEOPLE for word in words):
        start, end = _what_they_do(canvas, match, start, end)
        words = canvas.low[start:end].split()
    else:
        while words and words[-1] in HEADS:
            end -= len(words.pop()) + 1
            end = start + len(canvas.low[start:end].rstrip())
    if words and not _says_nothing(match, words, canvas.low[start:end], canvas.low[end:]):
        canvas.add(Found(start, end, "not_text", canvas.text[start:end]))


def _says_nothing(match: re.Match[str], words: list[str], phrase: str, after: str) -> bool:
    """Whether the words are no subject: what viewers lack, how something is, or one of those shown."""
    if words[-1] in OF_THE_VIEWER or len(phrase) < 3:
        return True
    if match["less"] and words[0].endswith(ADJECTIVE_ENDINGS) and words[0] not in NOUNS_IN_Y:
        return True
    if match["not"] and len(words) == 1 and words[0].endswith("ed"):
        return True
    if (
        match["nothing"]
        and len(words) == 1
        and words[0].endswith("ing")
        and match.group().strip() in ("nothing", "nowt", "none")
    ):
        return True
    return bool(re.match(r" one\b", after)) or bool(
        match["not"] and len(words) == 1 and words[0].endswith("ing") and re.match(r" [a-z]", after)
    )


def _what_they_do(canvas: Canvas, match: re.Match[str], start: int, end: int) -> Span:
    """ "No kids missing", "a mother dying": with what is said of them; alone only where a story is said to have none."""
    more = re.match(
        r"(?: (?!being\b)(?:\w+ing|\w+ed|dead|missing|hurt|lost)(?: (?:hurt|killed|into \w+|by \w+|for \w+))?)",
        canvas.low[end:],
    )
    if more:
        return start, end + more.end()
    before = canvas.plain[max(0, match.start() - 25) : match.end()]
    of_story = re.search(
        r"\b(?:that|which|it|film|series|show|movie|story) (?:has|have|with)\b|\b(?:about|with|involving|featuring) *$",
        before,
    )
    return (start, end) if of_story else (start, start)


def _deaths(canvas: Canvas) -> None:
    """ "Nobody dies" is about death; "the dog doesn't die" wants the dog and no dying."""
    for match in canvas.finditer(_DIE):
        canvas.add(Found(*match.span(), "not_text", "die" if match["who"] else "death"))


def _nobody(canvas: Canvas) -> None:
    """ "Nobody shouting", "nobody is rich", "nobody's a teenager"."""
    for match in canvas.finditer(_NOBODY):
        what = match["what"].removeprefix("a ").removeprefix("an ")
        be = re.search(r"(?:'s|\bis|\bare)\b", match.group())
        if what in ENDING or what in VERBS or what in PEOPLE or not (what.endswith("ing") or be or match["gets"]):
            continue
        if match["next"] and match["next"] not in ENDING:
            continue
        start = match.end("what") - len(what)
        canvas.add(Found(start, match.end("what"), "not_text", what))


def _postposed(canvas: Canvas) -> None:
    """ "Weapons no", "crying is not ok", "rape scenes not"."""
    for match in _POSTPOSED.finditer(canvas.plain):
        words = list(_WORD.finditer(canvas.low, *match.span("what")))
        kept = list(takewhile(lambda word: word.group() not in _ENDS and word.group()[0] != DONE, reversed(words)))
        kept = list(dropwhile(lambda word: word.group() in HEADS, kept))
        if kept and kept[0].group() not in _NO_SUBJECT and not kept[0].group().endswith("ly"):
            start, end = kept[-1].start(), kept[0].end()
            canvas.add(Found(start, end, "not_text", canvas.text[start:end]))
