"""Words with their places: every name and every message is cut the same way, without case, accents or punctuation."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # S.W.A.T.
    r"|(?:[^\W\d_]\*){2,}[^\W\d_]"  # M*A*S*H
    r"|[^\W_]+(?:['’*]+[^\W_]+)*"
    r"|&"
)
_FOLD = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th"})
_NOT_ALNUM = re.compile(r"[\W_]+")

ARTICLES = frozenset("the a an la el le les los las l der die das il lo gli i un una une den det de het".split())
ENGLISH_ARTICLES = frozenset(("the", "a", "an"))
NUMERALS = {"ii": "2", "iii": "3", "iv": "4", "vi": "6", "vii": "7", "viii": "8"} | {
    word: str(number)
    for number, word in enumerate(
        "two three four five six seven eight nine ten eleven twelve thirteen".split(), start=2
    )
}


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a message: `key` is comparable, start and end are offsets into the text."""

    text: str
    key: str
    start: int
    end: int

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()


def fold(text: str) -> str:
    """Lower case, without accents, apostrophes and dots; other scripts stay as they are."""
    if text.isascii():
        return _NOT_ALNUM.sub("", text.lower())
    plain = "".join(
        c for c in unicodedata.normalize("NFKD", text.casefold().translate(_FOLD)) if not unicodedata.combining(c)
    )
    return _NOT_ALNUM.sub("", plain)


def words(text: str) -> list[Word]:
    """The words of a text in order; `&` counts as "and"."""
    found = []
    for match in _WORD.finditer(text):
        key = "and" if match.group() == "&" else fold(match.group())
        if key:
            found.append(Word(match.group(), key, match.start(), match.end()))
    return found


def join_keys(keys: Sequence[str]) -> str:
    """One key of several words; "Part Two", "Part II" and "Part 2" become the same."""
    if len(keys) < 2:
        return "".join(keys)
    return " ".join(NUMERALS.get(key, key) for key in keys)


def key_of(name: str) -> str:
    """What a name is looked up by: its words, folded, with single spaces."""
    return join_keys([word.key for word in words(name)])


def without_article(key: str) -> str:
    """The key without a leading article of the common languages; unchanged when nothing else is left."""
    head, _, rest = key.partition(" ")
    return rest if rest and head in ARTICLES else key


def ends_sentence(text: str, before: int) -> bool:
    """Whether the text before this offset ends a sentence, or there is none."""
    head = text[:before].rstrip(" \"'“”‘’(*_[")
    return not head or head[-1] in ".!?:;\n…"


def gap(text: str, left: Word, right: Word) -> str:
    """What stands between two words, such as a comma."""
    return text[left.end : right.start]


def shouts(sentence: Sequence[Word]) -> bool:
    """Whether capitals mean nothing here: MOST WORDS, Or Most Words, have one."""
    letters = [word for word in sentence if word.text[0].isalpha() and word.key != "i"]
    return len(letters) > 3 and sum(word.capital for word in letters) > 0.75 * len(letters)


def spellings(span: Sequence[Word]) -> list[str]:
    """The key of these words, and without a possessive: "Seinfeld's cast", "Nolan's films"; "freaks n geeks"."""
    key = join_keys([word.key for word in span])
    possessive = span[-1].text.lower().endswith(("'s", "’s"))
    short = [key.replace(" n ", " and ")] if " n " in key else []
    return [key, key[:-1]] if possessive else [key, *short]


def surname_of(key: str) -> str:
    """The last word of a name that is no "Jr" and no number."""
    parts = key.split()
    return next((part for part in reversed(parts[1:]) if part not in ("jr", "sr") and not part.isdigit()), parts[-1])
