"""What is no longer wanted of the request: "forget the comedy part", "never mind the year"."""

from __future__ import annotations

import re

from bot.components.canvas import PERSON, TITLE, Canvas, Found
from bot.components.genres import GENRE_WORDS
from bot.components.notes import NOTE_PATTERNS
from bot.components.numbers import NUMBER
from bot.components.place_names import COUNTRIES, LANGUAGE_GROUPS, LANGUAGES, NATIONS
from bot.components.word_table import table

_FIELDS = (
    (("kind",), r"(?:series|films?|movies?|shows?)(?:[- ]only)?|kind|type|only (?:series|films?|movies?|shows)|tv"),
    (("genres", "not_genres"), r"genres?"),
    (("year_min", "year_max"), r"years?|dates?|decades?|era|age of (?:it|the film)|release (?:date|year)|period|(?:19|20)\d\d(?:s)?|'?\d0s|eighties|nineties|seventies|sixties|when it was made|how old it is"),
    (("runtime_max_min", "runtime_min_min"), r"runtime|running time|length|duration|time limit|hours?|minutes?|two hours?|how long it is|[\w ]{0,15}(?:hour|minute)s?(?: limit| thing)?"),
    (("seasons_max",), rf"(?:{NUMBER} )?(?:seasons?|series)|number of seasons"),
    (("episodes_max",), rf"(?:{NUMBER} )?(?:episodes?|eps)|number of episodes"),
    (("max_age",), r"age|ages?|age (?:limit|rating)|kids?|children|family(?:[- ]friendly)?|child|the kids|\d+[- ]year[- ]old"),
    (("not_notes",), r"violence|gore|nudity|sex|swearing|content|language warnings|blood"),
    (("languages", "not_languages"), r"languages?|subtitles?|foreign"),
    (("countries", "not_countries"), r"country|countries|origin|where it's from"),
    (("people", "people_any", "not_people"), rf"{PERSON}+|actors?|actress|directors?|cast|people|person|who(?:'s| is) in it|who plays(?: in it)?"),
    (("platforms",), r"platforms?|streaming|netflix|disney\+?|prime|hbo|hulu|service"),
    (("rating_min",), r"(?:good |great |high )?(?:ratings?|reviews?|scores?)|highly rated"),
    (("finished",), r"finished|ending|completed?"),
    (("shift",), r"shifts?|tone|mood|lighter or darker"),
    (("seed",), rf"{TITLE}+|seed|like {TITLE}+|similar to {TITLE}+|similarity|title"),
)  # fmt: skip
_THING = r"(?: (?:part|bit|thing|limit|requirement|filter|condition|restriction|rule|request|stuff|constraint|business|idea|aspect|wish|criterion|preference|only))*"
_DROP = (
    r"\b(?:forget(?: about)?|never ?mind(?: about)?|drop|ignore|remove|lose|scrap|skip|disregard|lift|cancel|undo|take (?:back|away|off|out)|leave out|delete|clear|relax|loosen|"
    r"(?:i )?no longer(?! than\b)(?: (?:want|need|care about))?|don't (?:mind|care|worry|bother)(?: about| with)?|(?:i )?don't care (?:about|if it's|whether it's)|not fussed about|without(?=[^.]*\b(?:limit|filter|requirement|part|thing|bit|rule|condition)\b)|no need for|"
    r"(?:it |that )?(?:doesn't|does not|needn't|need not|don't) (?:have|need) to be|(?:needn't|need not) be|not necessarily|(?:it )?can be|stop (?:filtering|limiting) (?:by|to|on)|get rid of|enough with)"
)
_PART = re.compile(
    rf"{_DROP} (?:it being |them being |being |the |that |my |about |any |a |an |if it's |on |all )*(?P<what>[^,.;!?]{{1,40}}?){_THING}(?=$|[,.;!?]| and\b| but\b| (?:please|pls|plz)\b| for now\b| again\b| then\b| anymore\b| any more\b| so\b| after all\b| again\b)"
)
_ANY = re.compile(
    r"\b(?:any|whatever|every) (?P<what>language|country|year|decade|genre|length|runtime|age|rating|platform|kind)s?(?: is| are)?(?: (?:fine|ok|okay|good|will do|works|goes))?\b(?! (?:but|except|other than|besides|apart from|from|between|since|after|before)\b)|\b(?P<doesnt>language|country|year|decade|genre|length|runtime|age|rating|platform)s? (?:(?:doesn't|does not|don't) matter|(?:is|are) (?:no (?:bother|matter|object|issue|concern|worry)|not important|unimportant|irrelevant|open))\b|\b(?:doesn't|does not) matter (?:what|which|how) (?P<which>language|country|year|long|old)\b"
)
_NOT_THIS = re.compile(
    r"\b(?:me|myself|everything|all of it|what i said|my (?:data|history|profile|taste|name|account|list)|about me|it|that|this|him|her|them|saying|watching)$"
)
_FINE = re.compile(
    r"(?P<before>\bactually,? )?(?:\b(?:some|a bit of|a little|the|that|any) )*(?<!\w)(?P<what>[a-z][a-z' -]{2,24}?) (?:is|are|would be)(?P<actually> actually| now)?(?: totally| perfectly| absolutely)? (?:fine|ok|okay|all right|alright|allowed|no problem|not a problem)\b(?: (?:with|by) (?:me|us))?(?P<after>(?: (?:after all|now|again|actually|then))*)"
)
"""What was ruled out is allowed again: "swearing is ok"; of a genre only "after all", for "comedy is fine" may be a wish."""
_EITHER_KIND = re.compile(
    r"^\W*(?:(?:either|both|ok|okay|maybe|well|actually|or|make it|any of|either's|is|fine|works|good|will do),? )*(?:(?:films?|movies?)(?: ?,| ?/| or| and)(?: also)? ?(?:tv )?(?:series|shows?)|(?:tv )?(?:series|shows?)(?: ?,| ?/| or| and)(?: also)? ?(?:films?|movies?))(?: both| either| is| are| would| will| be| do| works?| fine| ok| okay| good| then| please| now)*\W*$"
)
""" "Films or series": the kind no longer matters."""
_REFUSES = re.compile(r"(?:skip|leave out)\b")
_PART_SAID = re.compile(
    r"\b(?:part|bit|limit|requirement|filter|condition|restriction|rule|request|constraint|wish|criterion|preference|again|after all|anymore|any more)\W*$"
)
_OTHER_KIND_TOO = re.compile(
    r"^\W*(?:(?:and |or |an? )*(?:series|shows?|films?|movies?) (?:are|is|would be) (?:also )?(?:fine|ok|okay|welcome|good|all right|alright)(?: too| as well| also| with (?:me|us))+|(?:either|both)(?: kinds?| is| are| works| will do)+(?: fine| ok| okay)?)\W*$"
)
"""As a whole message: series beside films, or the other way round. In a longer one it belongs to a wish."""
_ASIDE = {"long": "runtime", "old": "year"}


_NOT_HIM = re.compile(r"\bnot (?:him|her)\b(?=\W*$|\W*[,.;!?]| (?:then|again|this time|after all|anymore|actually)\b)")
""" "Ok, not him then": whoever was asked for no longer is."""
_MAY_GO = re.compile(
    r"\b(?:the|that|this|those) (?P<what>[a-z0-9][a-z0-9' -]{2,24}?)(?: part| bit| thing)? (?:can|may|could|should|must) (?:also |now )?(?:go(?! to\b| on\b| with\b| out\b| first\b)|be dropped|be left out|fall away|drop out)\b"
    r"|\b(?:leave|take|throw|put) (?:the |that |those )?(?P<away>[a-z0-9][a-z0-9' -]{2,24}?) (?:away|aside|off|out)\b"
    r"|\blet (?:go of )?the (?P<let>[a-z0-9][a-z0-9' -]{2,24}?)(?: part| bit| thing)? go\b"
    r"|\b(?:scratch|kill|bin|ditch|cut) the (?P<cut>[a-z0-9][a-z0-9' -]{2,24}?)(?=$|[,.;!?]| part\b| bit\b| and\b| then\b| please\b)"
    r"|\bany (?P<who>actors?|actress|director|cast) (?:goes|will do|is fine|is ok|works|would do)\b"
)
"""A part may go: "the humour can go", "leave the nineties away", "scratch the western bit", "any actor goes"."""


def read_take_backs(canvas: Canvas) -> None:
    """Add take_back entities: a field of the limits, "shift", "seed", or the genre or axis that is dropped."""
    for match in canvas.finditer(_ANY):
        word = next(filter(None, match.groups()))
        _add(canvas, match, _fields(_ASIDE.get(word, word)))
    for match in canvas.finditer(_EITHER_KIND):
        _add(canvas, match, ("kind",))
    for match in canvas.finditer(_PART):
        what = match["what"].strip()
        if _REFUSES.match(match.group()) and not _PART_SAID.search(match.group()) and not _fields(what):
            continue  # "skip the romance" rules it out, whether it was asked for or not
        if not _NOT_THIS.search(what) and (dropped := _dropped(what)):
            _add(canvas, match, dropped)
    for match in canvas.finditer(_MAY_GO):
        _add(canvas, match, _dropped(next(filter(None, match.groups()))))
    for match in canvas.finditer(_NOT_HIM):
        _add(canvas, match, ("people",))
    for match in canvas.finditer(_OTHER_KIND_TOO):
        _add(canvas, match, ("kind",))
    for match in canvas.finditer(_FINE):
        _add(canvas, match, _allowed(match))


def _allowed(match: re.Match[str]) -> tuple[str, ...]:
    what = match["what"].strip()
    notes = tuple(f"not_notes={note}" for note, pattern in NOTE_PATTERNS if pattern.fullmatch(what))
    again = match["before"] or match["actually"] or match["after"]
    foreign = _fields("language") if again and re.fullmatch(r"(?:subtitles?|subs|dubbing|dubs)", what) else ()
    return notes or foreign or (tuple(name for name in _dropped(what) if name in GENRE_WORDS) if again else ())


def _dropped(what: str) -> tuple[str, ...]:
    """What these words name: a genre, an axis, a nation's limit, or the fields themselves; empty for anything else."""
    what = re.sub(r"^(?:no|not)[- ]", "", what)
    for genre, pattern in GENRE_WORDS.items():
        if re.fullmatch(rf"(?:{pattern})", what):
            return (genre,)
    words = re.sub(r"^(?:more|less|being|too|so|not|it) ", "", what)
    for name in ("comparatives", "adjectives", "nouns"):
        if meant := table(name).meaning().get(words):
            return (meant[0],)
    if what in LANGUAGES or what in LANGUAGE_GROUPS:
        return ("languages", "not_languages", "countries", "not_countries")
    if what in NATIONS or what in COUNTRIES:
        return ("countries", "not_countries")
    return _fields(what)


def _fields(what: str) -> tuple[str, ...]:
    return next((fields for fields, pattern in _FIELDS if re.fullmatch(rf"(?:{pattern})", what)), ())


def _add(canvas: Canvas, match: re.Match[str], values: tuple[str, ...]) -> None:
    for value in values:
        canvas.add(Found(match.start(), match.end(), "take_back", value))
