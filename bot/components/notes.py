"""What must not be seen or heard in it: "no nudity", "nothing gory", "clean language", "squeamish about blood"."""

from __future__ import annotations

import re

from bot.components.canvas import Canvas, Found
from bot.components.negation import negated

_NOTES = (
    ("sex", r"(?<=nothing )(?:too |at all )?(?:rude|smutty|saucy|raunchy|naughty)|(?:bed|bedroom|love|rape) scenes?|sleep(?:s|ing)? (?:with (?:each other|someone|somebody|anyone|anybody|everyone|people)|around)|hook(?:s|ing)? up|undress(?:es|ed|ing)?|strip(?:s|ping)(?: off)?|clothes (?:come|coming|off)(?: off)?|(?:gets?|gett?ing|take|takes|taking) (?:naked|(?:their|his|her|the) (?:kit|gear|clothes|tops?|shirts?|togs) off)|naked|boobs|bonking|shagging|sexual (?:violence|assault|abuse)|sexual(?: stuff)?|smut(?:ty)?|porn\w*|nudity|nakedness|naked \w+|sex(?: scenes?)?|sexual (?:content|scenes|stuff)|explicit (?:scenes|content)|sexy (?:scenes|stuff)|sex stuff|steamy scenes|bare (?:skin|flesh|breasts|bottoms)|(?:rude|naked|naughty) bits"),
    ("violence", r"violence|violent|gore|gory|blood(?: and guts)?|bloody(?! (?!scenes?|stuff|violence|fights?|bits|films?|movies?|shows?|series|or|and|please|pls|thanks|killings?|murders?|horror)[a-z])|bloodshed|killings?(?! (?!scenes?|stuff|bits?|parts?|or|and|please|pls|thanks|in)[a-z])|bloodbaths?|beheadings?|mutilation|torture|fighting|graphic"),
    ("language", r"swearing|swear words?|bad language|foul language|strong language|cursing|curse words|profanity|f[- ]bombs?|cussing|f[- ]?words?|expletives|sweary|swears?|vulgarity|effing and (?:jeffing|blinding)|(?:bad|abuse|abusive|cuss|dirty|coarse|crude|filthy) (?:words?|language|mouths?)|(?:rude|naughty) words|dirty language|bleep(?:s|ed|ing)(?: out)?|effing(?: and blinding)?|oaths?"),
    ("drugs", r"drug (?:use|abuse|taking)|drugs?|substance abuse|heroin|cocaine|(?:pill |drug |meth )?addicts?|junkies|pills|meth"),
    ("fright", r"jump[- ]?scares?|scares|scary|scariness|fright(?:s|ening)?|frightening|terrifying|nightmares?|horror scenes|creepy|anything scary"),
)  # fmt: skip
NOTE_PATTERNS = tuple(
    (note, re.compile(rf"\b(?:(?:too |so |very |much )(?:much |many )?)?(?:{words})\b")) for note, words in _NOTES
)
_DEGREE = re.compile(r"^(?:too|so|very)\b")
_SQUEAMISH = re.compile(
    r"\b(?:squeamish(?: (?:about|with|when it comes to) (?:blood|gore|violence|guts|needles)(?: and \w+)?)?|(?:i |we |she |he )?(?:can't|cannot|can not|don't|won't) (?:do|handle|take|stomach|cope with|deal with|bear|watch|look at) (?:the |any )?(?:sight of )?(?:blood|gore|violence)|(?:faint|queasy|sick) at (?:the sight of )?(?:blood|gore)|(?:blood|gore) makes (?:me|us|her|him) (?:sick|faint|queasy|ill)|(?:blood|gore) and (?:i|me) don't (?:mix|get on))\b"
)
"""Who says so wants no blood."""
_CLEAN = re.compile(r"\b(?:clean|mild|polite) language\b|\bwatch(?:es)? (?:its|their) language\b")
_TIDY = re.compile(
    r"\b(?:keep(?:s|ing)? (?:it|things) clean|(?:must|should|has to|needs to|have to|to) be (?:very |squeaky |totally )?clean|squeaky[- ]clean|clean (?=humou?r|comed|fun\b|jokes|films?\b|movies?\b|shows?\b|series\b))|(?<=, )clean(?=[,.!]|$)"
)
_ALLOWED = re.compile(
    r"\b(?:(?:a bit of |some )?(?:nudity|violence|gore|blood|swearing|sex|drugs)(?:'s| is| are)? (?:ok|okay|fine|no problem|alright|all right|welcome)|(?:nudity|violence|gore|blood|swearing|sex|drugs) (?:doesn't|don't|does not) (?:bother|worry) (?:me|us)|(?:(?:don't|do not|doesn't|does not|never) mind|(?:not|nothing) against|no (?:problem|issue|trouble) with) (?:some |a bit of |the |any )?(?:nudity|violence|gore|blood|swearing|sex|drugs)|(?:not saying|didn't say|never said|don't mean) (?:it|they|that) (?:can't|cannot|mustn't|shouldn't) (?:be|have) \w+)\b"
)
"""No limit: what is said to be no trouble."""


def read_notes(canvas: Canvas) -> None:
    """Add not_notes: "not violent" is a limit and also a wish for less; "not too violent" is only the wish, read elsewhere."""
    for pattern, note in ((_SQUEAMISH, "violence"), (_CLEAN, "language")):
        for match in canvas.finditer(pattern):
            canvas.add(Found(match.start(), match.end(), "limit", note, "not_notes"))
    for match in canvas.finditer(_TIDY):
        canvas.add(Found(match.start(), match.end(), "limit", "sex", "not_notes"))
    for match in canvas.finditer(_ALLOWED):
        canvas.hide(match.start(), match.end())
    for note, pattern in NOTE_PATTERNS:
        for match in pattern.finditer(canvas.low):
            graded = _DEGREE.match(match.group()) and " much " not in match.group() and " many " not in match.group()
            unmeasured = note in ("language", "drugs") and canvas.plain[: match.start()].endswith(("less ", "fewer "))
            compared = _graded(canvas, match.start()) and not unmeasured
            if not graded and negated(canvas.plain, match.start(), match.end()) and not compared:
                _forbid(canvas, match, note)


def _graded(canvas: Canvas, start: int) -> bool:
    """ "not as scary", "less gory" and "not that violent" compare; they do not forbid."""
    return (
        re.search(r"\b(?:too|as|so|that|less|overly|particularly|nearly|very|more)(?: \w+ly)? $", canvas.plain[:start])
        is not None
    )


def _forbid(canvas: Canvas, match: re.Match[str], note: str) -> None:
    canvas.add(Found(match.start(), match.end(), "limit", note, "not_notes"))
    axis = {"violent": "violent", "gory": "violent", "bloody": "violent", "scary": "scary", "creepy": "scary"}.get(
        match.group()
    )
    if axis:
        canvas.add(Found(match.start(), match.end(), "shift", axis, "less", {"strength": 1.0}))
