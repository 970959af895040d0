"""Countries and languages: "Korean", "in Spanish", "from Denmark", "not in English"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from bot.components.canvas import TITLE, Canvas, Found
from bot.components.countries import PLACE_GROUPS, any_of, country, is_denied, narrow_groups, read_countries
from bot.components.place_names import (
    AT_HOME,
    COUNTRIES,
    COUNTRY_GROUPS,
    LANGUAGE_GROUPS,
    LANGUAGES,
    NATIONS,
    SPOKEN,
    WITHOUT_NAME,
)
from bot.components.told import tells_what_was

_FOREIGN = re.compile(
    r"\b(?:foreign(?:[- ]language)?|non[- ]english(?:[- ](?:language|speaking))?|world cinema|international|(?:not|nothing|isn't|anything but|any (?:other )?language (?:but|except|other than|besides)) (?:\w+ )?(?:in )?english(?:[- ]language)?(?! sub)(?:[- ]speaking)?|subtitled)\b"
)
_NONE_FOREIGN = re.compile(
    r"\b(?:veto(?:es|ed)?|hates?|refuses?|bans?|banned|no to|can't (?:do|stand|watch|follow)|won't (?:do|watch|have))\b[^.!?;]{0,30}?\b(?P<what>(?:anything|everything|stuff|films|movies|shows|things) (?:(?:that isn't|that aren't|which isn't|that's not|that is not|not) in english\b|(?:that's |that is |that are )?in a foreign language))"
)
""" "She's vetoed anything not in English" wants what is in English."""
_ANY_FOREIGN = re.compile(r"foreign|world cinema|international|subtitled")
"""Words that say nothing beside the name of a country or language: "Polish, subtitled"."""
_IF_FOREIGN = re.compile(
    r"\bif (?:it's|its|it is|they're|they are|that's) (?:foreign(?:[- ]language)?|not (?:in )?english)\b"
)
_IN_LANGUAGE = re.compile(
    rf"\b(?:in|en|auf|speaks?|spoken in) (?P<name>{any_of(SPOKEN)})(?:(?:,| or| and|/) (?:in |maybe )?(?P<other>{any_of(SPOKEN)}))?\b(?! (?:town|village|countryside))|\b(?P<adjective>{any_of(SPOKEN)})[- ](?:language|speaking|spoken|audio)\b"
)
_OTHER_LANGUAGE = re.compile(
    rf"\b(?:(?:in|with) )?(?:an?other|any other|a different|some other|other|any) languages? (?:than|but|from|to|except(?: for)?|besides|apart from|other than) (?:in )?(?P<name>{any_of(LANGUAGES)})(?: or (?P<other>{any_of(LANGUAGES)}))?(?!\w)"
)
_NO_SUBTITLES = re.compile(
    r"\b(?:no|without|veto(?:es|ed)?|refuses?|avoid|not(?: really| very| so| too)?(?: into| in the mood for| keen on| a fan of| big on| fond of)?|hates?|can't (?:stand|do|read|be(?: doing(?: with)?| bothered with| arsed with)?|face|cope with|follow|handle)|don't (?:really )?(?:want|like|do|enjoy)|won't (?:have|watch|do|read|be)|mustn't be|must not be|nothing(?: (?:with|w/?))?) (?:any |anything |things |stuff |with |w/? |to read |reading )*(?:subtitles?|subs|subtitled)\b(?! (?:needed|necessary|required))|\b(?:don't|dont|do not) make (?:me|us) read\b|\b(?:no|nothing|not|avoid|none of (?:those|the)) (?:any )?foreign(?: ones?| stuff| films?| movies?| series| shows?| things?)?(?=\s*(?:$|[,.;!?)]|please\b|tonight\b))|\b(?:not|nothing|isn't|no|never)(?: \w+)? (?:in )?(?:an? |any |some )?foreign (?:languages?|tongues?)\b|\b(?:subtitles|subs|subtitled)(?: ones| stuff| films)? (?:is|are) (?:out|a no|no good|not an option|off|a no-go)\b|\b(?:nods? off|(?:falls?|drops?) asleep|dozes? off|switch(?:es)? off|loses? (?:the plot|track)) (?:at|with|over|to|during|reading) (?:the )?(?:subtitles|subs)\b|\bno reading(?: (?:at|along|off) the bottom(?: of the (?:screen|telly|tv))?|,? (?:please|either))\b"
)
_PLACE_FINE = re.compile(
    rf"\b(?:foreign(?:[- ]language)?|other than from (?:{any_of(COUNTRIES)})|(?:{any_of({**LANGUAGES, **NATIONS})}) or not)(?: (?:is|are|films?|ones?|stuff))*(?: (?:ok|okay|fine|welcome|no (?:problem|trouble|bother|issue)|good|all right|alright|too|as well))*(?:(?<=or not)|(?<=ok)|(?<=okay)|(?<=fine)|(?<=welcome)|(?<=problem)|(?<=trouble)|(?<=bother)|(?<=issue)|(?<=good)|(?<=right)|(?<=too)|(?<=well))(?!\w)"
)
""" "Foreign ok", "Korean or not": no limit."""
_SUBTITLES_FINE = re.compile(
    r"\b(?:subtitles|subs|subtitled|dubs|dubbed)(?: (?:is|are|would be))?(?: (?:no problem|fine|ok|okay|welcome|no issue|all right|alright|good|not a problem|don't bother me))+|(?:don't|do not|doesn't) mind (?:subtitles|subs|reading)|can be (?:subtitled|dubbed)"
)
"""Who writes English and wants no subtitles wants what is spoken in English."""
_SUBTITLES = re.compile(
    rf"\b(?:with )?(?:{any_of(LANGUAGES)}) (?:subtitles|subs|dub|dubs|dubbing)\b|(?:\bdubb\w+|\ue003) in(?:to)? (?:\w+ )?(?:{any_of(LANGUAGES)})\b"
)
_RATHER = re.compile(
    rf"\bprefer\w* (?:{any_of({**LANGUAGES, **NATIONS})})(?P<second> (?:to|over|rather than) (?:{any_of({**LANGUAGES, **NATIONS})}))\b"
)
""" "Prefer French to Flemish": the second is not meant."""
_VIEWERS_ENGLISH = re.compile(
    r"\b(?:understands?|speaks?|knows?|talks?|reads?|learn(?:s|ing|t)?|improv\w+|practi[sc]\w+|answers? (?:me|us) in|sorry,?|my|our|only|little|bad|poor|broken)(?: (?:only|some|a little|a bit of|good|bad|my|our|his|her|their))* english\b"
)
"""What somebody speaks, and not what is to be spoken; without another language it may still be the one that is wished for."""
_ADJECTIVE = re.compile(
    rf"\b(?P<name>{any_of({**LANGUAGES, **NATIONS, **LANGUAGE_GROUPS, **COUNTRY_GROUPS})})\b(?! (?:food|restaurant|teacher|class|lessons?|bulldog|shepherd|civil war|revolution|mythology|empire|girlfriend|boyfriend|couple|wife|husband|family|friends?|flatmates?|boss|colleagues?|neighbou?rs?|guests?|grandma|mother|learners?|speakers?|students?|office|winter|summer|weather|beer|wine|wom[ae]n|m[ae]n|girls?|boys?|lads?|soldiers?|warriors?|tribes?|accents?|lecturers?|aunt(?:y|ies|ie)|nurses?|era|houses?|england|football|or not)\b)"
)
_WATCHED = re.compile(rf"\b(?:seen|saw|watched|loved|liked|enjoyed) {TITLE}+ $")
"""What follows tells how it was watched: "we watched Money Heist in Spanish"."""
_SETTING = re.compile(
    r"\b(?:set|takes? place|happens|(?<!what )(?<!how )about|plays out|trip) (?:in |to |around )?(?:the |a |an )?(?:(?:young|old|small|lonely|poor|rich|little|retired|group of|family of) )*$|\b(?:my|your|(?:bad|poor|broken) )(?: bad| poor| broken)? ?$"
)


def read_places(canvas: Canvas) -> None:
    """Add languages, not_languages, countries and not_countries limits."""
    for match in canvas.finditer(_NO_SUBTITLES):
        canvas.add(Found(match.start(), match.end(), "limit", "en", "languages"))
    for match in canvas.finditer(_NONE_FOREIGN):
        canvas.add(Found(*match.span("what"), "limit", "en", "languages"))
    for pattern in (_PLACE_FINE, _SUBTITLES_FINE, _SUBTITLES, _IF_FOREIGN):
        for match in canvas.finditer(pattern):
            canvas.hide(match.start(), match.end())
    for match in canvas.finditer(_RATHER):
        canvas.hide(*match.span("second"))
    _languages(canvas)
    read_countries(canvas)
    for match in canvas.finditer(_ADJECTIVE):
        if not _is_no_origin(canvas, match) and match["name"] not in PLACE_GROUPS:
            _adjective(canvas, match)
    for match in _CAPITALS.finditer(canvas.text):
        if canvas.low[match.start()] in "us" and (not canvas.text.isupper() or len(canvas.text) == len("US")):
            country(canvas, match, ({"US": "US", "SA": "ZA"}[match.group()],))
    _leave_out_the_idle(canvas)
    _one_of_several(canvas)
    narrow_groups(canvas)


def _languages(canvas: Canvas) -> None:
    """What is to be spoken, where it is said to be a language."""
    for match in canvas.finditer(_OTHER_LANGUAGE):
        for name in filter(None, (match["name"], match["other"])):
            canvas.add(Found(match.start(), match.end(), "limit", LANGUAGES[name], "not_languages"))
    for match in canvas.finditer(_FOREIGN):
        canvas.add(Found(match.start(), match.end(), "limit", "en", "not_languages"))
    for match in canvas.finditer(_IN_LANGUAGE):
        if _WATCHED.search(canvas.plain[: match.start()]) or tells_what_was(canvas.plain, match.start()):
            canvas.hide(match.start(), match.end())
            continue
        for name in filter(None, (match["name"], match["other"], match["adjective"])):
            _language(canvas, match, (SPOKEN[name],))


def _is_no_origin(canvas: Canvas, match: re.Match[str]) -> bool:
    """Where a story happens, what somebody speaks, or what a title that was seen is."""
    before = canvas.low[: match.start()]
    return bool(_SETTING.search(before)) or tells_what_was(canvas.plain, match.start())


def _leave_out_the_idle(canvas: Canvas) -> None:
    """Beside a named place "foreign" and "no subtitles" say nothing more, and English is what the viewers speak.

    "Cantonese and not Mandarin", "Flemish, not Dutch": of two that share a code the one that is wished for holds.
    """
    places = [f for f in canvas.found if f.role in ("languages", "countries")]
    named = [f for f in places if f.value != "en"]
    idle = [
        f
        for f in canvas.found
        if named and f.role == "not_languages" and _ANY_FOREIGN.fullmatch(canvas.plain[f.start : f.end])
    ]
    if any(f.role == "languages" for f in named):
        viewers = [m.span() for m in _VIEWERS_ENGLISH.finditer(canvas.plain)]
        no_subtitles = [m.span() for m in _NO_SUBTITLES.finditer(canvas.plain)]
        idle += [f for f in places if f.value == "en" and any(a <= f.start < b for a, b in (*viewers, *no_subtitles))]
    spoken = {f.value for f in places if f.role == "languages"}
    idle += [f for f in canvas.found if f.role == "not_languages" and f.value in spoken]
    canvas.found = [f for f in canvas.found if f not in idle]


def _one_of_several(canvas: Canvas) -> None:
    """ "Danish or British": a language beside a country, of which one will do, stands for the country where it is at home."""
    said = sorted((f for f in canvas.found if f.role in ("languages", "countries")), key=lambda f: f.start)
    for one, other in pairwise(said):
        spoken = any(canvas.plain.startswith("in ", f.start) for f in (one, other) if f.role == "languages")
        if one.role != other.role and not spoken and _OR.fullmatch(canvas.plain[one.end : other.start]):
            canvas.found = [
                replace(f, value=AT_HOME[f.value], role="countries")
                if f.role == "languages" and f.value in AT_HOME and f.end - f.start < _LONG_NAME
                else f
                for f in canvas.found
            ]
            return


_OR = re.compile(r"(?: ?,| or| and| ?/| ?&)+ ?(?:even |maybe |perhaps )?", re.I)
_LONG_NAME = 14
"""Letters from which on it was said that a language is meant: "Danish-speaking"."""
_CAPITALS = re.compile(
    r"\bUS(?= (?:series|shows?|films?|movies?|sitcoms?|comed\w+|drama\w*|thrillers?|tv|crime|remakes?|version)\b|,|$)|(?<=\bor )(?:US|SA)\b|\b(?:US|SA)(?= or\b)"
)
"""Names that only capitals tell from words: "India or US"."""


def _adjective(canvas: Canvas, match: re.Match[str]) -> None:
    name = match["name"]
    if name in LANGUAGES or name in LANGUAGE_GROUPS:
        _language(canvas, match, LANGUAGE_GROUPS.get(name) or (LANGUAGES[name],))
    else:
        country(canvas, match, COUNTRY_GROUPS.get(name) or (NATIONS[name],))
    if name in WITHOUT_NAME and ("drama" in name or name.startswith("dizi")):
        canvas.add(Found(match.start(), match.end(), "limit", "series", "kind"))
    if name in WITHOUT_NAME and "horror" in name:
        canvas.add(Found(match.start(), match.end(), "limit", "horror", "genres"))


def _language(canvas: Canvas, match: re.Match[str], codes: tuple[str, ...]) -> None:
    role = "not_languages" if is_denied(canvas, match.start()) else "languages"
    for code in codes:
        canvas.add(Found(match.start(), match.end(), "limit", code, role))
