"""Whether a description speaks of what somebody does not want: "dead girl" of a dead girl, and not of any girl.

Words of one family count as one: whoever wants no dying wants no death either.
"""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from functools import lru_cache

from recommender.describe import STOP, stem
from recommender.studios import studios_of
from recommender.types import Title

_FAMILIES = (
    "death dead deaths die dies died dying deceased", "murder murders murdered murderer murderers murderous", "kill kills killed killing killings killer killers",
    "child children kid kids", "mother mothers mum mums mom moms", "father fathers dad dads", "teenager teenagers teen teens teenage", "baby babies newborn infant infants",
    "man men", "woman women", "wife wives", "police policeman policemen policewoman cop cops", "wolf wolves", "thief thieves", "mouse mice", "knife knives",
    "wealth wealthy rich riches millionaire millionaires billionaire billionaires", "royal royals royalty", "school schools schoolboy schoolgirl schoolchildren", "religion religious religions",
    "hospital hospitals", "wedding weddings", "marriage marriages", "superhero superheroes superheros", "zombie zombies undead", "leukemia leukaemia", "mafia mafioso mob mobster mobsters",
)  # fmt: skip
_FAMILY = {word: family.split()[0] for family in _FAMILIES for word in family.split()}
_SMALL = frozenset(
    "the and for his her hers who are was not but out one two she him how its all any can get got has had you our their own now day off yet too old new big bad high real true small long little young kind sort "
    "ones stuff typical annoying stupid silly boring same certain serious actual".split()
)
"""They tell nothing by themselves: "high school" is about schools, "real people" about nobody."""
_WORD = re.compile(r"[a-z]{3,}|\bdc\b")


@lru_cache(maxsize=100_000)
def keys(word: str) -> frozenset[str]:
    """What stands for a word: its family, or its possible stems: "smoking" may come of "smoke"."""
    if word in _FAMILY:
        return frozenset((_FAMILY[word],))
    plain = stem(word)
    if not word.endswith(("ing", "ed")) or plain == word:
        return frozenset((plain,))
    return frozenset((plain, f"{plain}e"))


def subject(phrase: str) -> tuple[frozenset[str], ...]:
    """For each telling word of a refused phrase what stands for it; empty where none tells anything."""
    said = _WORD.findall(phrase.lower())
    return tuple(keys(word) for word in said if word not in _SMALL and (word not in STOP or _in_time(word, said)))


def _in_time(word: str, said: list[str]) -> bool:
    """ "Time travel" is about time, which says nothing elsewhere."""
    return word == "time" and bool(re.search(r"\btime (?:travel|loop|machine|jump)", " ".join(said)))


def spoken_of(title: Title) -> frozenset[str]:
    """Keys of all words in its description and themes, and of what its studio is called."""
    text = f"{title.description} {' '.join((*title.themes, *studios_of(title)))}".lower()
    return frozenset().union(*map(keys, _WORD.findall(text)))


def speaks_of(known: AbstractSet[str], wanted: tuple[frozenset[str], ...]) -> bool:
    """Whether every telling word of the phrase is met."""
    return bool(wanted) and all(not each.isdisjoint(known) for each in wanted)
