"""Countries and languages: "Korean", "in Spanish", "from Denmark", "not in English"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from bot.components.canvas import TITLE, Canvas, Found
from bot.components.negation import negated

LANGUAGES = {
    "korean": "ko", "japanese": "ja", "danish": "da", "swedish": "sv", "norwegian": "no", "finnish": "fi", "icelandic": "is", "spanish": "es",
    "french": "fr", "german": "de", "italian": "it", "portuguese": "pt", "dutch": "nl", "flemish": "nl", "polish": "pl", "czech": "cs", "hungarian": "hu",
    "romanian": "ro", "greek": "el", "turkish": "tr", "russian": "ru", "ukrainian": "uk", "hebrew": "he", "arabic": "ar", "persian": "fa",
    "farsi": "fa", "hindi": "hi", "tamil": "ta", "telugu": "te", "malayalam": "ml", "bengali": "bn", "mandarin": "zh", "cantonese": "zh",
    "thai": "th", "vietnamese": "vi", "indonesian": "id", "english": "en", "catalan": "ca", "basque": "eu", "irish gaelic": "ga", "yiddish": "yi",
    "estonian": "et", "croatian": "hr", "serbian": "sr", "bulgarian": "bg", "urdu": "ur", "tagalog": "tl", "swahili": "sw",
}  # fmt: skip
"""An adjective that is also a language means the language: "a Spanish film" may come from Mexico."""
SPOKEN = {
    **LANGUAGES, "welsh": "cy", "irish": "ga", "gaeilge": "ga", "gaelic": "ga", "scots gaelic": "gd", "afrikaans": "af", "zulu": "zu", "xhosa": "xh",
    "kannada": "kn", "marathi": "mr", "punjabi": "pa",
}  # fmt: skip
"""What may be heard: "Welsh" alone is a country, "in Welsh" a language."""
NATIONS = {
    "american": "US", "brasilian": "BR", "naija": "NG", "scots": "GB", "aussie": "AU", "brit": "GB", "kiwi": "NZ", "british": "GB", "scottish": "GB", "welsh": "GB", "irish": "IE", "australian": "AU", "canadian": "CA", "indian": "IN",
    "mexican": "MX", "argentine": "AR", "argentinian": "AR", "argentinean": "AR", "brazilian": "BR", "chilean": "CL", "colombian": "CO",
    "belgian": "BE", "austrian": "AT", "swiss": "CH", "israeli": "IL", "iranian": "IR", "egyptian": "EG", "nigerian": "NG", "chinese": "CN",
    "taiwanese": "TW", "hong kong": "HK", "uk": "GB", "u.k.": "GB", "usa": "US", "u.s.": "US", "peruvian": "PE", "kenyan": "KE", "senegalese": "SN", "singaporean": "SG", "malaysian": "MY", "québécois": "CA", "quebecois": "CA", "south african": "ZA", "cuban": "CU", "palestinian": "PS", "lebanese": "LB", "filipino": "PH",
}  # fmt: skip
COUNTRIES = {
    "south korea": "KR", "korea": "KR", "japan": "JP", "denmark": "DK", "sweden": "SE", "norway": "NO", "finland": "FI", "iceland": "IS",
    "spain": "ES", "france": "FR", "germany": "DE", "italy": "IT", "portugal": "PT", "the netherlands": "NL", "netherlands": "NL",
    "holland": "NL", "belgium": "BE", "poland": "PL", "the czech republic": "CZ", "czechia": "CZ", "hungary": "HU", "romania": "RO", "greece": "GR",
    "turkey": "TR", "russia": "RU", "ukraine": "UA", "israel": "IL", "iran": "IR", "india": "IN", "china": "CN", "hong kong": "HK",
    "taiwan": "TW", "thailand": "TH", "vietnam": "VN", "indonesia": "ID", "the us": "US", "the usa": "US", "the u.s.": "US", "the states": "US", "america": "US",
    "the united states": "US", "usa": "US", "the uk": "GB", "the u.k.": "GB", "uk": "GB", "britain": "GB", "great britain": "GB", "england": "GB",
    "scotland": "GB", "wales": "GB", "ireland": "IE", "australia": "AU", "new zealand": "NZ", "nz": "NZ", "naija": "NG", "brasil": "BR", "canada": "CA", "mexico": "MX", "argentina": "AR",
    "down under": "AU", "oz": "AU", "quebec": "CA", "brazil": "BR", "chile": "CL", "colombia": "CO", "peru": "PE", "cuba": "CU", "austria": "AT", "switzerland": "CH", "egypt": "EG",
    "nigeria": "NG", "south africa": "ZA", "senegal": "SN", "lebanon": "LB", "the philippines": "PH", "estonia": "EE", "serbia": "RS",
}  # fmt: skip
LANGUAGE_GROUPS = {
    "scandinavian": ("da", "sv", "no"),
    "scandi": ("da", "sv", "no"),
    "nordic": ("da", "sv", "no", "fi", "is"),
}
_COUNTRY_GROUPS = {
    **dict.fromkeys(("eastern european", "eastern europe", "east european"), ("PL", "CZ", "SK", "HU", "RO", "BG", "RU", "UA", "RS", "HR", "EE", "LV", "LT")),
    **dict.fromkeys(("middle eastern", "the middle east"), ("IR", "IL", "LB", "TR", "EG", "PS", "JO", "SA")),
    **dict.fromkeys(("east asian", "south-east asian", "southeast asian"), ("KR", "JP", "CN", "TW", "HK", "TH", "VN", "ID", "PH", "MY", "SG")),
    "scandinavia": ("DK", "SE", "NO"), "latin america": ("MX", "AR", "BR", "CL", "CO", "PE"), "latin american": ("MX", "AR", "BR", "CL", "CO", "PE"),
    "south american": ("AR", "BR", "CL", "CO", "PE"), "south america": ("AR", "BR", "CL", "CO", "PE"), "bollywood": ("IN",), "hollywood": ("US",),
    "asian": ("KR", "JP", "CN", "TW", "HK", "TH", "IN"), "asia": ("KR", "JP", "CN", "TW", "HK", "TH", "IN"), "k-drama": ("KR",), "k-dramas": ("KR",),
    "kdrama": ("KR",), "kdramas": ("KR",), "k drama": ("KR",), "k dramas": ("KR",), "s.korean": ("KR",), "african": ("NG", "ZA", "SN", "EG", "KE"), "european": ("GB", "FR", "DE", "ES", "IT", "DK", "SE", "NO", "PL", "NL", "BE", "AT", "CH", "PT", "FI", "IE"),
    "europe": ("GB", "FR", "DE", "ES", "IT", "DK", "SE", "NO", "PL", "NL", "BE", "AT", "CH", "PT", "FI", "IE"), "nollywood": ("NG",),
}  # fmt: skip


AT_HOME = {
    "ko": "KR", "ja": "JP", "da": "DK", "sv": "SE", "no": "NO", "fi": "FI", "is": "IS", "es": "ES", "fr": "FR", "de": "DE", "it": "IT", "pt": "PT", "nl": "NL",
    "pl": "PL", "cs": "CZ", "hu": "HU", "ro": "RO", "el": "GR", "tr": "TR", "ru": "RU", "uk": "UA", "he": "IL", "fa": "IR", "hi": "IN", "ta": "IN", "te": "IN",
    "ml": "IN", "bn": "IN", "zh": "CN", "th": "TH", "vi": "VN", "id": "ID", "et": "EE", "hr": "HR", "sr": "RS", "bg": "BG", "en": "GB",
}  # fmt: skip
"""Where a language is at home."""


def _any(words: dict[str, object]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_FOREIGN = re.compile(
    r"\b(?:foreign(?:[- ]language)?|non[- ]english(?:[- ](?:language|speaking))?|world cinema|international|(?:not|nothing|isn't|anything but|any (?:other )?language (?:but|except|other than|besides)) (?:\w+ )?(?:in )?english(?:[- ]language)?(?! sub)(?:[- ]speaking)?|subtitled)\b"
)
_IN_LANGUAGE = re.compile(
    rf"\b(?:in|speaks?|spoken in) (?P<name>{_any(dict(SPOKEN))})(?: or (?P<other>{_any(dict(SPOKEN))}))?\b(?! (?:town|village|countryside))|\b(?P<adjective>{_any(dict(SPOKEN))})[- ](?:language|speaking|spoken|audio)\b"
)
_OTHER_LANGUAGE = re.compile(
    rf"\b(?:(?:in|with) )?(?:an?other|any other|a different|some other|other|any) languages? (?:than|but|from|to|except(?: for)?|besides|apart from|other than) (?:in )?(?P<name>{_any(dict(LANGUAGES))})(?: or (?P<other>{_any(dict(LANGUAGES))}))?(?!\w)"
)
_NO_SUBTITLES = re.compile(
    r"\b(?:no|without|not(?: really| very| so| too)?(?: into| in the mood for| keen on| a fan of| big on| fond of)?|hates?|can't (?:stand|do|read)|don't (?:really )?(?:want|like|do|enjoy)|nothing (?:with|w/?)) (?:any |anything |things |stuff |with |w/? |to read |reading )*(?:subtitles?|subs|subtitled)\b(?! (?:needed|necessary|required))|\b(?:don't|dont|do not) make (?:me|us) read\b|\b(?:subtitles|subs|subtitled)(?: ones| stuff| films)? (?:is|are) (?:out|a no|no good|not an option|off|a no-go)\b"
)
_PLACE_FINE = re.compile(
    rf"\b(?:foreign(?:[- ]language)?|other than from (?:{_any(dict(COUNTRIES))})|(?:{_any({**LANGUAGES, **NATIONS})}) or not)(?: (?:is|are|films?|ones?|stuff))*(?: (?:ok|okay|fine|welcome|no problem|good|all right|alright|too|as well))*(?:(?<=or not)|(?<=ok)|(?<=okay)|(?<=fine)|(?<=welcome)|(?<=problem)|(?<=good)|(?<=right)|(?<=too)|(?<=well))(?!\w)"
)
""" "Foreign ok", "Korean or not": no limit."""
_SUBTITLES_FINE = re.compile(
    r"\b(?:subtitles|subs|subtitled|dubs|dubbed)(?: (?:is|are|would be))?(?: (?:no problem|fine|ok|okay|welcome|no issue|all right|alright|good|not a problem|don't bother me))+|(?:don't|do not|doesn't) mind (?:subtitles|subs|reading)|can be (?:subtitled|dubbed)"
)
"""Who writes English and wants no subtitles wants what is spoken in English."""
_SUBTITLES = re.compile(rf"\b(?:with )?(?:{_any(dict(LANGUAGES))}) (?:subtitles|subs|dub|dubs|dubbing)\b")
_FROM = re.compile(
    rf"\b(?:(?:made|produced|filmed|coming|shot) (?:in|from)|from|out of) (?P<name>{_any({**COUNTRIES, **_COUNTRY_GROUPS})})(?:(?:,| or| and) (?P<other>{_any(dict(COUNTRIES))}))?(?!\w)"
)
_OUTSIDE = re.compile(
    rf"\b(?:(?:that )?(?:takes? place|set|made|from) )?(?:anywhere )?(?:outside(?: of)?|anywhere but|not (?:from|made in)|except|other than) (?P<name>{_any({**COUNTRIES, **_COUNTRY_GROUPS})})(?!\w)"
)
_ADJECTIVE = re.compile(
    rf"\b(?P<name>{_any({**LANGUAGES, **NATIONS, **LANGUAGE_GROUPS, **_COUNTRY_GROUPS})})\b(?! (?:food|restaurant|teacher|class|lessons?|bulldog|shepherd|civil war|revolution|mythology|empire|girlfriend|boyfriend|couple|wife|husband|family|friends?|flatmates?|boss|colleagues?|neighbou?rs?|guests?|grandma|mother|learners?|speakers?|students?|office|winter|summer|weather|beer|wine|or not)\b)"
)
_WATCHED = re.compile(rf"\b(?:seen|saw|watched|loved|liked|enjoyed) {TITLE}+ $")
"""What follows tells how it was watched: "we watched Money Heist in Spanish"."""
_NOT_ADJECTIVES = frozenset(
    ("africa", "asia", "europe", "eastern europe", "the middle east", "scandinavia", "latin america", "south america")
)
"""Found by "from" and "made in" alone: "a journey across Africa" is none of its films."""
_SETTING = re.compile(
    r"\b(?:set|takes? place|happens|about|plays out|trip) (?:in |to |around )?(?:the |a |an )?$|\b(?:my|your|(?:bad|poor|broken) )(?: bad| poor| broken)? ?$"
)


def read_places(canvas: Canvas) -> None:
    """Add languages, not_languages, countries and not_countries limits."""
    for match in canvas.finditer(_NO_SUBTITLES):
        canvas.add(Found(match.start(), match.end(), "limit", "en", "languages"))
    for match in (*canvas.finditer(_PLACE_FINE), *canvas.finditer(_SUBTITLES_FINE), *canvas.finditer(_SUBTITLES)):
        canvas.hide(match.start(), match.end())
    _other_languages(canvas)
    for match in canvas.finditer(_FOREIGN):
        canvas.add(Found(match.start(), match.end(), "limit", "en", "not_languages"))
    for match in canvas.finditer(_IN_LANGUAGE):
        if _WATCHED.search(canvas.plain[: match.start()]):
            canvas.hide(match.start(), match.end())
            continue
        for name in filter(None, (match["name"], match["other"], match["adjective"])):
            _language(canvas, match, (SPOKEN[name],))
    _countries(canvas)
    for match in canvas.finditer(_ADJECTIVE):
        if not _SETTING.search(canvas.low[: match.start()]) and match["name"] not in _NOT_ADJECTIVES:
            _adjective(canvas, match)
    for match in _US.finditer(canvas.text):
        if canvas.low[match.start()] == "u":
            _country(canvas, match, ("US",))
    _one_of_several(canvas)


def _countries(canvas: Canvas) -> None:
    for match in canvas.finditer(_OUTSIDE):
        for code in _COUNTRY_GROUPS.get(match["name"]) or (COUNTRIES[match["name"]],):
            canvas.add(Found(match.start(), match.end(), "limit", code, "not_countries"))
    for match in canvas.finditer(_FROM):
        names = [name for name in (match["name"], match["other"]) if name]
        _country(canvas, match, [code for name in names for code in _COUNTRY_GROUPS.get(name) or (COUNTRIES[name],)])


def _one_of_several(canvas: Canvas) -> None:
    """ "Danish or British": a language beside a country, of which one will do, stands for the country where it is at home."""
    said = sorted((f for f in canvas.found if f.role in ("languages", "countries")), key=lambda f: f.start)
    for one, other in pairwise(said):
        if one.role != other.role and _OR.fullmatch(canvas.plain[one.end : other.start]):
            canvas.found = [
                replace(f, value=AT_HOME[f.value], role="countries")
                if f.role == "languages" and f.value in AT_HOME and f.end - f.start < _LONG_NAME
                else f
                for f in canvas.found
            ]
            return


_OR = re.compile(r"(?:,| or|,? and|/| |&)+(?:even |maybe |perhaps )?", re.I)
_LONG_NAME = 14
"""Letters from which on it was said that a language is meant: "Danish-speaking"."""
_US = re.compile(
    r"\bUS(?= (?:series|shows?|films?|movies?|sitcoms?|comed\w+|drama\w*|thrillers?|tv|crime|remakes?|version)\b|,|$)"
)


def _other_languages(canvas: Canvas) -> None:
    for match in canvas.finditer(_OTHER_LANGUAGE):
        for name in filter(None, (match["name"], match["other"])):
            canvas.add(Found(match.start(), match.end(), "limit", LANGUAGES[name], "not_languages"))


def _adjective(canvas: Canvas, match: re.Match[str]) -> None:
    name = match["name"]
    if name in LANGUAGES or name in LANGUAGE_GROUPS:
        _language(canvas, match, LANGUAGE_GROUPS.get(name) or (LANGUAGES[name],))
    else:
        _country(canvas, match, _COUNTRY_GROUPS.get(name) or (NATIONS[name],))
    if name.startswith("k") and "drama" in name:
        canvas.add(Found(match.start(), match.end(), "limit", "series", "kind"))


def _language(canvas: Canvas, match: re.Match[str], codes: tuple[str, ...]) -> None:
    role = "not_languages" if _denied(canvas, match.start()) else "languages"
    for code in codes:
        canvas.add(Found(match.start(), match.end(), "limit", code, role))


def _country(canvas: Canvas, match: re.Match[str], codes: list[str] | tuple[str, ...]) -> None:
    role = "not_countries" if _denied(canvas, match.start()) else "countries"
    for code in codes:
        canvas.add(Found(match.start(), match.end(), "limit", code, role))


def _denied(canvas: Canvas, start: int) -> bool:
    """Whether a "no" is about this place: "no Korean, Japanese or Thai films", but not "no horror, Korean"."""
    comma = canvas.plain.rfind(",", 0, start)
    if not negated(canvas.plain, start) or comma < 0 or negated(canvas.plain[comma:], start - comma):
        return negated(canvas.plain, start)
    return any(found.role in ("not_languages", "not_countries") and found.start < comma for found in canvas.found)
