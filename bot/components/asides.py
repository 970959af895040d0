"""What a long post tells besides its wish: "I was born in 1985 and grew up on a farm". It must become neither limit nor search."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.components.canvas import DONE, PERSON, TITLE, UNKNOWN, Canvas
from bot.components.countries import any_of
from bot.components.place_names import LANGUAGES

FEWEST_WORDS = 25
"""In fewer words everything is taken for the wish."""
_MARKS = f"{TITLE}{PERSON}{UNKNOWN}{DONE}"
_SENTENCE = re.compile(r"[^.!?;\n]+")
_WISH = re.compile(
    r"^\W*after (?:an?|some)\b|\b(?:want|wants|need|needs|looking|look for|would (?:like|love|prefer)|'d (?:like|love|prefer)|like to|prefer\w*|recommend\w*|suggest\w*|something|anything|please|pls|no|not|nothing|none|"
    r"without|should|must|has to|have to|could (?:you|please|that)|can you|is there|are there|any|only|ideally|under|at (?:most|least)|fancy|craving|mood|similar|like|(?:i|we|in|to) search(?:ing)?|find|feel like|"
    r"(?:we|i)(?:'ve| have)(?: got| only| about| around| just)* (?:\d+|an?\b|one|two|three|half|ninety|netflix|hulu|hbo|disney|prime|access)|subscri\w+|suitable|okay|ok|appropriate|too|max|maximum|rather|more|less|with subtitles|finished|(?:film|movie) (?:night|evening|afternoon|morning|session)|marathon|putting together|planning|(?:all|so much) the better|(?:accept|take|so|then|now|therefore) (?:an?|another|one) (?:[\w-]+ ){0,2}(?:films?|movies?|series|shows?|documentary)|(?:has|have|does|do|did) (?:anyone|anybody|someone|they) (?:\w+ )?(?:make|made|know|have|got))\b"
)
_OF_A_LANGUAGE = re.compile(
    rf"\b(?:teach|learn|study|practi[sc]e|improve|(?:am|are|is|'m|'re|'s) (?:teaching|learning|studying|practi[sc]ing|improving))(?: my| our| some)? (?:{any_of(LANGUAGES)})\b"
)
"""Who teaches or learns a language wishes to hear it."""
_TASTE = re.compile(
    r"\b(?:lov(?:e|ed|es)|lik(?:ed|es)|enjoy\w*|ador\w+|hat(?:e|ed|es)|favou?rites?|seen|watched|saw|rewatched|finished|gave up|dropped|turned (?:it )?off|bored|fan|found|dislik\w+|know|knows)\b"
)
_TOLD = re.compile(
    r"\b(?:was|were|had|went|grew|got|came|gave|turned|moved|argued|downloaded|picked|started|used to|told|bought|met|left|worked|lived|stayed|rained|slept|visited|said|asked|tried|made(?! (?:in|before|after|since|between|by|from|for|around|during|on|pre|post)\b)|took|"
    r"spent|thought|happened|became|began|broke|fell|kept|let|put|ran|sat|stopped|talked|wanted|drove|flew|born|is away|are away|(?:i|we|he|she|they)(?:'m|'re|'s| am| are| is) (?:\w+ing|an?|two|three|four)|"
    r"(?:i|we|he|she|they) (?:work|live|study|sleep|teach|run|write|come|go|do|travel|cook|share|own|play)s?|(?:one|other|everyone|everybody|he|she|wife|husband|brother|sister|friend|mum|mom|dad) (?:works|lives|studies|sleeps|teaches|says|thinks|is))\b"
)
_CHILD = re.compile(
    r"\b(?:kids?|children|child|sons?|daughters?|nephews?|nieces?|toddlers?|year[- ]olds?|grandchildren|grandkids|\w*-year-old)\b"
)


_GREETING = re.compile(
    r"\b(?:happy|merry|blessed|good) (?:new year|birthday|christmas|xmas|easter|holidays|halloween|thanksgiving|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b(?! (?:films?|movies?|series|shows?|special))"
)
"""Said to be kind, and no wish for a happy film."""


def read_asides(canvas: Canvas) -> None:
    """Hide the sentences of a long post that only tell of a life; titles and people in them are kept. So are kind greetings hidden."""
    for greeting in _GREETING.finditer(canvas.low):
        canvas.hide(*greeting.span())
    if len(canvas.text.split()) < FEWEST_WORDS:
        return
    for sentence in _SENTENCE.finditer(canvas.plain):
        if _is_aside(sentence.group()):
            for word in re.finditer(rf"[^\s{_MARKS}]+", sentence.group()):
                canvas.hide(sentence.start() + word.start(), sentence.start() + word.end())


def only_taste(canvas: Canvas, at: int) -> bool:
    """Whether the place is in a sentence of a long post that says what was seen or liked and wishes for nothing."""
    if len(canvas.text.split()) < FEWEST_WORDS:
        return False
    sentence = next((s.group() for s in _SENTENCE.finditer(canvas.plain) if s.start() <= at < s.end()), "")
    return bool(_TASTE.search(sentence)) and TITLE in sentence and not _WISH.search(sentence)


def _is_aside(sentence: str) -> bool:
    if (
        _WISH.search(sentence)
        or _OF_A_LANGUAGE.search(sentence)
        or _CHILD.search(sentence)
        or not _TOLD.search(sentence)
    ):
        return False
    return not (TITLE in sentence and _TASTE.search(sentence))


_KIN = r"(?:mum|mom|mam|mother|dad|father|parents|sister|brother|sons?|daughters?|wife|husband|partner|girlfriend|boyfriend|gf|bf|gran|nan|grandma|grandpa|grandad|friends?|mates?|flatmates?|roommates?|neighbou?rs?|colleagues?|boss|in-laws|kids?|children|baby|family|cat|dog|landlord|teacher|students|exams?|phone|laptop)"
_REASON = r"\b(?:(?:cos|coz|cuz|because|bc|since|as) (?:i|i'm|we|we're|my|our|he|she|they|a few of|several of|some of)\b|for (?:my|our)\b)"
_CLAUSE = re.compile(
    rf"(?:(?<=[.!?;,()\n])|^|(?<=\band )(?=(?:i|we)\b)|(?={_REASON}))[^.!?;,()\n]"
    rf"(?:(?!{_REASON}|\b(?:so|and|but) (?:i |we )?(?:want|need|would|could|am looking|are looking|looking|fancy|find|something)\b)[^.!?;,()\n])*"
)
_OF_VIEWERS = re.compile(
    rf"^[ -]*(?:(?:and|but|so|well|ok|okay|hi|hey|hello|anyway|also|plus|now|today|tonight|just|cos|coz|cuz|because|bc|since|as) )*"
    rf"(?:i|i'm|im|i've|ive|we|we're|we've|(?:my|our|the|both|all|one of my)(?: \w+)? {_KIN}(?:'s)?|my|our|me and|{_KIN} (?:is|are|was|has|have|moved|left|went|died|snores)|(?:pizza|wine|dinner|tea|popcorn|food|beer) (?:is|are)|it's (?:raining|snowing|pouring|freezing|cold|hot)|there's a (?:storm|heatwave)|got (?:a|an|the|my|back|home)|just (?:got|moved|finished|broke|came)|had a|for (?:my|our)|(?:a few|several|some) of)\b"
)
_OF_A_STORY = re.compile(
    rf"[{_MARKS}]|\b(?:about|where|films?|movies?|series|shows?|stor(?:y|ies)|plot|characters?|called|remember|documentar\w+|into|obsessed|interested|fans?|mad|crazy|stuff|things?|scene|episode)\b"
)


def of_life(canvas: Canvas) -> Iterator[tuple[int, int]]:
    """The clauses that only tell of the viewers, "my boss shouted at me today", "because my son plays chess": not to be searched for."""
    for clause in _CLAUSE.finditer(canvas.plain):
        words = clause.group()
        if not _OF_VIEWERS.search(words.lstrip()) or _WISH.search(words) or _TASTE.search(words):
            continue
        if not _OF_A_STORY.search(words):
            yield clause.span()
