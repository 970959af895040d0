"""Whether a message has a form in which people begin to look for something else: a thing to watch, a bare phrase, a title to be like.

Who talks of the list, of the bot or of what was said before is still at the wish before, whatever is named in passing.
"""

from __future__ import annotations

import re

from actions.message import Message

THING = re.compile(
    r"\b(?:an?|some|any|good|the) (?:[\w-]+ ){0,4}?(?:films?|movies?|series|shows?|sitcoms?|thrillers?|comed(?:y|ies)|dramas?|documentar(?:y|ies)|westerns?|musicals?|cartoons?|romcoms?|rom-coms?)\b|\b(?:a|an) \w+$"
)
"""A thing to seek, named by what it is: "a British crime series", "a western"."""
_ASKS = re.compile(
    r"\b(?:something|anything|smth|want|need|looking for|fancy|in the mood|recommend|suggest(?!ion)|show me|give me|find me|let's (?:do|try|watch|see)|(?:how|what) about (?:an?|some)|(?:the|that) one (?:with|where|about|in which)|(?:an)?other (?:evening|night|day)|next (?:up|wish|one)|there(?:['’]?s| is| was) (?:this|an?))\b"
)
"""Words that ask for something to watch."""
_TALK = re.compile(
    r"\b(?:i|you|u|we|he|she|they|it|that|this|those|these|them|him|me|us|is|are|was|were|has|have|had|does|did|do|can|could|will|would|should|must|my|our|your|one|ones)\b|\w['’](?:s|re|ve|ll|d|m|t)\b"
)
"""Words of a sentence, which a bare phrase, "Scandinavian crime", does without."""
_PHRASE = re.compile(r"\W*(?:an?|some) (?!bit|little|lot|touch|tad|few|couple|decade|year|pinch|\w+er\b)\w")
""" "A polite bear": a story in a few words."""
_SAID = r"(?:said|did say|asked|told|wrote|meant|lied|specified)"
_GAVE = r"(?:gave|given|give|keep|kept|said|say|told|sent|send|offered|offer|suggested|showed|shown|forgot|missed|recommended|picked|put)"
BACK = re.compile(
    rf"\b(?:you|u)(?:['’]ve| have| just| always)? {_GAVE}\b(?! me (?:an?|some)\b)|\b(?:i|we)(?:['’]d| had| have|['’]ve| just| never| did)? {_SAID}\b"
    r"|\b(?:(?:the|that|your) )?last (?:one|ones|lot|list|two|three|few|batch)\b|\byour (?:\w+ )?(?:suggestions?|picks?|list|ideas?)\b"
    r"|\b(?:all|most|some|none|one|any|half|each) of (?:those|these|them|u|you|it)\b|^\W*(?:those|these|they|that)(?:['’]re|['’]s| are| were| was| is)\b"
    r"|\b(?:still|again)\b(?! (?:looking|searching|want))|^\W*(?:this|that|these|those|same|whichever|what else)\b(?! one (?:with|where|about))|\bwhat else (?:has|have|did|is) (?:he|she|they|it)\b"
    r"|^\W*(?:(?:hm+|ok|okay|so|and|well)\W+)*(?:what|how) about (?!an?\b|some|any)|\bthe (?:other|same) (?:one|ones)\b"
)
"""Words about what was said or shown before."""
_LIKE = re.compile(
    r"\W*(?:(?:but|and|or|ok|okay|yes|no|oh|so|well|maybe|kind of|sort of|more|just|think|from \w+|i mean)\W+)*(?:like|similar to|in the (?:style|vein|spirit) of|along the lines of|as in|à la|a la)\b"
)
"""Hangs on a wish that has no title yet: "crime series", then "like Fargo"."""
_WHAT_ELSE = re.compile(r"\bwhat else (?:has|have|did|is) (?:he|she|they)\b")


def is_sought(message: Message, seedless: bool = False) -> bool:
    """Whether it may begin a new wish; True for a tap, which has no words. `seedless`: the wish before has no title to be like."""
    low = message.text.lower()
    if message.all("title", "seed", "liked"):
        asks = message.all("title", "seed") or THING.search(low) or _ASKS.search(low)
        told = not asks and BACK.search(low)  # "one of you said Fargo, she liked it"
        return not (told or _WHAT_ELSE.search(low) or seedless and _LIKE.match(low))
    if BACK.search(low) or re.match(r"\W*(?:less|fewer|more|not)\b(?! like)", low):
        return False
    if message.all("unknown_title"):
        return True
    return not low.strip() or bool(THING.search(low) or _ASKS.search(low)) or _is_named(message, low)


def _is_named(message: Message, low: str) -> bool:
    """A kind beside what it is about, "horror films tonight", or one of them alone in a bare phrase, "Documentary on volcanoes"."""
    kind, genre = message.all("limit", "kind"), message.all("limit", "genres", "genres_all")
    return bool(kind and genre) or bool(kind or genre or _PHRASE.match(low)) and not _TALK.search(low)
