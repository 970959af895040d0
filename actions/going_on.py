"""Whether a message goes on with the wish before it, by what it says and not by what it was taken for.

A new wish names a title to be like, or a kind and a genre or story of its own. All else, only limits, only qualities, only what is
not wanted, or words by which people change their minds, is said of the wish that is there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.message import Message
from recommender.spoken_of import keys, speaks_of, subject
from recommender.types import Filters, Request

_CORRECTS = (
    "hold on", "hang on", "wait", "sorry", "oops", "my mistake", "my bad", "typo", "i forgot", "forgot to say", "i meant", "i mean", "i said",
    "said wrong", "was wrong", "typed wrong", "wrote wrong", "mistyped", "misspoke", "correction", "scratch that", "rest stays", "the rest", "all else",
    "everything else", "same era", "same decade", "same country", "same again", "one more thing", "two more things", "another thing", "i should have said",
    "should have mentioned", "should have said", "or rather", "make it", "make that", "make them", "not so many", "the opposite",
)  # fmt: skip
"""Words by which somebody says anew what was meant; they outweigh whatever else is named."""
_CHANGES = (
    "actually", "also", "as well", "too", "plus", "add", "except", "instead", "then", "after all", "anymore", "any more", "no longer", "changed my mind",
    "changed her mind", "changed his mind", "changed our minds", "changed their mind", "on second thought", "on second thoughts", "thinking about it",
    "come to think of it", "let's say", "lets say", "let us say", "swap", "switch", "change", "replace", "drop", "rather", "ok but", "okay but",
    "this time", "better", "in that case", "now",
)  # fmt: skip
"""Words by which a part is added or another takes its place."""
_OPENS = (
    "and", "but", "or", "also", "plus", "add", "except", "with", "without", "set", "in", "from", "on", "not", "no", "nope", "only", "just", "more", "less",
    "he", "she", "they", "him", "her", "my husband", "my wife", "my partner", "my girlfriend", "my boyfriend", "my mum", "my mom", "my dad", "my son",
    "my daughter", "my lad", "my friend", "both of us", "pref", "preferably", "ideally", "the kids", "nothing", "same", "where", "who",
)  # fmt: skip
"""Words that open no wish of their own but one that hangs on the wish before."""
_LEADS = r"^\W*(?:(?:ok|okay|oh|ah|hmm|hm|well|yes|yeah|good|great|nice|brilliant|please|so|right|alright|lol|now|and|but)\W+)*"
_ALSO_LIKE = re.compile(
    rf"{_LEADS}(?:and|or|also|plus)\W+(?:also |maybe |even |a bit )*(?:something |anything |some(?:one)? )?(?:like|similar to)\b"
)
""" "And like Slow Horses": beside what it is to be like already."""
_SWAPS = (
    "swap", "switch", "change", "replace", "instead of", "i meant", "i mean", "meant", "typed wrong", "said wrong", "wrote wrong", "wrong one", "typo",
    "mistyped", "correction", "not so much", "really mean",
)  # fmt: skip


def _any_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, phrases))})\b")


_CORRECTING, _CHANGING, _SWAPPING = map(_any_of, (_CORRECTS, _CHANGES, _SWAPS))
_OPENING = re.compile(rf"{_LEADS}(?:{'|'.join(_OPENS)})\b")
_ADDING = re.compile(
    r"\b(?:also|as well|too|plus|add|adds|inside|mixed in|on top|and now|and make it|both|at the same time|thrown in|some (?:\w+ )?(?:in|inside))\b"
)
ANOTHER = re.compile(
    r"\b(?:else|different) (?:entirely|completely|altogether|totally)\b|\b(?:entirely|completely|totally) (?:else|different)\b"
    r"|\b(?:new|another|different) (?:topic|subject|search|wish|request|question)\b|\b(?:forget|never mind|scrap|ignore|scratch|drop|cancel|bin) (?:all (?:of )?(?:that|this|it)|everything|the lot|the whole (?:thing|lot)|all i said)\b"
    r"|\b(?:forget|never mind|scrap|scratch|drop|cancel|bin) (?:that|it|this)\b(?! (?:bit|part|one|thing)\b)[^.!?]*\binstead\b"
    r"|\bstart(?:ing)? (?:again|over|afresh|from scratch)\b|^\W*(?:ok |okay |right |sorry )?(?:cancel|change of plans?|new plan|plan b)\b(?= *[.!,:;-])"
)
"""Words that end the present wish."""
_BOUNDS = (
    "year_min", "year_max", "runtime_max_min", "runtime_min_min", "seasons_max", "seasons_min", "episodes_max", "finished", "rating_min", "max_age",
    "countries", "languages", "platforms", "kind",
)  # fmt: skip
"""Limits that say how and where from, and not what: beside "not_…", none of them is a wish of its own."""
_NEW_EVENING = re.compile(
    r"\b(?:something|anything|an?|some|good|the|any) (?:[\w-]+ ){0,3}?(?:films?|movies?|series|shows?|evening|night) (?:for|with)\b|\b(?:something|anything) (?:[\w-]+ ){0,3}?(?:for|with) (?:my|our|the|a|an)\b"
)


def goes_on(message: Message) -> bool:
    """Whether it is said of the present wish."""
    low = message.text.lower().replace("’", "'")
    if ANOTHER.search(low):
        return False
    if message.all("title", "seed", "liked") or message.all("unknown_title"):
        other = "not" in low and bool(message.all("title", "anti_seed"))
        return other or is_also_like(message) or bool(_SWAPPING.search(low))
    if _CORRECTING.search(low):
        return True
    if _is_whole(message) or is_evening(message) or _is_mood(message, low):
        return False
    if message.all("take_back"):
        return True
    return bool(_CHANGING.search(low) or _OPENING.match(low)) or _only_bounds(message) or _compares(message)


def is_also_like(message: Message) -> bool:
    """Whether its title comes beside those that it is to be like already: "and like Slow Horses"."""
    return bool(_ALSO_LIKE.match(message.text.lower()))


def adds(message: Message) -> bool:
    """Whether what is named comes beside what was, "some comedy as well", rather than in its place."""
    return bool(_ADDING.search(message.text.lower()))


def changes_subject(message: Message) -> bool:
    """ "Actually, a comedy instead": the limits hold, and what it was to be about or like no longer does."""
    genres = message.all("limit", "genres", "genres_all")
    said = re.search(r"\b(?:a|an|some|want|do|say|watch) (?:\w+ ){0,2}\w+", message.text.lower())
    return bool(genres and said) and not adds(message) and message.intent == "recommend"


def _is_whole(message: Message) -> bool:
    """A kind and what it is about: "a French film about a chef", "horror films"."""
    kind, about = message.all("limit", "kind"), message.all("limit", "genres", "genres_all") or message.all("free_text")
    return bool(kind and about) and not _OPENING.match(message.text.lower())


def is_evening(message: Message) -> bool:
    """Another evening with other company is another wish: "something for tonight with my 10-year-old"."""
    return bool(_NEW_EVENING.search(message.text.lower())) and bool(
        message.all("occasion") or message.all("limit", "max_age")
    )


def _is_mood(message: Message, low: str) -> bool:
    """ "Something spooky too": a mood to be in, which takes the place of a subject."""
    moods = {e.get("entity") for e in message.entities} == {"shift"}
    return moods and bool(re.search(r"\b(?:some|any)thing\b", low)) and not _compares(message)


def _only_bounds(message: Message) -> bool:
    """Whether it holds limits, and none that says what to watch; the talk around them is no story."""
    limits = message.all("limit")
    bounds = bool(limits or message.all("count")) and all(_is_bound(str(e.get("role"))) for e in limits)
    return bounds or bool(message.all("not_text") or message.all("person", "out")) and not limits


def _is_bound(role: str) -> bool:
    return role in _BOUNDS or role.startswith("not_")


def _compares(message: Message) -> bool:
    """ "Bloodier", "more strange please": of what is there."""
    spans = [message.text[e.get("start") or 0 : e.get("end") or 0].lower() for e in message.all("shift")]
    return any(re.search(r"\b(?:more|less|\w{3,}er|worse|better)\b", span) for span in spans) and not message.all(
        "limit", "genres", "genres_all"
    )


def replaced_in(request: Request, message: Message) -> Request:
    """The wish without what this message puts something else in the place of: a subject, or words that are now unwanted."""
    if changes_subject(message) and request.seeds:
        request = replace(request, seeds=(), anti_seeds=(), text="", keep=(), leave=())
    said = {key for word in request.text.lower().split() for key in keys(word.strip(" ,.;:!?"))}
    phrases = [phrase for phrase in map(subject, map(str, message.values("not_text"))) if speaks_of(said, phrase)]
    unwanted = {key for phrase in phrases for each in phrase for key in each}
    left = " ".join(word for word in request.text.split() if unwanted.isdisjoint(keys(word.lower().strip(" ,.;:!?"))))
    return replace(request, text=left.strip(" ,"))


_AGAINST: dict[tuple[str, str], tuple[str, ...]] = {
    ("long", "more"): ("runtime_max_min", "episodes_max", "seasons_max"),
    ("long", "less"): ("runtime_min_min", "seasons_min"),
    ("new", "more"): ("year_max",),
    ("new", "less"): ("year_min",),
}
_TONE_OF = {"comedy": "funny", "horror": "scary", "romance": "romantic", "action": "fast", "thriller": "tense"}
"""The tone that a genre stands for: who skips the romance no longer wants it romantic."""
_OPPOSED = {
    ("uplifting", 1): (("light", -1),),
    ("light", -1): (("uplifting", 1),),
    ("light", 1): (("uplifting", -1),),
    ("uplifting", -1): (("light", 1),),
}
"""Moods of which the later one holds."""
_OPPOSITE = re.compile(
    r"^\W*(?:(?:no|now|ok|okay|and|but|then|actually|please|so|make it|want|i want|we want|give me|show me|do|try|exactly)\W+)*(?:the|quite the|just the) (?:exact |total |complete |very |polar )?opposite\b(?! of (?!that|those|these|this|what))"
)
_OF_SERIES = ("seasons_max", "seasons_min", "episodes_max", "finished")
_RANGES = (("runtime_min_min", "runtime_max_min"),)


def freed_by(filters: Filters, message: Message) -> Filters:
    """The limits without those that this message is against: "a bit longer is fine" after "under 30 minutes", "no, a film" after "two seasons".

    Of "about three hours" the whole range goes, as its other end is no limit of its own.
    """
    shifts = [(str(e["value"]), str(e.get("role"))) for e in message.all("shift")]
    gone = {name for shift in shifts for name in _AGAINST.get(shift, ())}
    filters = _without_forgotten(filters, message)
    gone |= {name for both in _RANGES if gone & {*both} and all(getattr(filters, n) for n in both) for name in both}
    if message.first("limit", "kind") == "film":
        gone |= {*_OF_SERIES}
    return filters.changed({name: None for name in gone if getattr(filters, name) is not None})


_FORGET = re.compile(r"\b(?:forget|drop|lose|scrap|skip|never mind|enough of)(?: about)? ([\w'-]+)", re.I)


def _without_forgotten(filters: Filters, message: Message) -> Filters:
    """ "Forget Elba": of the people who were wanted nobody of that last name."""
    names = {match[1].lower() for match in _FORGET.finditer(message.text)}
    left = {
        name: tuple(who for who in getattr(filters, name) if who.lower().rsplit(" ", 1)[-1] not in names)
        for name in ("people", "people_any")
    }
    return filters.changed(left)


_SO_MANY = re.compile(r"^\W*(?:[\w']+ ){0,6}(?:up to|at most|no more than) (\w+)(?: then| instead| please)?\W*$", re.I)


def counted_again(message: Message, before: Request) -> Message:
    """ "Up to four then", after "two seasons at most": the number counts what was counted before."""
    held = [name for name in ("seasons_max", "episodes_max") if getattr(before.filters, name) is not None]
    counts = message.all("count")
    if len(held) != 1 or len(counts) != 1 or message.all("limit") or not _SO_MANY.search(_last_sentence(message.text)):
        return message
    said = {**counts[0], "entity": "limit", "role": held[0]}
    return replace(message, entities=(*(e for e in message.entities if e is not counts[0]), said))


def _last_sentence(text: str) -> str:
    return re.split(r"[.!?;]\s+", text.strip())[-1]


def is_opposite(message: Message) -> bool:
    """ "Now the opposite": whatever was wanted more of is wanted less of."""
    return bool(_OPPOSITE.search(message.text.lower()))


def turned_by(request: Request, message: Message) -> Request:
    """The request with its moods as this message leaves them: the other way round, or without those it speaks against."""
    shifts = request.shifts
    if is_opposite(message):
        shifts = tuple(replace(s, direction=-s.direction, than=()) for s in shifts)
    said = [(str(e["value"]), -1 if e.get("role") == "less" else 1) for e in message.all("shift")]
    gone = {other for shift in said for other in _OPPOSED.get(shift, ())}
    gone |= {(_TONE_OF[g], 1) for g in message.values("limit", "not_genres") if g in _TONE_OF}
    if message.all("limit", "year_min", "year_max"):  # years say it better
        gone |= {("new", 1), ("new", -1)}
    return replace(request, shifts=tuple(s for s in shifts if (s.axis, s.direction) not in gone))


def both_of(message: Message, held: Sequence[str]) -> Message:
    """ "Also some comedy": the genres that were asked for and these at once."""
    named = [e for e in message.entities if e.get("role") not in ("genres", "genres_all")]
    genres = dict.fromkeys((*held, *message.values("limit", "genres", "genres_all")))
    every = [{"entity": "limit", "role": "genres_all", "value": genre} for genre in genres]
    return replace(message, entities=(*named, *(every if len(every) > 1 else [{**e, "role": "genres"} for e in every])))
