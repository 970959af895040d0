"""How old the youngest of those who watch is, from words that the tagger knows to tell it: "Y4 lads", "the tooth fairy still comes", "born with Brexit"."""

from __future__ import annotations

import re

from bot.components.eras import YEAR, remembered, this_year
from bot.components.numbers import NUMBER, number
from bot.components.ordinals import WORDS

_ORDINALS = [*WORDS, "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth"]
_CLASS = rf"(?P<n>1[0-3]|[1-9]|{NUMBER})s?\b"
_NTH = rf"(?P<n>{'|'.join(_ORDINALS)}|\d{{1,2}}(?=st|nd|rd|th))(?:st|nd|rd|th)?"
_CLASSES = (
    (re.compile(rf"\b(?:years?|yr|y) ?{_CLASS}(?! of uni)"), 4),
    (re.compile(r"\b(?:p|primary) ?(?P<n>[1-7])s?\b"), 3),
    (re.compile(r"(?<!['’\w])s ?(?P<n>[1-6])s?\b"), 10),
    (re.compile(rf"\b(?:grades?|class) {_CLASS}"), 5),
    (
        re.compile(rf"\b{_NTH}(?=(?: (?:and|to|n|or|&) (?:{'|'.join(_ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th)))?[- ]grade)"),
        5,
    ),
    (re.compile(rf"\b{_NTH} (?:class|year of primary)\b"), 6),
    (re.compile(rf"\b{_NTH}[- ]form(?:ers?)?\b"), 10),
    (re.compile(rf"\b{_NTH}[- ]birthday\b|['’]s (?P<m>{'|'.join(_ORDINALS)})$"), 0),
)
"""Classes by number, and how many years older a child is at the least."""
_STAGES = {
    r"in nappies|in diapers|potty train\w*|cots?\b|cot bed|teething|(?:can(?:no|')t|not yet|isn't|neither of mine) (?:walk|talk)\w*|high ?chairs?\b|pushchairs?\b|can't yet say": 2,
    r"out of nappies|(?:age of|asking|\"?why\"? phase|his|her) ?\"?why\b": 3,
    r"reception(?! (?:desk|party))|nursery(?! teacher)|pre-?school\w*|playgroup|pre-?k\b|kita\b|lkg\b|not yet at school|car seat|booster|cushion on the seat|littlies|off to school": 4,
    r"can(?:no|')t (?:yet )?read|stabilisers?|training wheels|(?:tie|tying)[\w ]{0,20}laces|(?:just )?start(?:ed|s|ing)? (?:at )?(?:primary )?school|ukg\b|beavers?\b": 5,
    r"kindergarten\w*|infants?\b|key stage 1|ks1\b|school cone|milk teeth|(?:wobbly|loose|missing|lost|losing|loses|front)[\w ]{0,20} t(?:oo|ee)th|incisor|tooth fairy|santa\b|father christmas|u[- ](?:rated|cert\w*)|(?:above|over) a u\b|counts? on (?:his|her|their) fingers": 6,
    r"juniors\b|key stage 2|ks2\b|brownies?\b|first school tie|enough to read|joined-up": 7,
    r"cubs?\b|cub scouts?|louveteaux|first (?:holy )?communion": 8,
    r"double (?:digits|figures)|last year of primary": 10,
    r"middle[- ]school\w*|key stage 3|ks3\b|(?:big|secondary)[- ]school\b|gymnasium\b|boy scouts|braces\b": 11,
    r"junior high|(?:bar|bat) mitzvah|confirmation\b|voice[\w ]{0,20} (?:broke|breaking)": 13,
    r"freshman|freshmen|junior cert": 14,
    r"sophomores?|gcses?\b|quincea\w+|quince\b|transition year|o[- ]levels?\b": 15,
    r"i[' ]?a?m a junior\b|junior year|sixth[- ]form\w*|lower sixth": 16,
    r"provisional|leaving cert|a[- ]levels?\b|enough to drive|upper sixth": 17,
}  # fmt: skip
"""What they do or are, and the age from which on that is so."""
_WHO = {
    r"bab(?:y|ies)\b|newborns?\b|toddlers?\b": 2, r"(?:the )?(?:smallest|tiny ones)\b": 4, r"kids?\b|child(?:ren)?\b|grand(?:kids|child\w*)|kiddies|littl(?:e ones?|est)\b": 8,
    r"pg\b|family\b|primary school": 10, r"tweens?\b|pre-?teens?\b": 11, r"teen(?:s|ag\w*)?\b": 13,
}  # fmt: skip
"""Who they are, where nothing says how old."""
_STAGE_AGES = [(re.compile(rf"\b(?:{pattern})"), age) for pattern, age in _STAGES.items()]
_WHO_AGES = [(re.compile(rf"\b(?:{pattern})"), age) for pattern, age in _WHO.items()]
_DENIED = re.compile(r"\b(?:no|not|never|too old for|no longer(?: in)?|not a|no more)(?: old)? $")
_LIST = rf"(?P<list>{NUMBER}(?: ?(?:,|/|&|-|–|\+|and|or|to|n) ?{NUMBER})*)"
_YEAR_OLD = re.compile(rf"(?<![\w-]){_LIST}[- ]?(?:years?|yrs?|y)[- ]?(?:olds?\b|/?o\b)")
_AFTER_TENS = re.compile(r"\b(?:twenty|thirty|forty|\d+) (?=[a-z]+[- ]years?[- ]olds?)")
""" "Thirty six-year-olds" are of six."""
_MONTHS = re.compile(rf"\b{NUMBER}[- ](?:months?|weeks?)\b")
_UNDER = re.compile(rf"\b(?:under[- ]?|u-?(?=\d))(?P<n>{NUMBER})s?\b")
_HOW_MANY = re.compile(
    rf"\b{NUMBER} (?=(?:[a-z]+ )?(?:kids|child\w*|boys?|girls?|lads?|lasses|sons?|daughters?|grand\w+|nephews?|nieces?|cousins?|generations|teen\w*|of (?:them|us))\b)|\bone (?=with|who|that)"
)
""" "Three boys, 7 to 9" are none of three."""
_BORN = re.compile(rf"\b(?:born|from|register|class of)\b[^.;]{{0,25}}?(?P<year>{YEAR})\b")
_AS_OLD_AS = re.compile(
    r"\b(?:born|as old as|same age|with (?:the )?(?:brexit|lockdown))|\b(?:lockdown|covid|pandemic|brexit) (?:baby|kid|child)"
)
_GROWN = 18


def youngest(words: str) -> int | None:
    """The lowest of the ages that words marked as one tell, by numbers, classes or what a child does: 4 of "my two are 4 and 9"; None where they tell none."""
    words = words.lower()
    classes, words = _classes(words)
    stages, words = _taken(words, _STAGE_AGES)
    told = [*classes, *stages]
    told += _numbers(words, r"\d+" if told else NUMBER)
    return min(told or _taken(words, _WHO_AGES)[0], default=None)


def _classes(words: str) -> tuple[list[int], str]:
    """The ages of the classes that are named, and the words without them."""
    ages = []
    for pattern, older in _CLASSES:
        for match in pattern.finditer(words):
            ages.append(_value(next(filter(None, match.groupdict().values()))) + older)
        words = pattern.sub(" ", words)
    return ages, words


def _value(word: str) -> int:
    return _ORDINALS.index(word) + 1 if word in _ORDINALS else round(number(word))


def _taken(words: str, ages: list[tuple[re.Pattern[str], int]]) -> tuple[list[int], str]:
    """The ages of what is found and not denied, and the words without it."""
    told = []
    for pattern, age in ages:
        told += [age for match in pattern.finditer(words) if not _DENIED.search(words[: match.start()])]
        words = pattern.sub(" ", words)
    return told, words


def _numbers(words: str, pattern: str) -> list[int]:
    now = this_year()
    years = [int(match["year"]) for match in _BORN.finditer(words)]
    years += remembered(words) if _AS_OLD_AS.search(words) else []
    if born := [now - year for year in years if 0 < now - year < _GROWN]:
        return born
    if _MONTHS.search(words):
        return [1]
    if under := _UNDER.search(words):
        return [round(number(under["n"])) - 1]
    words = _AFTER_TENS.sub("", _HOW_MANY.sub("", words))
    lists = [match["list"] for match in _YEAR_OLD.finditer(words)]
    said = " ".join(lists) if lists else words
    found = re.findall(r"(?<![\d.])\d{1,2}(?!\d)", said) or re.findall(rf"\b(?!ones\b){pattern}(?=(?:e?s)?\b)", said)
    return [round(number(each)) for each in found]
