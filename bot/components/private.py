"""Facts about a person that are told for a purpose: "he's Muslim, so no nudity". Only the limit is heard.

Health, faith, origin, politics, sexuality, addiction, grief: the words are painted over before anything else reads them, so
that they are neither searched for nor shown. The entity has a place but no value.
"""

from __future__ import annotations

import re

from bot.components.canvas import PERSON, TITLE, UNKNOWN, Canvas, Found
from bot.components.free_text import telling

_FAITH = (
    r"muslims?|islamic|jew(?:s|ish)?|christians?|catholics?|protestants?|baptists?|evangelicals?|mormons?|lds|orthodox|amish|hindus?|buddhists?|sikhs?|"
    r"jains?|atheists?|agnostics?|jehovah'?s witness(?:es)?|quakers?|pagans?|wiccans?|religious|non[- ]religious|devout|pious|pastors?|priests?|nuns?|imams?|rabbis?|vicars?"
)
_HEALTH = (
    r"pregnant|expecting(?: a baby)?|autistic|deaf|blind|hard of hearing|colou?r[- ]?blind|disabled|diabetic|epileptic|asthmatic|dyslexic|bipolar|schizophrenic|"
    r"depressed|clinically depressed|suicidal|anorexic|bulimic|infertile|paraly[sz]ed|terminally ill|dying|neurodivergent|on the spectrum|postpartum|immunocompromised|"
    r"in (?:rehab|recovery|remission|therapy|a wheelchair|hospital|hospice|mourning)|on (?:antidepressants|medication|chemo(?:therapy)?|the spectrum)|recovering(?: \w+)?|sober|"
    r"(?:hiv|aids)[- ]?positive|menopausal|claustrophobic|agoraphobic|arachnophobic"
)
_SELF = (
    r"gay|lesbian|bisexual|pansexual|asexual|queer|trans(?:gender|sexual)?|non[- ]?binary|straight|intersex|black|white|asian|latin[oax]|hispanic|arab|roma|indigenous|"
    r"native american|mixed[- ]race|african[- ]american|conservatives?|liberals?|republicans?|democrats?|communists?|socialists?|libertarians?|leftists?|right[- ]wing|left[- ]wing|"
    r"immigrants?|refugees?|asylum seekers?|undocumented|unemployed|bankrupt|divorced|widow(?:s|ed|er|ers)?|alcoholics?|addicts?|ex[- ](?:addicts?|alcoholics?|convicts?|cons?)|"
    r"survivors?(?: of [\w ]{3,25})?|(?:rape|abuse|assault|cancer|war) (?:survivors?|victims?)|vegans?|vegetarians?"
)
_ILLNESS = (
    r"cancer|leuka?emia|a tumou?r|dementia|alzheimer'?s|parkinson'?s|epilepsy|depression|anxiety(?: disorder)?|ptsd|adhd|add|ocd|autism|asperger'?s|a stroke|a heart (?:attack|condition|problem)|"
    r"heart (?:trouble|disease|problems?)|diabetes|asthma|migraines?|panic attacks?|an eating disorder|anorexia|bulimia|hiv|aids|ms|lupus|a miscarriage|a stillbirth|an abortion|ivf|surgery|an operation|"
    r"chemo(?:therapy)?|a breakdown|a nervous breakdown|a disability|down'?s? syndrome|a drinking problem|a drug problem|an addiction|trauma|a trauma|phobias?|a phobia(?: of [\w ]{3,20})?|insomnia|schizophrenia|bipolar(?: disorder)?|"
    r"photosensitiv\w+|endometriosis|postnatal depression|postpartum depression|long covid|covid"
)
_KIN = (
    r"(?:mum|mom|mother|dad|father|parents|sister|brother|son|daughter|wife|husband|partner|girlfriend|boyfriend|fianc[eé]e?|grandma|grandmother|grandpa|grandfather|gran|nan|granny|"
    r"grandparents|aunt|uncle|cousin|nephew|niece|friends?|best friend|flatmate|roommate|neighbou?r|colleague|boss|in-laws|mother-in-law|father-in-law|kids?|child|children|baby|family|dog|cat|date|guest|guests)"
)
_WHO = rf"(?:i|we|he|she|they|(?:my|our|his|her|their|one of my|both my) (?:\w+ )?{_KIN}(?: who)?|one of us(?: who)?|some of us(?: who)?|(?:he|she|they) both)"
_BE = r"(?:'m|'s|'re| am| is| are| was| were|m| being)"
_VERY = r"(?: also| both| all| very| quite| pretty| fairly| strictly| deeply| a bit| currently| now| just| still| heavily| newly| recently| openly| half| part| originally| actually| seriously| severely)*"
_KIND_OF = r"(?: (?:a|an|the))?(?: (?:devout|practi[sc]ing|strict|conservative|observant|orthodox|very|reform|former|severe|mild|recovering|proud|lapsed|born[- ]again|young|new|few|\d+|\w+ months?|\w+ weeks?))*"
_WHAT = rf"(?:{_FAITH}|{_HEALTH}|{_SELF})"
_TAIL = r"(?: (?:man|woman|person|people|guy|girl|family|couple|household|home|kid|child|myself|himself|herself|themselves|too|as well|now|right now|at the moment|with (?:twins|our first|our second|a boy|a girl)|and \w+ weeks along))*"
_AND_MORE = rf"(?:(?:,| and|,? and| or)(?: {_WHO}{_BE})?{_VERY}{_KIND_OF} {_WHAT}{_TAIL})*"
_LINK = r"(?:,? \b(?:so|and so|which is why|which means|that'?s why|hence|therefore|because of (?:that|which))\b(?! (?:much|many|far)\b))?"
_LOST = (
    rf"(?:i|we|he|she|they|my {_KIN})(?:'ve| have|'s| has)?(?: just| recently)? lost (?:my|our|his|her|their|a|the) (?:\w+ )?(?:{_KIN}|job|house|baby|pregnancy)(?: (?:last|this|a few|two|three|some) (?:\w+ )?(?:week|month|year|day)s?(?: ago)?| recently| to {_ILLNESS})?"
    rf"|(?:my|our|his|her|their) (?:\w+ )?{_KIN} (?:has |have )?(?:just |recently |sadly )?(?:died|passed(?: away)?|killed (?:him|her)self|left me|dumped me|was (?:raped|assaulted|murdered|killed|abused))(?: (?:of|from) {_ILLNESS})?(?: (?:last|this|a few|two|three|some) (?:\w+ )?(?:week|month|year|day)s?(?: ago)?| recently)?"
    r"|(?:i|he|she|we|they)(?:'m|'s|'re| am| is| are)? (?:just )?(?:going through|went through|getting|got|had|recovering from|in the middle of) (?:a |an )?(?:\w+ )?(?:divorce|break-?up|miscarriage|bereavement|abortion|surgery|separation|custody battle|divorced)"
    r"|(?:i|he|she|we|they) (?:was|were|got|have been|has been) (?:sexually )?(?:raped|assaulted|abused|molested|beaten|fired|laid off|sacked|deported|arrested)(?: as an? \w+)?(?: (?:last|this|a few|two|three|some) (?:\w+ )?(?:week|month|year|day)s?(?: ago)?| recently)?"
)
_FACTS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:\b(?:because|since|as|given that|seeing that|the thing is|bear in mind that|note that) )?\b{_WHO}{_BE}{_VERY}(?: not)?{_KIND_OF} {_WHAT}\b(?! (?:about|with|of|on|for|in|film|movie|comed|drama|stor|noir|and white|market|cinema|mirror|panther|widow|swan|lotus)){_TAIL}{_AND_MORE}{_LINK}",
        rf"\b{_WHO}(?:'s|'ve| has| have|{_BE})?(?: just| recently| also)* (?:been )?diagnosed with [\w' ]{{3,30}}?(?=$|[,.;:!?)]| and\b| so\b| but\b){_LINK}",
        rf"\b(?:as|being|speaking as) (?:a|an){_KIND_OF} {_WHAT}\b{_TAIL}",
        rf"(?:\b(?:because|since|as|given that) )?\b{_WHO}(?:'s|'ve| has| have| had| got| suffers? from| suffer(?:s|ed)? with| (?:is|are|was) (?:diagnosed|dealing|struggling|battling|fighting|living) with| struggles? with|'s struggling with|'m struggling with| gets?)(?: got| had| just| recently| been diagnosed with| a bit of| severe| bad| mild| terrible| really bad| stage \w+| (?:breast|lung|skin|brain|prostate))* (?:{_ILLNESS})\b(?:(?:,| and| or) (?:{_ILLNESS})\b)*(?: from (?:my |the |his |her |a )?\w+(?: \w+)?(?=[,.;!]))?{_LINK}",
        rf"(?:\b(?:because|since|as) )?\b(?:{_LOST})\b{_LINK}",
        rf"\b{_WHO}(?:'m|'s|'re| am| is| are| was| were)? (?:don't |doesn't |can't |cannot |no longer )?(?:drink|drinks|believe in god|eat pork|pray|go to church)(?: alcohol| anymore| any more| for religious reasons)?\b{_LINK}",
        r"\b(?:for|on) (?:religious|medical|health|personal|family|cultural) (?:reasons|grounds)\b",
        rf"\b(?:because of|due to|thanks to|given) (?:my|his|her|our|their) (?:{_KIN}'s )?(?:religion|faith|beliefs?|illness|condition|health|disability|{_ILLNESS})\b",
    )
)  # fmt: skip
_BEFORE_KIN = re.compile(
    rf"\b(?:my|our|his) (?P<fact>(?:(?:very|devoutly|strictly|recently|heavily) )?(?:{_WHAT})) (?={_KIN}\b)"
)
"""In "with my Jewish grandmother" only the one word is the fact."""


_PRONOUN = re.compile(r"(?:he|she|they)\b")
_FOR_A_PURPOSE = re.compile(r"(?:\bso|^(?:because|since|as)|reasons?|therefore|hence)\b")
_COMPANY = re.compile(rf"\b(?:i|we|me|us|my|our|for|with) (?:\w+ )?(?:{_KIN}|him|her|them)\b|\bmy\b")


def read_private(canvas: Canvas) -> None:
    """Add private entities, without a value, and hide their words from every other reader."""
    for pattern in _FACTS:
        for match in canvas.finditer(pattern):
            if not _in_a_plot(canvas, match):
                _hide(canvas, match.start(), match.end())
    for match in canvas.finditer(_BEFORE_KIN):
        _hide(canvas, *match.span("fact"))


def _in_a_plot(canvas: Canvas, match: re.Match[str]) -> bool:
    """ "He is blind and solves crimes" tells a story; "with my dad, he's blind" and "he's blind, so …" tell of a person."""
    if not _PRONOUN.match(match.group()) or _FOR_A_PURPOSE.search(match.group()):
        return False
    before = canvas.plain[: match.start()]
    return bool(before.strip(" ,.;:-")) and not _COMPANY.search(before)


def _hide(canvas: Canvas, start: int, end: int) -> None:
    canvas.found.append(Found(start, end, "private", ""))
    canvas.hide(start, end)
    canvas.plain = canvas.plain[:start] + "," + " " * (end - start - 1) + canvas.plain[end:]


_MINE = rf"(?:i|we|(?:my|our|one of my|one of our) (?:\w+ )?{_KIN}|one of us|some of us)"
_OTHERS = rf"(?:{_MINE}|he|she|they)"
_REFUSED = r"(?!(?:\w+ ){0,2}(?:scared|afraid|frightened|terrified|petrified|phobic|upset|sick|tired|bored|fed up|triggered|put off|freaked out) (?:of|by|with|about)\b)"
"""What somebody cannot bear is no private matter, but a limit: "he's scared of dogs, so"."""
_TOLD = rf"{_REFUSED}(?P<fact>[^,.;:!?()\n]{{3,50}}?)"
_THEREFORE = r",? (?:(?:and |which is |that's )?(?:so|why|therefore|hence)\b(?! (?:much|many|far)\b)|and (?:(?:i|we|he|she|they) )?(?:would like|'d like|(?:really |just )?(?:need|want|prefer|can't|cannot|don't|mustn't|shouldn't|won't|looking|am looking|'m looking)s?\b))"
_HAS = r"(?: have|'ve got|'ve| has| got| suffers? (?:from|with)| lives? with| live with)"
_UNLISTED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_OTHERS}(?:{_BE}|{_HAS}) {_TOLD}(?={_THEREFORE})",
        rf"\b(?:because|since|as|given that) {_OTHERS}(?:{_BE}|{_HAS}) {_TOLD}(?=$|[,.;:!?)\n])",
        rf"(?:^|[.;!?,] )(?:my|our) (?:\w+ )?{_KIN}(?:{_BE}|{_HAS}) {_TOLD}(?=$|[,.;:!?)\n])",
    )
)  # fmt: skip
_OF_TASTE = re.compile(
    rf"^ ?(?:not |really |so |very |all |both |also |just |still )*(?:into|in|on|up|for|about|after|over|out|done|obsessed|interested|fond|fans?|crazy|mad|keen|big|huge|looking|watching|open|hooked|craving|sick|tired of|fed up|bored (?:of|with|by)|"
    rf"seen|been|had|watched|finished|exhausted|read|tried|loved|liked|a (?:\w+ )?(?:fan|lover|thing|soft spot|weakness|nut|buff|craving)|to)\b|[{TITLE}{PERSON}{UNKNOWN}]"
    r"|\b(?:films?|movies?|series|shows?|stor(?:y|ies)|plots?|seasons?|episodes?|titles?|genres?|watch\w*|tv|cinema|fans?|lovers?|buffs?|something|anything)\b"
)
"""What a person is into is what is asked for, and no fact about the person."""


def read_told(canvas: Canvas) -> None:
    """Add private entities for what "my flatmate is …, so" tells and no reader knows: read last, whatever is left is hidden."""
    for pattern in _UNLISTED:
        for match in canvas.finditer(pattern):
            start, end = match.span("fact")
            if _OF_TASTE.search(canvas.plain[start:end]) or _told_of_a_character(canvas, match):
                continue
            if telling(canvas, start, end):
                canvas.found.append(Found(start, end, "private", ""))
            canvas.hide(match.start(), end)


def _told_of_a_character(canvas: Canvas, match: re.Match[str]) -> bool:
    """ "A cop who learns that he is adopted, so …" tells a story; "with my dad, he is …, so" tells of a person."""
    before = canvas.plain[: match.start()].strip(" ,.;:-")
    third = re.search(r"\b(?:he|she|they)\b", match.group()[:20]) and not re.search(
        r"\b(?:my|our)\b", match.group()[:20]
    )
    return bool(third and before and not _COMPANY.search(before))
