"""Genres and kinds: "rom-com", "no horror or war", "only series"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from bot.components.canvas import Canvas, Found
from bot.components.corrections import said_anew_at
from bot.components.kinds import read_kinds
from bot.components.negation import negated
from bot.components.told import tells_what_was

GENRE_WORDS = {
    "action": r"action(?:ers?)?(?![- ]packed)(?: (?:films?|movies?|flicks?))?",
    "adventure": r"adventures?|swashbucklers?",
    "animation": r"animations?|animated(?: (?:films?|movies?|series|shows?|stuff))?|cartoons?|toons?|claymation",
    "anime": r"animes?",
    "biography": r"biograph(?:y|ies|ical)|biopics?|bio[- ]pics?",
    "comedy": r"comed(?:y|ies|ys)|sitcoms?(?! ?:)|comedic (?=series|films?|shows?|movies?)|satires?|britcoms?|mockumentar(?:y|ies)|stoner (?:films?|movies?)|spoofs?|parod(?:y|ies)|farces?",
    "crime": r"(?<!true )(?<!true-)crimes?|gangsters?|mafia|mob (?:films?|movies?|stor(?:y|ies))|police (?:procedurals?|dramas?|series|shows?)|cop (?:shows?|films?|movies?)|police procedurals?|(?:nordic|scandi|tartan) noir|krimis?|policiers?|detective (?:series|shows?|dramas?|stor(?:y|ies)|films?)",
    "documentary": r"(?:nature|wildlife) (?:series|films?|programmes?|shows?|docs?|stuff)|documentar(?:y|ies)|docu-?series|docs?|docus?",
    "drama": r"(?<!period )(?<!costume )(?<!with )(?<!lots of )dramas?|soaps?|tearjerkers?|tear-jerkers?|weepies?|melodramas?|telenovelas?|k-?dramas?|kitchen[- ]sink",
    "family": r"(?:(?:whole|entire) )?(?:family|kids) (?:can|could) (?:all )?(?:look|watch|see|enjoy)|(?:kid'?s'?|children'?s) (?:films?|movies?|stuff|things?|series|shows?)|family (?:films?|movies?|stuff|fare|entertainment|comed(?:y|ies)|series|shows?)",
    "fantasy": r"fantas(?:y|ies)|sword and sorcery",
    "history": r"(?<!family )(?<!has )(?<!have )(?<!got )histor(?:y|ical)(?! with\b)(?: (?:films?|dramas?|epics?))?|period (?:dramas?|pieces?|films?)|costume dramas?",
    "horror": r"horrors?|horror (?:films?|movies?)|slashers?|scary (?:movies?|films?)",
    "music": r"music (?:films?|movies?|documentar(?:y|ies))|concert films?",
    "musical": r"musicals?",
    "mystery": r"myster(?:y|ies)|who-?dunn?-?its?|murder myster(?:y|ies)",
    "reality": r"reality(?: (?:tv|shows?|series|competitions?)|(?= (?:or|and)\b|[,.!?]|$))",
    "romance": r"romances?|love stor(?:y|ies)|romantic (?=[\ue003]|films?|movies?|series|dramas?|shows?|stor|ones?)|chick flicks?|(?<!i )(?<!we )(?<!who )(?<!to )(?<!they )(?<!really )(?<!also )(?<!both )(?<!all )(?<!do )(?<!she )(?<!he )(?<!you )love (?:films?|movies?)(?! (?:about|with|where|that|like|set|in|which|by)\b)",
    "science-fiction": r"sci[- ]?fi|science[- ]fiction|scifi|scfi|sf|sc[iy][- ]?fy|sci[- ]?fy|syfy|space operas?|cyberpunk",
    "sport": r"sports?(?: (?:films?|movies?|dramas?))?|boxing (?:films?|movies?)",
    "stand-up": r"stand[- ]?up(?: comed(?:y|ians?)| specials?)?|comedy specials?",
    "thriller": r"thrillers?",
    "war": r"(?<!cold )(?<!gang )(?<!drug )(?<!turf )(?<!price )(?<!started a )(?<!starts a )(?<!start a )(?<!at )war(?: (?:films?|movies?|dramas?|series|stor(?:y|ies)))?(?! (?:on|of)\b)|wars|world war (?:two|one|2|1|ii|i)(?: films?| movies?)?|ww[12]|wwii",
    "western": r"westerns?|cowboy (?:films?|movies?)",
}  # fmt: skip
_TWO_GENRES = re.compile(
    r"\b(?:(?P<romcom>rom[- ]?coms?|romantic comed(?:y|ies))|(?P<truecrime>true[- ]crime)|(?P<dramedy>dramed(?:y|ies)|comedy[- ]dramas?|tragicomed(?:y|ies)))\b"
)
_PAIR_DENIED = {"romcom": ("romance",)}
"""What a no to a pair rules out: not every comedy, and of the others what they name, which is left to be read as a subject."""
_PAIRS = {"romcom": ("romance", "comedy"), "dramedy": ("comedy", "drama"), "truecrime": ("crime", "documentary")}
_GENRES = tuple((genre, re.compile(rf"(?<!\w)(?:{words})(?!\w)")) for genre, words in GENRE_WORDS.items())
_TAG = re.compile(r"#(?:no|not|never|zero)[-_]?(?P<what>[a-z]{3,})\b")
"""A hashtag of what is not wanted: "#nohorror"."""
_STUDIO = re.compile(r"\b(?:pixar|disney(?= (?:films?|movies?|cartoons?|classics?|musicals?)\b))")
"""What they make is drawn; without them there is still plenty that is."""
_LIVE_ACTION = re.compile(
    r"\blive[- ]action\b|\b(?:real|actual|proper) (?:actors|people(?=,? (?:please|pls)\b)|humans(?=,? (?:please|pls)\b))"
)
_DRAWN = r"(?:animat(?:ed|ion)|drawn|cartoons?|anime)"
_EITHER_WAY = re.compile(
    rf"\blive(?:[- ]action)? ?(?:or|and|/) ?{_DRAWN}\b|\b{_DRAWN} ?(?:or|and|/) ?live(?:[- ]action)?\b"
)
"""Both will do, so neither is a limit."""
_STRIFE = re.compile(
    r"\b(?:start|stop|end|cause|wag|declar)(?:s|ed|ing|es|e)? (?:a|the|another|this|that|our) (?:\w+ )?$"
)
""" "It started a war in our house" is a quarrel."""


def read_genres(canvas: Canvas) -> None:
    """Add genres, not_genres and kind limits, one per genre said."""
    for match in canvas.finditer(_TWO_GENRES):
        pair = match.lastgroup or ""
        denied = negated(canvas.plain, match.start(), match.end()) or _TOO_MUCH.search(canvas.low[: match.start()])
        for genre in _PAIR_DENIED.get(pair, ()) if denied else _PAIRS[pair]:
            _genre(canvas, genre, match)
    for match in canvas.finditer(_TAG):
        for genre, pattern in _GENRES:
            if pattern.fullmatch(match["what"]):
                canvas.add(Found(match.start(), match.end(), "limit", genre, "not_genres"))
    _studios(canvas)
    for match in canvas.finditer(_EITHER_WAY):
        canvas.hide(*match.span())
    for match in canvas.finditer(_LIVE_ACTION):
        canvas.add(Found(match.start(), match.end(), "limit", "animation", "not_genres"))
    for genre, pattern in _GENRES:
        for match in pattern.finditer(canvas.low):
            if not _is_half(canvas.plain[: match.start()]):
                _genre(canvas, genre, match)
    _not_both(canvas)
    _all_of_them(canvas)
    _groups(canvas)
    read_kinds(canvas)


def _studios(canvas: Canvas) -> None:
    for match in canvas.finditer(_STUDIO):
        if negated(canvas.plain, match.start()):
            canvas.add(Found(match.start(), match.end(), "not_text", match.group()))
        else:
            canvas.add(Found(match.start(), match.end(), "limit", "animation", "genres", {"franchise": True}))


def _is_half(before: str) -> bool:
    """ "Post-war" and "docu-drama" are words of their own; "comedy-horror" is two genres."""
    half = re.search(r"([a-z]+)-$", before)
    return half is not None and not is_genre(half[1])


def is_genre(word: str) -> bool:
    """Whether the words, in small letters, name a genre and nothing else."""
    return any(pattern.fullmatch(word) for _, pattern in _GENRES)


_JOINED = re.compile(
    r"^(?: |-|/|, )?(?:and (?:also )?(?:a bit |bit |some )?(?:of )?|with (?:a |some |lots of |a bit of |a touch of |elements of |strong )*|plus |meets |crossed with |cum |mixed with (?:a )?)?$"
)
_OR = re.compile(r",? or (?:an? |some |maybe |else )*$")
_ALTERNATIVES = re.compile(r"\b(?:or|either|any|and/or|kinds?|genres|both (?:are|is)|all (?:are|is))\b")
_PLURAL = re.compile(r"(?:ies|[^s]s)$")


def _all_of_them(canvas: Canvas) -> None:
    """ "A horror comedy" and "a mix of romance and crime" want both; "comedy or drama" and "comedies and dramas" want any."""
    said = sorted((f for f in canvas.found if f.role == "genres" and f.entity == "limit"), key=lambda f: f.start)
    for one, other in pairwise(said):
        between = canvas.plain[one.end : other.start]
        same = (one.start, one.end) == (other.start, other.end)
        listed = between.strip() and (
            _PLURAL.search(canvas.plain[one.start : one.end])
            or between.strip() in (",", "and")
            and _PLURAL.search(canvas.plain[other.start : other.end])
        )
        mixed = _MIX.search(canvas.plain[: one.start])
        apart = (
            between.strip() in (",", "/", "and")
            and not mixed
            and not (between.strip() == "and" and _ONE_THING.match(canvas.plain[other.end :]))
        )
        if same and any(
            _OR.match(canvas.plain[one.end : f.start]) or _OR.match(canvas.plain[f.end : one.start]) for f in said
        ):
            continue  # "a rom-com or a western"
        if same or (
            _JOINED.match(between) and not (listed and not mixed) and not apart and not _ALTERNATIVES.search(between)
        ):
            for found in (one, other):
                at = canvas.found.index(found) if found in canvas.found else None
                if at is not None:
                    canvas.found[at] = replace(found, role="genres_all")


def _groups(canvas: Canvas) -> None:
    """ "Animated, fantasy or history", "a documentary about sports doping": a genre named apart must be met in any case."""
    said = sorted((f for f in canvas.found if f.role == "genres" and f.entity == "limit"), key=lambda f: f.start)
    said = [found for found in said if found.start >= said_anew_at(canvas.plain)] or said
    groups: list[list[Found]] = []
    for found in said:
        near = groups and _LISTED.match(canvas.low[groups[-1][-1].end : found.start])
        groups[-1].append(found) if near else groups.append([found])
    both = bool(_AT_ONCE.search(canvas.plain))
    if both or len(groups) > 1 and len(_TO_EACH.findall(canvas.plain)) < 2:
        for found in [found for group in groups if both or len(group) == 1 for found in group]:
            canvas.found[canvas.found.index(found)] = replace(found, role="genres_all")


_TO_EACH = re.compile(
    r"\b(?:i|he|she|they|we|\w+)(?:'m|'s| am| is| are)? (?:likes?|loves?|wants?|wanting|prefers?|fanc(?:y|ies)|is into|am into)\b|\bfor (?:me|him|her|them|my \w+)\b|\b(?:he|she|me|him|her|wife|husband|mum|dad):"
)
"""Each viewer has a genre of his own: "he likes westerns, I like romance"."""
_AT_ONCE = re.compile(
    r"\b(?:which|that)(?: is|'s| are)? both\b|\bwith both\b|\bboth (?:in one|at once)\b|\b(?:in one|at once|at the same time)\b|\btogether[:,]"
)


_LISTED = re.compile(r"^(?:[ ,/&\ue003]|or|and|even|maybe|perhaps|also|an?|some|either|as well as|then|possibly)*$")
_MIX = re.compile(
    r"\b(?:mix(?:es|ing|ture)?|blend(?:s|ing)?|combin(?:es|ing|ation)|cross(?:over)?|hybrid|both|fusion|part)(?: of| between)?(?: a| an)? $"
)
_ONE_THING = re.compile(r" (?:film|movie|series|show|mix|blend|hybrid|crossover|combo|combination|in one)\b")


_PART_OF = re.compile(
    r"gangsters?|mafia|mob (?:films?|movies?|stor(?:y|ies))|cop (?:shows?|films?|movies?)|slashers?|soaps?|telenovelas?|melodramas?|tear-?jerkers?|weepies?|cyberpunk|space operas?|murder myster(?:y|ies)|whodunn?its?|"
    r"mockumentar(?:y|ies)|sitcoms?|satires?|spoofs?|parod(?:y|ies)|farces?|costume dramas?|period (?:dramas?|pieces?|films?)|biopics?|chick flicks?|love stor(?:y|ies)|boxing (?:films?|movies?)"
)
"""A no to these is no to no more than what they name: left to be read as a subject."""


_FUNNY = re.compile(r"\b(?:funn(?:y|ier)|comed(?:y|ies)|comic|laughs?|humou?r)\b")
""" "A funny telenovela" is no drama."""
_RATHER_THAN = re.compile(r"\bmore (?:like |of )?[^.;!?]*\bthan (?:like |of )?(?:a |an |the |just )*$")
"""The second of two that are compared: "more crime than comedy" asks for no comedy, and bans none."""
_TOO_MUCH = re.compile(r"\btoo (?:much (?:of )?(?:an? )?|many |of an? )?$")
"""A fault: "a little too romantic comedy for my taste", "too much of a musical"."""
_OF_ANY_SUBJECT = ("drama", "comedy", "documentary", "thriller", "adventure")
_NO_KIND_OF = re.compile(
    r"\b(?:no|not|not an?|not another|no more|without|nothing like|aren't|isn't an?)(?: (?!any|just|only|but|or|nor|and|more|bloody|silly|sad|boring|heavy|too|such|another|old|new|stupid|cheesy|soppy|real|those|these|the|an?\b)[a-z]+){1,2} $"
)
"""A no to "courtroom dramas" or "a shark attack drama" is a no to courtrooms and sharks, read elsewhere."""


_PLACE_DENIED = ("not_languages", "not_countries")


def _is_denied(canvas: Canvas, match: re.Match[str]) -> bool:
    """ "Not English, crime" denies a language and asks for crime."""
    if any(f.role in _PLACE_DENIED and canvas.plain[f.end : match.start()].strip() == "," for f in canvas.found):
        return False
    denied = negated(canvas.plain, match.start(), match.end()) or _ALL_BUT.search(canvas.plain[: match.start()])
    return bool(denied or _TOO_MUCH.search(canvas.low[: match.start()]))


_ALL_BUT = re.compile(
    r"\b(?:any|every|all|whatever) (?:films?|movies?|series|shows?|genres?|kinds?|stuff) (?:but|except|bar|save) (?:for )?(?:an? |the )?$"
)
""" "Any film but a biopic"."""


def _not_both(canvas: Canvas) -> None:
    """Of a pair that is denied, "no comedy horror", the half that is asked for elsewhere stays asked for."""
    wished = {f.value for f in canvas.found if f.role == "genres"}
    denied = sorted((f for f in canvas.found if f.role == "not_genres"), key=lambda f: f.start)
    pairs = [pair for pair in pairwise(denied) if canvas.plain[pair[0].end : pair[1].start].strip(" -") == ""]
    halves = [f for pair in pairs for f in pair if f.value in wished]
    canvas.found = [f for f in canvas.found if f not in halves]


def _genre(canvas: Canvas, genre: str, match: re.Match[str]) -> None:
    if (
        genre not in ("romance", "history")
        and _PART_OF.fullmatch(match.group())
        and negated(canvas.plain, match.start(), match.end())
    ):
        if match.group().startswith(
            ("sitcom", "soap", "telenovela")
        ):  # a kind as well, and "no more sitcoms" asks for no film
            canvas.add(Found(match.start(), match.end(), "not_text", canvas.text[match.start() : match.end()]))
        return
    if match.group().startswith("telenovela") and _FUNNY.search(canvas.plain):
        return  # that it is a series is read in kinds.py
    if tells_what_was(canvas.plain, match.start()):
        canvas.hide(match.start(), match.end())
        return
    kind_of = _NO_KIND_OF.search(canvas.low[: match.start()]) if genre in _OF_ANY_SUBJECT else None
    if kind_of and not any(map(is_genre, kind_of.group().split())):
        return
    if _RATHER_THAN.search(canvas.plain[: match.start()]):
        canvas.hide(match.start(), match.end())
        return
    if genre == "war" and _STRIFE.search(canvas.plain[: match.start()]):
        canvas.hide(match.start(), match.end())
        return
    denied = _is_denied(canvas, match)
    role = "not_genres" if denied else "genres"
    kind = re.search(
        r"\b(?:(series|shows?|sitcoms?|docu-?series|programmes?|telenovelas?|soaps?|k-?dramas?)|(films?|movies?|flicks?))$",
        match.group(),
    )
    canvas.add(Found(match.start(), match.end(), "limit", genre, role))
    if kind and role == "genres":
        canvas.add(Found(match.start() + kind.start(), match.end(), "limit", "series" if kind[1] else "film", "kind"))
