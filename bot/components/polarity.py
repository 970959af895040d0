"""Whether the sentence around a limit turns it round or leaves it open: "older than 1990 it must not be", "if it's over two hours, count me out".

A reader knows the "no" inside of what it reads. Here the refusals outside of it are counted: an odd number turns a limit into its opposite, an even one ("nothing that
isn't in Spanish") leaves it, and what is merely permitted ("it needn't be finished") limits nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from bot.components.canvas import Canvas, Found
from bot.components.eras import this_year

_NOT = r"(?:(?:is|are|was|do|does|would|could|should|must|need|has|have|wo|ca)n'?t|cannot|not|never)"
_REFUSES = rf"(?:nothin[g']?|nobody|none|no one|neither|nor|without|refuses?|exclud(?:e|es)|skip|remove|omit|ban|leave out|rule out|never again|(?:under|in) no circumstances|on no account|by no means|no to|except|excepting|excluding|avoid|loathe|unless|(?:anything|everything|all|whatever|any (?:films?|movies?|shows?|series|one)) but|no(?= (?:stuff|things?|films?|movies?|series|shows?|episodes?|one)\b)|(?<!why ){_NOT})"
_FILLERS = (
    r"(?: (?:a|an|any|anything|something|everything|whatever|what|stuff|things?|films?|movies?|series|shows?|ones?|of|those|these|the|that|which|who|with|has|have|had|having|got|is|are|was|were|be|been|"
    r"being|it|it's|that's|there|there's|its|made|released|shot|comes?|came|coming|out|from|in|to|get|through|want|wants|watch|see|like|watching|having|start|bother|accept|take|takes|show|give|me|us|for|go|goes|going|"
    rf"runs?|lasts?|lasting|rated|really|ever|even|much|please|suggest|recommend|sit|about|stars?|starring|includes?|episodes?|whose|another|run|that's|for|speaks?|gimme|your|every|each|all|if|let|begin|open|follow|pick|reach|keep|i'd|we'd|would|i|we|stand|bear|abide|[\w-]+ (?:or|nor)(?! (?:it|it's|they|he|she|i|we|if)\b)|{_REFUSES}))*"
)
_BEFORE = re.compile(rf"\b{_REFUSES}{_FILLERS} $")
_ONE_REFUSAL = re.compile(rf"\b{_REFUSES}(?= )")
_IT_MUST_NOT = (
    r" (?:it|they|he|she|the (?:film|movie|series|show)) (?:(?:must|should|can|may|shall|will|could)(?: not|n't|nt)|mustn't|mustnt|shan't|cannot|can't|won't)(?: be| have)?\b(?! (?:only|just|matter|mind|help))"
    r"| (?:i|we|he|she|they|my \w+) (?:(?:do|does|will|would|can|could)(?: not|n't|nt)|don't|doesn't|won't|can't|cannot|refuses? to|'?d rather not) (?:want|watch|have|take|need|do|like|see|allow|accept|stand|make)\b"
)
_IS_NOT_FOR_ME = (
    r" (?:(?:is|are|was|were)(?:n't| not)|isnt|arent|ain't) (?:for (?:me|us|him|her|them|my)|my|our|welcome|wanted|allowed|acceptable|okay|ok|an option|a proper|worth|what (?:i|we))\b"
    r"| (?:is|are|feels?|seems?) (?:out|banned|forbidden|vetoed|off|no good|no use|too (?:short|long|old|new|modern|recent|much|few|many|slow))\b| (?:is|are) a (?:hard |big |firm |definite )?no\b| (?:is|are)(?:n't| not) enough\b| puts? (?:me|us|him|her|my \w+) (?:to sleep|off)\b| and (?:i|we|he|she) (?:won't|wont|will not|don't|dont) (?:bother|start|watch|want)\b| (?:does not|doesn't|doesnt|don't) interest\b| and (?:i|we|he|she|they|my|our|the)\b[^.;!?]{0,30}\b(?:walks?|leaves?|falls? asleep|loses? (?:interest|it)|switch(?:es)? off|(?:am|'m|are|is) (?:out|off|gone))\b| (?:gets?|will be|is|are) (?:thrown out|kicked out|vetoed|refused)\b"
    r"| (?:i|we|he|she) (?:always |usually )?(?:loses?|falls?|gets?|leaves?|switch(?:es)? off|walks? out)\b"
)
_NO_THANKS = r"\s*[,:?!.]{0,2} ?(?:no(?: thanks| thank you| way)?|nope|nah|never|not for (?:me|us))(?=\s*(?:$|[.,;!?]))"
_AFTER = re.compile(rf"(?:{_IT_MUST_NOT}|,?(?:{_IS_NOT_FOR_ME})|{_NO_THANKS})")
_HIM_NOT = re.compile(
    rf"{_IT_MUST_NOT}| (?:to be )?(?:left out|missing|skipped)\b| (?:(?:is|are)(?:n't| not)|isnt) in\b"
)
""" "A documentary I don't want", "a film that Will Smith isn't in"."""
_THAT_I_DO = re.compile(r" (?:i|we) do(?=\s*(?:$|[.,;!?]))")
_CONDITION = re.compile(
    r"\b(?<!only )(?<!as )(?P<word>if|when|whenever|once|the moment|as soon as|should (?=it|they|the)|unless|without)\b[^.!?;,]{0,70}$"
)
_THEN_NOT = re.compile(
    r"^[^.!?;]{0,70}?(?:,| (?=i'm|im|i am|i won't|i pass|dont|don't|forget|skip|count|no deal))? ?(?:then |please |just )*(?:(?:i'm|im|i am|we're|we are) (?:out|off|gone|leaving|not (?:interested|watching|starting|in|bothered))\b|(?:i|we)(?:'ll| will)? (?:pass|skip it|leave|switch off)\b"
    r"|(?:i|we) (?:won't|wont|don't|dont|will not|do not) (?:watch|want|start|bother|even start)\b|(?:don't|dont|do not) (?:suggest|show|give|offer|recommend)\b|(?:i|we) (?:shall|will|would|'?ll)(?: not|n't)? ?(?:not )?bother\b|i can't be bothered|(?:then )?without (?:me|us)\b|then (?:no|not)\b|there(?:'s| is) no point|(?:my |our )?\w+ (?:isn't|is not|aren't) interested|(?:my|our|the) \w+ (?:won't|will not|can't) (?:stay|watch|like|stand)|forget (?:it|about it)|skip it|(?:don't|dont|do not) bother|no thanks|count (?:me|us) out|leave it|bin it|no deal|not for (?:me|us)\b"
    r"|(?:my|our|the|he|she|they|i|we)(?: [\w-]+){0,3} (?:loses?|falls?|gets?|gives?) (?:interest|asleep|bored|up|the thread))"
)
_NO_IF = re.compile(
    r"\b(?:skip it|forget it|(?:don't|dont|do not) bother|no deal|i(?:'ll)? pass|(?:i'm|im|i am) (?:out|not watching|not interested)|i (?:won't|wont|don't|dont) (?:watch|want)(?: (?:it|anything))?),? (?P<word>if|when|unless|without)\b[^.!?;,]{0,50}$"
)
_SO_IS = re.compile(
    r"\b(?:out|forbidden|banned|off|vetoed|not (?:ok|okay|allowed|welcome)|a no)\b[^.;!?]{0,20},? and so (?:is|are) (?:(?:everything|anything|stuff|things|all|what|that|made|from|is|was) )*$"
)
_COMPARES = re.compile(
    r"\b(?:more|less|fewer|most|least|over|under|above|below|before|after|since|until|than|max\w*|min\w*|or|and|up|within|past|beyond|pre|post|predat\w+|exceed\w+|no|not|nothing|century|decade|year|onwards?|later|earlier|newer|older)\b|[+<>]"
)
""" "Three hours? No thanks" refuses a length and sets no bound."""
_OPEN_BEFORE = re.compile(
    r"\b(?:(?:doesn't|doesnt|does not|don't|dont|do not) (?:have|need) to|needn't|neednt|need not|not necessarily|(?:not|never|isn't) (?:that i|saying|said)|(?:don't|do not|doesn't) (?:care|mind|matter) (?:if|whether)"
    r"|whether|not even|never said i(?: [\w']+){0,3}|with or|no need (?:for it )?to(?: \w+)?|not because of|(?:doesn't|does not) matter (?:to (?:me|us) )?(?:if|whether)|(?:don't|do not) object to|nothing against|not against|no problem with|couldn't care less|(?:don't|do not|never) (?:not|dislike|hate))"
    r"(?: (?:it|it's|they|suit|avoid|keep|has|to|be|have|is|the|a|an|in|with|star|stars|resemble|made|after|before|without|i|on|about|want|dislike|insist|from|like|who|he's|or|they're))* $"
)
_OPEN_AFTER = re.compile(
    r"^(?:,|:)? ?(?:or not,? ?)?(?:(?:is|are|it's|that's) (?:all the same|no problem)|all the same to|i don't mind|i (?:honestly |really )?(?:don't care|couldn't care less)|doesn't bother|who cares|(?:is|are)(?:n't| not) a must|(?:is|are) (?:also |quite |perfectly )?(?:fine|ok|okay) (?:by|with) (?:us|me))"
)
_SENTENCE_END = re.compile(r"[.!?;\n](?!\d)")
_OPPOSITE: dict[str, Callable[[Any], tuple[str, Any]]] = {
    "year_min": lambda year: ("year_max", year - 1), "year_max": lambda year: ("year_min", year + 1),
    "runtime_max_min": lambda minutes: ("runtime_min_min", minutes), "runtime_min_min": lambda minutes: ("runtime_max_min", minutes),
    "seasons_max": lambda n: ("seasons_min", n + 1), "seasons_min": lambda n: ("seasons_max", n - 1),
    "episodes_max": lambda n: ("episodes_min", n + 1),
    "episodes_min": lambda n: ("episodes_max", n - 1),
    "finished": lambda over: ("finished", not over),
}  # fmt: skip
_WISHED = {"not_genres": "genres", "not_countries": "countries", "not_languages": "languages"}
_REFUSED = {"genres_all": "not_genres", **{wished: denied for denied, wished in _WISHED.items()}}
_PEOPLE = {"in": "out", "out": "in"}
_TEXTS = {"free_text": "not_text", "not_text": "free_text"}


def settle_polarity(canvas: Canvas) -> None:
    """Turns round what its sentence refuses, and takes away what it leaves open."""
    found = [after for each in canvas.found for after in _settled(canvas, each)]
    refused = {(f.value, f.start) for f in found if f.role in _WISHED}
    canvas.found = [
        each for each in found if each.role != "episodes_min" and not _refused_later(canvas.plain, each, refused)
    ]
    for entity in canvas.linked:
        role = entity.get("role")
        if entity["entity"] == "person" and role in _PEOPLE:
            entity.update(_person(canvas, entity))


def _refused_later(text: str, found: Found, refused: set[tuple[Any, int]]) -> bool:
    """ "He'd watch war films all day, but with me it can't be war"."""
    same = [start for value, start in refused if value == found.value and found.start < start]
    return found.role in _REFUSED and any(" but " in text[found.end : start] for start in same)


def _settled(canvas: Canvas, found: Found) -> list[Found]:
    role = found.role or found.entity
    if found.extra.get("settled"):
        return [found]
    if role in _OPPOSITE:
        others = [f for f in canvas.found if (f.start, f.end) == (found.start, found.end) and f.role in _OPPOSITE]
        other = next((f.value for f in others if f is not found), None)
        said = turned_round(canvas.plain, found.start, found.end, role, found.value, other)
        return [replace(found, role=role, value=value) for role, value in said]
    if role not in (*_REFUSED, *_WISHED, *_TEXTS, "not_notes"):
        return [found]
    if is_left_open(canvas.plain, found.start, found.end):
        return []
    if role == "not_notes":
        return [found]
    wished = is_wished(canvas.plain, found.start, found.end)
    if wished is None or wished == (role in _REFUSED or role == "free_text"):
        return [found]
    settled = {**found.extra, "settled": True}
    if role in _TEXTS:
        return [replace(found, entity=_TEXTS[role], extra=settled)]
    return [replace(found, role=(_REFUSED | _WISHED)[role], extra=settled)]


def turned_round(
    text: str, start: int, end: int, role: str, value: Any, other_end: Any = None
) -> list[tuple[str, Any]]:
    """The bound of a lower-case text, as its sentence has it: itself, its opposite, or nothing where it is left open or only a span refused."""
    if role not in _OPPOSITE:
        return [(role, value)]
    if is_left_open(text, start, end):
        return []
    if refusals(text, start, end) % 2 == 0:
        return [(role, value)]
    if other_end is not None:  # of a span that is refused only what reaches until today leaves a bound
        return [("year_max", value - 1)] if role == "year_min" and other_end >= this_year() else []
    if _AFTER.match(text, end) and not _COMPARES.search(text[start:end]) and role != "finished":
        return []
    return [_OPPOSITE[role](value)]


def _person(canvas: Canvas, entity: dict[str, Any]) -> dict[str, Any]:
    if is_left_open(canvas.plain, entity["start"], entity["end"]):
        return {"role": "mention", "settled": True}
    wished = is_wished(canvas.plain, entity["start"], entity["end"])
    if wished is None:
        return {}
    return {"role": "in" if wished else "out", "settled": True}


def refusals(text: str, start: int, end: int) -> int:
    """How many words around the place refuse it, outside of its own."""
    before, after = _sentence(text, start, end)
    said = _BEFORE.search(before)
    told = _AFTER.match(text, end) is not None or _SO_IS.search(before) is not None
    return _count(said) + (_condition_of_no(before, after, said) or told)


def is_wished(text: str, start: int, end: int) -> bool | None:
    """Whether a name or genre is wanted, where its sentence has more to say of it than one "no"; None where a reader knows."""
    if _THAT_I_DO.match(text, end):
        return True
    before, after = _sentence(text, start, end)
    said = _BEFORE.search(before)
    conditional = _condition_of_no(before, after, said)
    turned = _HIM_NOT.match(text, end) is not None
    count = _count(said) + conditional + turned
    plain = not conditional and not turned and not (said and "unless" in said.group())
    return None if plain and count < 2 else count % 2 == 0


def _count(said: re.Match[str] | None) -> int:
    """Of refusals; the "nor" that goes on with one counts for none."""
    words = _ONE_REFUSAL.findall(said.group()) if said else []
    return max(len(words) - words.count("nor"), min(len(words), 1))


def _condition_of_no(before: str, after: str, said: re.Match[str] | None) -> int:
    """Refusals by a condition: one of "if it is …, count me out", two of "unless", where that is not counted yet."""
    condition = _NO_IF.search(before)
    if condition and said and said.start() < condition.start("word"):
        return 0
    condition = condition or (_CONDITION.search(before) if _THEN_NOT.match(after) else None)
    if condition is None:
        return 0
    negative = condition["word"] in ("unless", "without")
    return 1 + (negative and not (said and condition["word"] in said.group()))


def is_left_open(text: str, start: int, end: int) -> bool:
    """Whether what is said there is merely permitted, or all the same to the speaker."""
    before, after = _sentence(text, start, end)
    return bool(_OPEN_BEFORE.search(before) or _OPEN_AFTER.match(after))


def _sentence(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and after the place in its sentence."""
    ends = [match.end() for match in _SENTENCE_END.finditer(text, 0, start)]
    over = _SENTENCE_END.search(text, end)
    return text[ends[-1] if ends else 0 : start], text[end : over.start() if over else len(text)]
