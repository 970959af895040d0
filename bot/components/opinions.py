"""What a person thought of what was seen: "it was great", "hated it", "meh"."""

from __future__ import annotations

import re

from bot.components.canvas import Canvas, Found

_GOOD = r"(?:great|good|awesome|amazing|brilliant|fantastic|excellent|wonderful|superb|fabulous|incredible|lovely|perfect|terrific|outstanding|phenomenal|magnificent|gorgeous|beautiful|fun|the best|a blast|a masterpiece|a gem|a delight|a treat|class|top|ace|fab|gold|solid|hilarious|really something|one of my favou?rites?|my favou?rite|so much fun|pretty good|a lot of fun|masterful|cracking|charming|better than (?:i )?expected|worth it)"
_BAD = r"(?:mediocre at best|(?:complete |utter |total |absolute )?(?:rubbish|crap|garbage)|awful|terrible|horrible|bad|boring|dull|rubbish|crap|garbage|trash|dreadful|poor|lame|disappointing|a disappointment|a let-?down|a bore|a waste(?: of time)?|overrated|unwatchable|the worst|stupid|a mess|a slog|painful|tedious|not (?:for me|my (?:thing|taste|cup of tea|kind of (?:thing|film|show|movie|series)))|worse than i expected|annoying|cringe|weak)"
_NEUTRAL = r"(?:ok|okay|alright|all right|fine|so-so|so so|decent|average|mediocre|nothing special|not bad|meh|mixed|passable|middling|bearable|forgettable)"
_VERY = r"(?:(?:an?|another|the|really|very|so|pretty|quite|absolutely|just|simply|actually|rather|truly|all|both|totally|super|a bit|kind of|honestly|surprisingly|incredibly|such|only|utterly|completely|even|ok i guess|too) )*"
_IT = r"(?:(?:first|second|third|fourth|fifth|last|other)|number \w+|#\d|it|that|this|they|those|these|one|both|each|them|ones?|show|film|movie|series|season|[\ue000-\ue003]+|ending|finale|acting|story)"
_FUNNY = r"(?:funny|cute|sweet|clever|smart|touching|moving|entertaining|enjoyable|interesting|epic|cool|iconic|legendary|creative|original|spectacular|stunning|inspiring|adorable|well (?:made|done|acted|written))"
"""What is a wish beside "something", and a verdict beside "it was"."""
_NOUN = r"(?: (?:films?|movies?|shows?|series|flick|one|ones|picture))?"
_BE = r"(?:was|were|is|are|'s|wasn't actually|turned out|felt|seemed|looked)"
_NEG = r"(?:wasn't|weren't|isn't|aren't|was not|were not|is not|not|wasnt|isnt|hardly|nothing)"
_OBJECT = r"(?: (?:it|that|this|them|those|these|every (?:minute|second|bit) of it|the (?:first|second|third|last|fourth|fifth|whole|ending|story|show|film|movie|series)[\w ]{0,14}|\ue000+|\ue003+|both|all of (?:it|them)|that one|this one|number \w+|#\d))"
_PATTERNS = (
    ("disliked", rf"(?<!\w){_IT} {_NEG} {_VERY}(?:{_GOOD}|that good|any good|as good as|funny|worth it|that great|much fun|very interesting)\b"),
    ("disliked", rf"\b(?:didn't|did not|did't|don't|do not|didnt|dont|never|couldn't|could not|can't|cannot|couldnt|can t)(?: really| much| even| quite)? (?:liked?|loved?|enjoy(?:ed)?|care(?:d)? for|stand|get into|finish|get through|warm to|rate|dig|click with|get)(?:{_OBJECT}|(?= at all| much|[.,!]|$))(?: at all| much)?"),
    ("disliked", r"\b(?:didn't|did not|didnt|don't|do not|dont|wasn't|was not|wasnt) (?:really |quite |that )?(?:love|like|enjoy|care for|dig|crazy about|sold on|a fan of|keen on) (?:all )?(?:the|its|how|that) (?!first\b|second\b|third\b|last\b|idea\b)\w+"),
    ("disliked", rf"\b(?:really |absolutely |just |kind of |totally )?(?:hated|hate|loathed|disliked|dislike|despised|detested|can't stand|couldn't stand|bored by){_OBJECT}"),
    ("disliked", rf"(?<!\w){_IT} *{_BE} {_VERY}{_BAD}\b|\bit (?:bored me|sucked|stank|dragged|put me to sleep|left me cold|did nothing for me|wasn't for me|annoyed me)|\b(?:gave up on|gave up (?:after|halfway)|turned (?:it|that) off|fell asleep|stopped watching|quit (?:after|halfway)|waste of (?:my )?time|lost (?:my |all )?interest|made no sense|(?:was|got|am) (?:so |really |totally )?(?:lost|confused)|not so much|thumbs down|two thumbs down)\b"),
    ("disliked", r"\b(?:wasn't|isn't|was not|not|weren't) (?:really |quite )?(?:for me|my (?:thing|taste|cup of tea|kind of (?:thing|film|show|movie|series)))\b"),
    ("neutral", rf"(?<!\w){_IT} *{_BE} {_VERY}{_NEUTRAL}\b|\b(?:mixed feelings|could take it or leave it|no strong feelings|neither good nor bad|don't (?:mind|care) either way|it had its moments|didn't (?:love|hate) it but|indifferent|not sure what (?:i|to) th(?:ink|ought))\b"),
    ("liked", rf"(?<!\w){_IT} *{_BE} {_VERY}{_GOOD}\b(?! (?:suggestion|idea|recommendation|choice|option|pick|call|thing)){_NOUN}|(?<!\w){_IT} *(?:was|were) {_VERY}{_FUNNY}\b{_NOUN}|(?<!sure )(?<!long as )(?<!\w)(?:it|that|this) ?(?:'s|is) (?:so|such an?|really|pretty|very) {_FUNNY}\b{_NOUN}|(?<!\w){_IT} *{_BE} {_VERY}classic\b{_NOUN}|(?<!\w)(?:(?:that|this|those) (?:one|ones|film|movie|show|series)|\ue000+|those|they) *(?:is|was|were|are|'s) {_VERY}{_FUNNY}\b{_NOUN}|(?<!\w)(?:it|that|this|those|they)(?: one)?(?:'s|s| is| was| are| were) {_VERY}{_FUNNY} (?:films?|movies?|shows?|series|ones?)\b"),
    ("liked", rf"\b(?:really |absolutely |totally |quite |just |so |both |all |also )*(?:loved|liked|enjoyed|adored|dug|appreciated|(?<=i )(?:love|like|enjoy|adore)|(?<=really )(?:love|like|enjoy)|(?<=also )(?:love|like)|(?<=we )(?:love|like|enjoy)){_OBJECT}"),
    ("liked", r"\b(?:big fan of (?:it|that|this|them)|couldn't (?:stop watching|get enough|look away)|can't get enough|blew me away|thumbs up|two thumbs up|right up my (?:street|alley)|one of my favou?rites?|my favou?rite|what an? (?:\w+ )?(?:film|movie|show|series|ride)|\d+ out of \d+|10/10|9/10|five stars|(?:good|great|nice) one)\b"),
)  # fmt: skip
_OPINIONS = tuple((opinion, re.compile(pattern)) for opinion, pattern in _PATTERNS)
_ALONE = (
    ("liked", re.compile(rf"(?:^|[.!?;,]) ?\W*(?:(?:yes|yeah|yep|oh|ah|wow) )?{_VERY}(?:{_GOOD}|loved|liked|enjoyed|liked it)(?: (?:indeed|film|movie|show|series|stuff|actually|though|one))?\W*(?:$|[.!?;])")),
    ("disliked", re.compile(rf"^\W*{_VERY}(?:{_BAD}|hated|not good|not great|nah not good|didn't like)(?: (?:indeed|film|movie|show|series|stuff|actually|though))?\W*$")),
    ("neutral", re.compile(rf"^\W*(?:it's )?(?:meh|so-so|so so|mediocre|average|nothing special|not bad|mixed feelings|it was {_NEUTRAL})\W*$")),
    ("neutral", re.compile(r"\bmeh\b")),
    ("liked", re.compile(rf"[,;:–—-] ?{_VERY}{_GOOD}(?: (?:film|movie|show|series|stuff))?\W*$")),
    ("disliked", re.compile(rf"[,;:–—-] ?{_VERY}{_BAD}(?: (?:film|movie|show|series|stuff))?\W*$")),
)  # fmt: skip
_NOT_YET = re.compile(
    r"\bhave a $|\b(?:if|would|might|i'd|looks like|sounds like|is there|what|who|which|heard|hear|hope|hoping|told (?:me|us)|told|says?|said|suppos\w+|apparently|reviews?|thinks?) (?:that )?(?:\w+ )?$|\b(?:something|anything|someone) (?:that )?(?:\w+ )?$"
)
_RELATIVE = re.compile(
    r"\b(?:films?|movies?|shows?|series|ones?|something|anything|stuff|comed\w+|dramas?|thrillers?)[, ]+$"
)
"""Before a "that" which tells what is looked for: "a film that was funny"."""
_NOT_ONE = re.compile(r"\bnot (?:really |exactly |quite |such )?(?:an? )?$")
"""Before praise: "not one of my favourites"."""
_AFTER_A_YES = re.compile(
    r"^\W*(?:(?:yes|yeah|yep|yup|oh|ah|wow|lol|haha|ok|okay|sure|i have|i did|we have|we did)\W*)*$"
)
_SEEN = re.compile(r"\b(?:seen|watched|saw|watch(?:ing)?|know|finished|binged|loved|liked|hated|one)\b|[\ue000\ue003]")


def read_opinions(canvas: Canvas) -> None:
    """Add at most two opinion entities, the plainest first: liked, disliked or neutral."""
    for opinion, pattern in _OPINIONS:
        match = pattern.search(canvas.low)
        if match and opinion == "liked" and _NOT_ONE.search(canvas.low[: match.start()]):
            opinion = "disliked"
        if (
            match
            and not _NOT_YET.search(canvas.low[: match.start()])
            and not (match.group().startswith("that ") and _RELATIVE.search(canvas.plain[: match.start()]))
            and "?" not in canvas.low[match.end() : match.end() + 1]
            and not _of_a_kind(canvas, match)
        ):
            _add(canvas, match, opinion)
    for opinion, pattern in _ALONE if not canvas.has("opinion") else ():
        match = pattern.search(canvas.low)
        if match and _speaks_of_one(canvas.low[: match.start()]) and not canvas.has("opinion"):
            _add(canvas, match, opinion)


def _of_a_kind(canvas: Canvas, match: re.Match[str]) -> bool:
    """Whether what is liked or not is a kind of thing: "I don't like scary films" judges none that was seen."""
    return any(found.entity in ("limit", "shift") and found.start < match.end() <= found.end for found in canvas.found)


def _speaks_of_one(before: str) -> bool:
    """Whether words of praise alone are a verdict: first thing, after a yes, or where it was said that something was seen."""
    return bool(_AFTER_A_YES.match(before) or _SEEN.search(before))


def _add(canvas: Canvas, match: re.Match[str], opinion: str) -> None:
    """Keep titles and places that the wording takes in: "loved the second one" still has an ordinal."""
    canvas.found.append(Found(match.start(), match.end(), "opinion", opinion))
    for word in re.finditer(r"[\w']+", match.group()):
        if not re.fullmatch(
            r"first|second|third|fourth|fifth|last|ones?|the|number|seasons?|episodes?|time|\d+", word.group()
        ):
            canvas.hide(match.start() + word.start(), match.start() + word.end())
