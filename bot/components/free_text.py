"""The words left for the meaning search, once everything understood and all filler is gone."""

from __future__ import annotations

import re

from bot.components.asides import of_life, only_taste
from bot.components.canvas import DONE, PERSON, TITLE, UNKNOWN, Canvas, Found
from bot.components.negation import negated
from bot.components.refusals import REFUSALS, SCARED_OF

_MARKS = f"{TITLE}{PERSON}{UNKNOWN}{DONE}"
_FILLER_PHRASES = re.compile(
    r"\b(?:i(?:'d| would) (?:really |also )?(?:like|love)(?: to (?:see|watch|find|have|get))?|i(?:'m| am)? ?(?:really |just |still )?(?:looking for|in the mood for|after|searching for|hunting for|craving|want(?:ing)?(?: to (?:see|watch|find))?|need(?: to (?:see|watch))?|fancy|feel like(?: watching)?|wanna (?:see|watch)?)|"
    r"(?:can|could|would|will) you (?:please )?(?:recommend|suggest|find|show|give|tell|help|get)(?: me| us)?|(?:please )?(?:recommend|suggest|find|show|give|get)(?: me| us)?|do you (?:have|know)(?: of)?|have you got|got any(?:thing)?|are there(?: any)?|is there(?: a(?:ny)?(?:thing)?)?|"
    r"what(?:'s| is| are)?(?: a)? (?:good|should (?:i|we) (?:watch|see)|can (?:i|we) (?:watch|see)|to watch)|let'?s (?:watch|see|have|try)|we(?:'re| are)? (?:want|need|looking for|after)(?: to (?:see|watch))?|how about|what about|make (?:it|that|them)|(?:it|that|which) (?:is|was|has|have|are|be|should be|must be|needs to be)|"
    r"in which|where|about|involving|featuring|based on|set (?=in )?|(?:that )?(?:deals?|dealing) with|with (?:a |the )?(?:story|plot|theme)(?: about| of)?|along the lines of|(?:the )?kind of|sort of|type of|some(?:thing|body|one)? like|a bit of|a lot of|lots of|with (?:a|some) |"
    rf"{SCARED_OF}|(?:(?<![^,.;!?] )(?<!\w)|(?<=\band ))[a-z]+ (?:wants|fancies|prefers|feels like|is after)\b|(?:falls?|fell) asleep|"
    r"(?:on )?(?:rotten tomatoes|imdb|metacritic|letterboxd)|if (?:that makes sense|such a thing exists|(?:at all )?possible|you (?:can|have|know)\b[^,.;!?]*|it exists|(?:it|that) can be helped|there (?:is|are) (?:any|one|such)[^,.;!?]*|anyone knows)|long story short|for (?:some|whatever|obvious) reasons?|(?:i'm|im|we're|i am|we are) (?:not|really not|not at all|not that) (?:fussy|picky|bothered|fussed)(?: about \w+)?|(?:does|do)(?:n't| not) matter|for once|no (?:problem|shame|rush|pressure|worries|offence)|"
    r"(?:thanks|thank you|cheers)(?: in advance)?|hope (?:that|this) (?:makes sense|helps)|sorry (?:for|about) (?:the|my|this)(?: \w+)?|(?:first|long)[- ]time (?:poster|lurker|caller)|any (?:ideas|thoughts|suggestions|help|recs|tips)(?: (?:is|are|would be) \w+)?|"
    r"(?:i|we) (?:really |just )?(?:love|like|enjoy|want|need|have|hate)|i(?:'ve| have) (?:already )?(?:seen|watched)|for (?:tonight|this evening|today|the weekend|a date night|date night|a change|me|us|now|a rainy day|tomorrow)|(?:this|next|another) time(?: around)?|at the moment|hold on|right now|these days|(?:i|we)(?:'ve| have)? (?:just )?had (?:such )?an? (?:\w+ ){1,2}(?:day|week|month|year)|(?:it(?:'s| has)? )?been an? (?:\w+ ){1,2}(?:day|week|month|year)|(?:a |one )?(?:million|hundred|thousand|dozen) times|with (?:my|the|a) (?:friends?|partner|wife|husband|girlfriend|boyfriend|family|mum|mom|dad|parents|date|flatmate|roommates?))\b"
)
_FILLER = frozenset("""
a an the some any something anything someone another other others more less most much many and or but nor so then also too either both plus with without
from in on at by for of to as like than that this these those it its it's is are was were be been being am do does did have has had having i i'd i'm i've i'll me
my mine we we're us our you your they them their he she his her him who which what whats what's how why when please pls thanks thank thx hi hey hello yes yeah
yep no nope not none nothing never just only really very quite rather pretty even still again maybe perhaps ok okay well now tonight today evening night weekend
good great nice decent best better fine cool awesome new old one ones two three movie movies film films series show shows tv title titles watch watching see
seeing seen want wanted need needs find give show recommend recommends recommendation recommendations suggest suggestion suggestions suggested looking look search mood feel feeling fancy get got
can could would should will won't don't doesn't didn't dont doesnt isn't isnt can't cant make let let's lets go kind sort type bit little lot lots stuff thing things
btw tbh way much few here there if else instead though although because since else up out off over about around sure hmm um uh oh ah er lol haha know think said say tell
ideas idea tips tip option options pick picks choice vibe vibes style same similar different part set based long last first must prefer preferably
ideally possible possibly available i'll every each all alike meets mix cross sometime somehow anyone everyone nobody next able wanna gonna gimme bye goodbye help
sorry right actually basically honestly maybe else already before after later tonight's tomorrow today's ago ever yet back take taken through been main start over under
friends grandma grandmother grandpa grandfather granny gran nan grandparents sister brother cousin aunt uncle mate mates girlfriends boss colleagues neighbours neighbors in-laws flatmate flatmates roommate roommates wife husband girlfriend boyfriend partner mum mom dad parents kids son daughter date we'd they're feels vein lines along level degree forget drop keep stop mind never
directed starring stars starred featuring compare compared save saved theme themes person one anyway dear friend hello genre genres limit year years hour hours
rated rating imdb age language country cast plot runtime runs running finished people viewers version episodes episode season seasons meantime tho non free tv-shows fan fans favourite favourites favorite favorites likes liked loved huge big haven't hasn't somewhere between halfway turned switched dropped quit abandoned completely entirely mark put lead list top remove everything bottom
enjoy enjoys enjoyable watched saw nah trying tried while mean somthing smth sth wit dont wont arguing minus bear stand hype refuses refuse hate neither made nobody's enough usual obvious we've you've they've wants fancies joining joins joined scratches itch ended completed narrated akin w/o w/out w sans except excluding obviously exists wait preferred welcome once im ive any1 anyone's pls plz recs rec reccs apart akin aren't aint staying there's that's it'd matter matters ideal definitely probably possibly mostly mainly especially usually recently lately currently ago far else's wondering wonder thinking tbh ngl imo fr undo redo hope hoping suggestions? what's weeks max meant loves released came love into elements element zero use proper properly kinda idk wtf absolutely whatsoever literally totally summat nowt owt lf bt lyk sumthin sumtin idc highkey reddit edit mustn't preference preferences anymore tops order beginning usually dare say patience done fussy bothered anybody's they'd tonight's he's she's hates like's care cares dislikes prefers afternoon morning evenings fond afraid might kindly preferable says adds forgot mistyped hm gone hunt hunting finding interested perfect taking time times
""".split())  # fmt: skip
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_IS_NO = re.compile(
    r"\b(?:which|that|who) (?:isn't|is not|aren't|are not|wasn't)(?= (?:an?|about)\b)|\botherwise anything goes\b"
)
"""Begins what is not wanted: "about food which isn't a competition"."""
_REFUSALS = re.compile(rf"\b(?:{REFUSALS})\b")
_A_GOOD_CRY = "a good cry"
_TEARS = re.compile(
    r"\b(?:cry|cries|crying|weep\w*|sob\w*|bawl\w*|blub\w*|tears|tear-?jerk\w*|tissues|hankies|heart-?break\w*|heart)\b"
)
_MOST_CHARS = 400
_KEPT_BEFORE = frozenset("a an the old new two three one his her".split())


def read_free_text(canvas: Canvas) -> None:
    """Add a free_text entity of what is left; what stands under a "no" is not searched for, whether it is a subject or talk."""
    pieces = [
        trimmed
        for start, end in _segments(_without_life(canvas))
        if (trimmed := telling(canvas, start, end)) and not only_taste(canvas, start)
    ]
    if wanted := [
        piece
        for piece in pieces
        if not negated(canvas.plain, piece[0])
        or canvas.plain[: piece[0]].rstrip().endswith(",")  # what a list rules out is hidden by now
        or canvas.plain.startswith((" instead", " though", " tho"), piece[1])
    ]:
        value = ", ".join(canvas.text[a:b] for a, b in wanted)[:_MOST_CHARS]
        canvas.found.append(Found(wanted[0][0], wanted[-1][1], "free_text", value))
    elif weeping := _weeping(canvas):
        canvas.found.append(Found(weeping.start, weeping.end, "free_text", _A_GOOD_CRY))


def _weeping(canvas: Canvas) -> Found | None:
    """The wish to be moved to tears, which is more than what is sad: by the axis alone gangsters are as sad as a farewell."""
    sad = (found for found in canvas.found if (found.entity, found.value, found.role) == ("shift", "uplifting", "less"))
    return next((found for found in sad if _TEARS.search(canvas.text[found.start : found.end].lower())), None)


def _without_life(canvas: Canvas) -> str:
    """What is not understood yet, but for the clauses of the viewers' lives; a message of nothing else is left whole."""
    low = canvas.low
    for start, end in of_life(canvas):
        low = low[:start] + DONE * (end - start) + low[end:]
    return low if canvas.found or canvas.linked or re.search(r"[a-z]{3}", low) else canvas.low


def _segments(low: str) -> list[tuple[int, int]]:
    """Stretches between painted words, punctuation and filler phrases."""
    cut = low
    for pattern in (_FILLER_PHRASES, _REFUSALS, _IS_NO):
        cut = pattern.sub(lambda match: DONE * len(match.group()), cut)
    return [match.span() for match in re.finditer(rf"[^{_MARKS}.!?;:,()\"“”\n]+", cut)]


_TIME = frozenset(
    "travel travels travelling traveling traveller traveler travellers travelers loop loops machine machines warp".split()
)
""" "Time travel" is a subject, though "time" says nothing by itself."""


def telling(canvas: Canvas, start: int, end: int) -> tuple[int, int] | None:
    """The offsets of what is left between these once filler is cut from both ends; None where nothing is."""
    words = [(m.start() + start, m.end() + start, m.group()) for m in _WORD.finditer(canvas.low[start:end])]
    content = [
        k for k, (_, _, word) in enumerate(words) if word not in _FILLER and (len(word) > 1 or not word.isascii())
    ]
    if not content:
        return None
    first, last = content[0], content[-1]
    if first and words[first - 1][2] == "time" and words[first][2] in _TIME:
        first -= 1
    while first and words[first - 1][2] in _KEPT_BEFORE and len(content) > 2:
        first -= 1
    if not any(c.isalpha() for k in content for c in words[k][2]):
        return None
    return words[first][0], words[last][1]
