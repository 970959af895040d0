"""How people ask for titles and tell a taste, in a clause of their own words."""

from __future__ import annotations

from bot.components.canvas import PERSON, TITLE, UNKNOWN


def _one_of(words: str) -> str:
    """Any of these, which a comma parts; each may be a pattern without commas."""
    return f"(?:{'|'.join(word.strip() for word in words.split(','))})"


_NAMED = f"[{TITLE}{UNKNOWN}]+"
_OR_NOT = f"(?:{_one_of('not, don.t, dont, do not, doesn.t, don t, never, didn.t, can.t, also, really, just, do, would, usually, generally, personally, honestly, always, still, mostly, typically, normally, definitely, absolutely, tend to, quite, very, so, pretty, more, truly, actually, kind of, especially')} )*"
_SOME = _one_of(
    "an?, some, something, anything, one, another, more, movies?, films?, shows?, series, comedy, comedies, ones"
)
_OPENERS = _one_of(
    "hi, hello, hey, maybe, perhaps, or, and, also, just, yes, no, yeah, well, ok, okay, so, preferably, sure, please, oh, then, possibly, thanks, anything, something, probably, basically, um, hmm"
)
_TIPS = _one_of("suggestions?, recommendations?, recs, ideas")
_OF_WHICH = _one_of(
    "of, any, other, more, good, great, some, different, few, couple, your, own, top, best, new, better, movie, film, show, series, tv, \\w+er"
)
_NOT_IN_IT = r"(?!.*\bin (?:it|that|this|them)\b)"
""" "Any romance in it?" asks about one, and for none."""
WISHES = (
    rf"\b{_one_of('can, could, would, do, will, might, should, may, did')} you (?:{_one_of('please, maybe, perhaps, possibly, also, kindly, then')} )*(?:{_one_of('recommend, suggest, name, find, show, give, think of, tell, offer, help')}|know(?: of)?(?= {_one_of('any, an?, some, something, anything, of, other, another, more, good, the name')}\b)|have(?! (?:you|to|a favou?rite)\b))\b",
    rf"\b{_one_of('any, a, another, other, more, different, further, few, couple, need, want, give, get, have some')} (?:{_OF_WHICH} )*{_TIPS}\b",
    rf"(?:^|\b(?:please|me|us|you|to|or|and|what|else|you (?:can|could|would|might|may)) )(?:recommend|suggest)\b(?! (?:(?:it|that|this|them|those)\b|{_NAMED}))",
    r"\b(?:what|which)\b(?: \w+){0,4} (?:would|do|can|could|should|did|will|have|else|are|is) (?:you|i|we|else|some|there|good|a good)\b(?! think\b)",
    rf"\b{_one_of('looking, searching, hunting, hoping, asking, wishing')} (?:for|to (?:see|watch|find|get|go))\b|\b(?:seeking|trying to find|interested in (?:seeing|watching|finding))\b|\bin (?:the mood|search) (?:for|of)\b|\b(?:craving|fancy|fancying)\b",
    rf"\b(?:'d|would) {_OR_NOT}(?:like|love|prefer|rather|enjoy|be happy with|go for) (?!(?:it|that|this|them|those|these|to (?:see|watch|try|check)[^,]* (?:it|that|this|them|those|these|one)\b|{_NAMED}))",
    rf"\b(?:i|we|he|she|they)(?:'m)? (?:{_one_of('also, just, really, kinda, do, kind of, actually, only')} )*{_one_of('want, need, wanna, wanted, wants, needs')}(?: to (?:see|watch|find|get|know))?(?: \w+){{0,2}} {_SOME}\b",
    rf"^(?:{_OPENERS} ?,? )*{_one_of('something, anything, any, some, someone, others?, more, another')}\b(?! (?:of (?:them|those|these|my)|people|day|time|way|thing is|how|point|(?:good|great|nice) one|one of)\b){_NOT_IN_IT}",
    rf"(?<!looks )(?<!sounds )(?<!look )\b{_one_of('maybe, perhaps, sorry, lol, or, with, for, of, watch, see, have, need, like, suggest, recommend, know, about, even, also, find, got, prefer, into, have you seen')} {_one_of('something, anything, any good, someone, some more, any more, any other')}\b",
    rf"\b(?:have you|got|is there|are there) {_NOT_IN_IT}{_one_of('an?, any, some, something, anything, another, other, more')}\b",
    rf"\b(?:how|what) about {_one_of('an?, some, something, any, anything, one, maybe, another, more')}\b",
    rf"(?<!looks like )(?<!sounds like )\b{_one_of('more, something, anything, similar, movies?, films?, shows?, ones?, stuff, else')} (?:like|along the lines|similar|in the (?:vein|style)|kind of like)\b",
    rf"\bhelp me\b|\b(?:give|show|find|get|tell) (?:me|us)\b|\bsurprise (?:me|us)\b|\bprefer\w* {_one_of('an?, something, anything, movies?, films?, things, stuff, more, it')}\b|\bfeel(?:ing)? like (?:an?|some\w*|watching)\b",
)
_PARTS = _one_of(
    "sound, looks?, premise, plot, cast, acting, new, old, one, first, second, third, last, other, original, movie, film, book, trailer, idea, ending, rest"
)
_ONE_SHOWN = rf"(?:it|that|this|them|those|these|both|all|either|everything|each|what|how|any (?:of|{_NAMED})|the (?:(?:\w+ )?{_NAMED}|{_PARTS})|when|to|your|you|my|a (?:lot|bit|little|ton)|{_NAMED}|too|as well)(?![\w'-])"
"""What was shown or said, and no kind of thing."""
_PRAISE = _one_of(
    "great, amazing, good, awesome, funny, hilarious, fantastic, wonderful, excellent, brilliant, talented, best, my favou?rite, charming, cute, hot"
)
TASTES = (
    rf"\b(?:i|we|he|she|they|kids?|my \w+)(?:'m| am| are)? {_OR_NOT}{_one_of('likes?, loves?, enjoys?, adores?, prefers?, dig, into, in to')}\b(?! {_ONE_SHOWN})|^(?:no,? |yeah,? |i'm |well,? )*(?:not|n't) {_OR_NOT}(?:into|in to)\b(?! {_ONE_SHOWN})",
    rf"\bfans? of (?!{_ONE_SHOWN})|(?<![\w{PERSON}-])(?!(?:a|an|big|huge|great|real|massive|the|of)\b)[\w{PERSON}-]+ (?:fans?|person|buff|lover|nut|(?:movie|film|kinda|kind of) (?:guy|gal|girl))\b(?! of (?:it|that|this)\b)",
    rf"\b{_one_of('fond of, keen on, big on, interested in, partial to, sucker for, care for, caring for, crazy about, obsessed with, stand, hates?, dislikes?, tired of, sick of')} (?!{_ONE_SHOWN})\w",
    rf"\b(?:he|she)(?:'s| is| was| can be)? (?:{_one_of('such, so, really, very, always, quite, just, also, the, an?')} )*{_PRAISE}\b|\b(?:love|like|liked|loved|enjoy|adore) (?:him|her|his|hers)\b",
    r"\bone of (?:my|our|the) (?:all[- ]time )?(?:favou?rite|best|top) (?!ones?\b|films?\b|movies?\b|shows?\b)\w+",
    rf"\b{_one_of('anything, everything, all, whatever, most, any (?:movies?|films?)')} {_one_of('with, by, from, starring, that, about, of, he, she')}\b[^.]*\b{_one_of('great, good, awesome, funny, fun, works?, fine, amazing, best, hilarious, love, like')}\b",
    r"\b(?:is|are|'s|s) (?:one of )?(?:my|our) (?:all[- ]time |absolute )?(?:favou?rites?|thing|jam|type|genre|go[- ]to)\b(?! (?:movies?|films?|shows?|ones?)\b)|\b(?:my|our) (?:all[- ]time |absolute )?favou?rite (?:genres?|kinds?|types?|actors?|actress(?:es)?|directors?|sorts?)\b",
)
AGAINST = r"\b(?:hates?|dislikes?|tired of|sick of|stand)\b"
"""A taste in these words is a distaste without a "not"."""
