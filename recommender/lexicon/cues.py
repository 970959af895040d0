"""What around a few words tells that they are meant as a name: quotes, capitals, "something like …" before them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from recommender.lexicon.text import Word, ends_sentence, gap, shouts
from recommender.lexicon.words import GLUE

STRONG, VERB, WEAK, NONE = 3, 2, 1, 0
"""How much the words before say that a name follows: like X; watched X; is X; nothing."""

KIND_WORDS = {
    "film": "film", "movie": "film", "films": "film", "movies": "film", "flick": "film", "feature": "film", "documentary": "film",
    "series": "series", "show": "series", "shows": "series", "tv": "series", "sitcom": "series", "miniseries": "series", "mini-series": "series", "mini series": "series", "limited series": "series",
}  # fmt: skip
_SKIPPED = frozenset("the a an original first old new called named titled show shows series film films movie movies tv".split()) | {
    "version", "also", "just", "already", "ever", "again", "all", "of", "both", "either",
}  # fmt: skip
_KIND = r"(?:series|show|shows|film|films|movie|movies|sitcom|miniseries|documentary|title|programme|program)"
_NAMED = re.compile(rf"(?:\b(?:the|that|this|tv|old|new|original) {_KIND}|\b(?:called|named|titled|entitled))$")
_NO_LIKE = re.compile(
    r"\b(?:would|id|wed|youd|theyd|looks?|sounds?|seems?|to|people|guys|someone|girls|boys|just) like$"
)
_VERB_LIKE = re.compile(
    r"\b(?:i|we|you|they|she|he|kids|wife|husband|mum|mom|dad|son|daughter|dont|didnt|doesnt|do|did|really|also|both|"
    r"quite|always|all|might|will|friends?|who|never) like$"
)
_STRONG = re.compile(
    r"(?:\blike|\b(?:similar|close|akin|comparable|compared|related|next|cousin) (?:to|with)|\b(?:as|same) (?!well |much |long |soon |far )(?:\w+ ){1,3}as|"
    r"\b(?:vein|style|lines|spirit|mood|tone|vibes?|feel|fans?|sequel|sort|quality|likes|flavou?r|atmosphere|world|humou?r|"
    r"episodes?|seasons?|ending|end|cast|plot|rest|finale|half|parts?|story|admirer|lover|fanatic|reminiscent) of|"
    r"\breminds? me of|\bsuch as|\bresembl(?:es|ing)|\bmeets|\b(?:compare|between|versus|vs|unlike|alike)|\bthan|"
    r"\b(?:cast|in|with) common with|\bside with)$"
)
_VERB = re.compile(
    r"\b(?:seen|saw|watched|watching|rewatched|rewatching|rewatch|finished|finish|finishing|binged|bingeing|binging|loved|love|liked|"
    r"enjoyed|enjoy|adored?|hated?|disliked?|loathed?|despised?|prefer|preferred|skip|skipped|save|unsave|remember|"
    r"except|besides|apart from|aside from|(?:hype|fuss|buzz) (?:around|about|over)|(?:episodes?|seasons?) into|heard of|tried|obsessed with|hooked on|crazy about|mad about|end of|"
    r"through|started|starting|continue|suggest|suggested|recommend|recommended|mentioned|finishing|quit|dropped|"
    r"bookmark|rate|after (?:watching|finishing|seeing)|not another|nothing but|why not|add|remove|"
    r"(?:more|me|what|how|know|think|thoughts|opinion) (?:about|of|on)|"
    r"(?:check(?:ing|ed)?|look(?:ing)?) (?:out|up|into)|(?:him|her|them|he|she|they|role|part|parts|performance|acting|acted|act|"
    r"starred|stars?|starring|plays?|played|appears?|appeared|cameo|character|soundtrack|who|whos|who is|who was) (?:\w+ )?in|stars on)$"
)
_TITLES_LIKE = re.compile(r"\b(?:movies?|films?|shows?|series) (?:\w+ )?(?:like|similar to)$")
_WEAK = re.compile(
    r"\b(?:is|are|was|does|did|why|not|forget|drop|watch|about|and|or|in|who made|who directed|who wrote|s|its|try|for|put|see|seeing|"
    r"give|rent|stream|heard|head of|go with|like|enough|but|also|then|know)$"
)
_BOUNDARY = frozenset("""
but and or with without except only please from by instead though although not then for in on was is were has had vs versus
than also too which set because since as when meets minus plus again already yet last yesterday tonight today so if are
season seasons episode episodes series movie film show vibe vibes energy type w obviously please pls tho again before after just i ive we my me though either both to at come came comes
""".split())  # fmt: skip
_AFTER_SUBJECT = frozenset(
    "looked seemed isnt wasnt type broke wrecked ruined destroyed bored scared is was but meets minus has had looks sounds seems vs versus".split()
)
_OPENERS = frozenset("please maybe um uh hmm so ok okay well hey hi hello the a an oh yes no and or also".split())
DESCRIBING = frozenset("""
dark light funny weird strange scary elite classic epic romantic crime horror comedy drama thriller fantasy action adventure
mystery western war family short long fast slow old new modern animation anime musical sad happy smart clever deep brutal
bleak gritty violent wild crazy cheerful nothing anything spy romance romantic zombie zombies superhero girls boys men women kids
""".split())  # fmt: skip
"""Words that describe what is wanted far more often than they name it."""
CHATTY = frozenset(
    "cheers help more next other others again home tonight tomorrow hello goodbye sorry thanks halloween christmas goodnight great good "
    "morning evening afternoon night nice perfect fine awesome cool excellent amazing sure maybe greetings wonderful fantastic yes no okay alright".split()
)
"""Words that are a whole message of their own without naming anything."""
_PRONOUNS = frozenset("it that this these those them you us me him they he she we i mine yours what who".split())
_QUOTES = "\"“”„«»‘’'*_"
_PLACED = re.compile(
    r"\b(?:set|sets|takes? place|took place|filmed|shot|live|lives|lived|living|located|happens?|happened|made|born|grew up|vacation|"
    r"trip|holiday|city|town|somewhere|anywhere|films?|movies?|series|shows?|stor(?:y|ies)|something|anything|one|ones|people|comes?|came|"
    r"fly|went|go|going|travel\w*|near|around|across|outside) (?:(?:right|back|up|mostly|partly|only|entirely) )?"
    r"(?:in|from|at|near|around|to|across|outside)$|\b(?:near|around|across|outside)$"
)


@dataclass(slots=True)
class Reading:
    """A message under reading: its words, and the last name found with its cue, for "Fargo, Dark and Up"."""

    text: str
    words: Sequence[Word]
    last_end: int = -1
    """Index after the last word of the last name found."""
    last_cue: int = NONE
    shouted: bool = False
    listed: bool = False
    """Whether the whole message is a list of well known titles: "suits or weeds"."""

    @classmethod
    def of(cls, text: str, found: Sequence[Word]) -> Reading:
        return cls(text, found, shouted=shouts(found))

    def left(self, i: int, n: int = 7) -> str:
        """The up to n words before word i, folded, from the same sentence; empty when a sentence ends before it."""
        start = i
        while start > max(0, i - n) and not re.search(
            r"[.!?;:\n]", gap(self.text, self.words[start - 1], self.words[start])
        ):
            start -= 1
        return " ".join(word.key for word in self.words[start:i])

    def cue(self, i: int) -> int:
        """How strongly the words before word i announce a name."""
        if self.listed:
            return VERB
        if (chained := self._chained(i)) is not None:
            return chained
        left = self.left(i)
        if _NAMED.search(left):
            return STRONG
        parts = left.split()
        best = _strength(left)
        while not best and parts and parts[-1] in _SKIPPED:
            parts.pop()
            best = _strength(" ".join(parts))
        return best

    def titles_like(self, i: int) -> bool:
        """Whether "films like" stands right before word i, which makes even "up" a name."""
        return bool(_TITLES_LIKE.search(self.left(i))) and self.words[i].key not in _PRONOUNS

    def segments(self) -> list[tuple[int, int]]:
        """Word ranges between commas, "and", "or" and "versus", without openers such as "please"."""
        cuts, start = [], 0
        for k in range(len(self.words) + 1):
            joint = k < len(self.words) and self.words[k].key in ("and", "or", "vs", "versus", "meets")
            comma = 0 < k < len(self.words) and any(
                c in ",/+" for c in gap(self.text, self.words[k - 1], self.words[k])
            )
            if joint or comma or k == len(self.words):
                cuts.append((start, k))
                start = k + joint
        return [
            (a, b)
            for a, b in cuts
            if any(word.key not in ("please", "hi", "hey", "ok", "or") for word in self.words[a:b])
        ]

    def _chained(self, i: int) -> int | None:
        j = i
        while j > 0 and self.words[j - 1].key in (
            "and",
            "or",
            "nor",
            "the",
            "a",
            "plus",
            "even",
            "maybe",
            "perhaps",
            "then",
        ):
            j -= 1
        if j != self.last_end or j < 1:
            return None
        joined = j < i or any(c in ",/+" for c in gap(self.text, self.words[j - 1], self.words[j]))
        return max(self.last_cue, WEAK) if joined else None

    def bounded(self, end: int) -> bool:
        """Whether a name may end before word `end`."""
        if end >= len(self.words) or self.words[end - 1].text.lower().endswith(("'s", "’s")):
            return True
        between = gap(self.text, self.words[end - 1], self.words[end])
        return bool(re.search(r"[,.!?;:)(\"”/–—+]|\s-", between)) or self.words[end].key in _BOUNDARY

    def quoted(self, i: int, end: int) -> bool:
        first, last = self.words[i].start, self.words[end - 1].end
        return first > 0 and last < len(self.text) and self.text[first - 1] in _QUOTES and self.text[last] in _QUOTES

    def capital(self, i: int, end: int) -> bool:
        """Whether capitals are evidence: inside a sentence, or on more than its first word."""
        if self.shouted:
            return False
        span = [word for word in self.words[i:end] if not (len(word.key) <= 3 and not word.capital and end - i > 1)]
        named = [word for word in span if word.capital or word.text[0].isdigit()]
        if len(named) < len(span) or not any(word.capital for word in span):
            return False
        inside = [
            word for word in named if word.capital and word.key != "i" and not ends_sentence(self.text, word.start)
        ]
        return bool(inside)

    def opens(self, i: int) -> bool:
        """Whether only openers such as "please" stand before word i."""
        return all(word.key in _OPENERS for word in self.words[:i])

    def runs_on(self, end: int) -> bool:
        """Whether a longer name seems to go on after word `end`: "Gone" in "Gone with the Wind"."""
        for k in range(end, min(end + 3, len(self.words))):
            if re.search(r"[,.!?;:()]", gap(self.text, self.words[k - 1], self.words[k])) or self.words[k].key == "i":
                return False
            if self.words[k].capital or self.words[k].key in ("and", "or"):
                return self.words[k].capital and self.words[k].key not in GLUE and not self.shouted
        return False

    def part_of_more(self, i: int, end: int) -> bool:
        """Whether one word in capitals belongs to more words in capitals: "Dark" in "Dark Matter Academy", "Vale" in "Quiet Vale"."""
        if self.shouted or not self.words[end - 1].capital:
            return False
        after = end < len(self.words) and not gap(self.text, self.words[end - 1], self.words[end]).strip()
        before = i > 0 and not gap(self.text, self.words[i - 1], self.words[i]).strip() and i != self.last_end
        goes_on = after and (_names(self.words[end]) or self.words[end].key == "of")
        return goes_on or before and _names(self.words[i - 1]) and not ends_sentence(self.text, self.words[i - 1].start)

    def whole(self, i: int, end: int) -> bool:
        return self.opens(i) and all(word.key in _OPENERS for word in self.words[end:])

    def subject(self, i: int, end: int) -> bool:
        """Whether these words open a sentence and something is said of them: "Dark but lighter"."""
        opens = self.opens(i) or (self.words[i].capital and ends_sentence(self.text, self.words[i].start))
        return opens and end < len(self.words) and self.words[end].key in _AFTER_SUBJECT

    def heads_list(self, i: int, end: int) -> bool:
        """Whether a comma and another capitalised name follow words that open the message: "Weeds, Nurse Jackie"."""
        if not self.opens(i) or self.shouted or not self.words[i].capital or end >= len(self.words):
            return False
        after = self.words[end]
        return gap(self.text, self.words[end - 1], after).strip() == "," and after.capital and after.key != "i"

    def inside_name(self, i: int, end: int) -> bool:
        """Whether capitalised words stand right before and after: "The Ninth Lighthouse Keeper"."""
        if self.shouted or i < 1 or end >= len(self.words):
            return False
        left, right = self.words[i - 1], self.words[end]
        tight = (
            not gap(self.text, left, self.words[i]).strip() and not gap(self.text, self.words[end - 1], right).strip()
        )
        return tight and left.capital and right.capital and left.key not in ("the", "a", "an", "i") and right.key != "i"

    def placed(self, i: int) -> bool:
        """Whether a place is meant: "set in Manhattan"."""
        return bool(_PLACED.search(self.left(i)))


def _names(word: Word) -> bool:
    return word.capital and word.key not in GLUE


def _strength(left: str) -> int:
    if _NO_LIKE.search(left):
        return NONE
    if _VERB_LIKE.search(left):
        return VERB
    if _STRONG.search(left):
        return STRONG
    if _VERB.search(left):
        return VERB
    return WEAK if _WEAK.search(left) else NONE
