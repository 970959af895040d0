"""The beginnings by which long names are called in everyday speech: "Tinker Tailor", "Downton", "Mr Bates"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from recommender.lexicon.entries import Entry
from recommender.lexicon.text import without_article
from recommender.lexicon.words import GLUE, is_ordinary

_SAID_ALONE = frozenset("""
avenida bajrangi battlestar bedknobs bojack boondock brokeback chungking clarksons dilwale downton enola fawlty fraggle
fullmetal gilmore glengarry gosford hacksaw handmaids hitchhikers hudsucker inglourious itaewon jeeves jujutsu kikis killjoys
malgudi masha masterchef midsomer nausicaa neverending paatal peaky peppa phineas powerpuff rupauls sarabhai schindlers
schitts slumdog stalag vinland zindagi
""".split())  # fmt: skip
"""First words that are said for the whole name and mean nothing else."""
PET_NAMES = {
    "srk": "shah rukh khan", "king khan": "shah rukh khan", "big b": "amitabh bachchan", "rock": "dwayne johnson", "rdj": "robert downey jr",
    "arnie": "arnold schwarzenegger", "sly": "sylvester stallone", "leo": "leonardo dicaprio", "jlaw": "jennifer lawrence", "j law": "jennifer lawrence",
    "scarjo": "scarlett johansson", "jlo": "jennifer lopez", "j lo": "jennifer lopez", "slj": "samuel l jackson", "sam jackson": "samuel l jackson",
    "nic cage": "nicolas cage", "nick cage": "nicolas cage", "pta": "paul thomas anderson", "ddl": "daniel day-lewis", "psh": "philip seymour hoffman",
    "rpatz": "robert pattinson", "kstew": "kristen stewart", "spielburg": "steven spielberg", "spilberg": "steven spielberg",
    "marty scorsese": "martin scorsese", "bob de niro": "robert de niro", "jim carey": "jim carrey",
}  # fmt: skip
"""What people are called for short, and the slips that are nearer to somebody else; one word alone only where it is surely a name."""
_STRANGE = 4
"""Letters from which on an uncommon word tells that a beginning of two words is a name."""


def nicknames(entries: Sequence[Entry], taken: Collection[str]) -> Iterator[tuple[int, str]]:
    """Places of well known titles, each with a beginning of their names that no other one shares and that is no key in `taken`, and of people with a pet name."""
    named = [(at, _words(e)) for at, e in enumerate(entries) if e.kind == "title" and e.known and e.keys]
    begins = Counter(" ".join(words[:2]) for _, words in named)
    for at, words in named:
        if len(words) > 1 and words[0] in _SAID_ALONE and words[0] not in taken:
            yield at, words[0]
        head = " ".join(words[:2])
        if len(words) > 2 and begins[head] == 1 and head not in taken and _tells(words) and not _owned(entries[at]):
            yield at, head
    people = {e.keys[0]: at for at, e in enumerate(entries) if e.kind == "person" and e.known and e.keys}
    yield from ((people[whole], said) for said, whole in PET_NAMES.items() if " " in said and whole in people)


def _words(entry: Entry) -> list[str]:
    return without_article(entry.keys[0].lstrip("-~^")).split()


def _owned(entry: Entry) -> bool:
    """Whether the name begins with its maker's: "Agatha Christie's …" is called by what follows."""
    return any(word.lower().endswith(("'s", "’s")) for word in entry.label.split()[:2])


def _tells(words: Sequence[str]) -> bool:
    """Whether the first two words are no plain words of the language: "mr bates", but not "once more"."""
    if words[1] in GLUE or not (words[0].isalpha() and words[1].isalpha()):
        return False
    return any(len(word) >= _STRANGE and not is_ordinary(word) for word in words[:2])
