"""One row for everything that is measured, with what is wanted of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from recommender.engine import Recommender
from recommender.evaluate.dialogue import genres, intents, mentions
from recommender.evaluate.dialogue.children import Ears, Heard, Voice
from recommender.evaluate.dialogue.critiques import Critic
from recommender.evaluate.dialogue.mentions import Named, Score
from recommender.evaluate.dialogue.replay import replay
from recommender.evaluate.dialogue.requests import judge
from recommender.evaluate.dialogue.sets import Dialogues, Line
from recommender.evaluate.dialogue.talk import Bot
from recommender.evaluate.labelled import read_labelled
from recommender.evaluate.table import Cell, Column
from recommender.settings import ROOT

COLUMNS = (
    Column("what"), Column("of"), Column("n", ",d"), Column("precision", ".3f"), Column("recall", ".3f"), Column("F1 or share", ".3f"),
    Column("wanted"), Column("met"),
)  # fmt: skip
CHECKS = ROOT / "data" / "checks"
TITLES = {"redial": 0.9, "inspired": 0.9, "ccpe": 0.6}
"""F1 wanted of the titles of each set."""
PEOPLE_AND_GENRES, INTENTS, CRITIQUES, EXACT, FALLBACK = 0.85, 0.75, 0.9, 0.85, 0.05
MENTIONS_OF = {"redial": ("title",), "inspired": ("title", "person", "genre"), "ccpe": ("title",)}
REPLAYED = ("redial", "inspired", "crsarena")


@dataclass(frozen=True, slots=True)
class Measured:
    """One figure. `least` and `most` are what is wanted of `value`; None: nothing is."""

    what: str
    of: str
    n: int
    value: float | None
    precision: float | None = None
    recall: float | None = None
    least: float | None = None
    most: float | None = None
    note: str = ""

    def row(self) -> tuple[Cell, ...]:
        """In the order of COLUMNS."""
        wanted = (
            f"≥ {self.least:g}" if self.least is not None else f"≤ {self.most:g}" if self.most is not None else None
        )
        return (self.what, self.of, self.n, self.precision, self.recall, self.value, wanted, self._met())

    def _met(self) -> str | None:
        if self.value is None or (self.least is None and self.most is None):
            return None
        low = self.least is not None and self.value < self.least
        high = self.most is not None and self.value > self.most
        return "NO" if low or high else "yes"


class Measuring:
    """Measures set by set with one bot."""

    def __init__(self, ears: Ears, voice: Voice, say: Callable[[str], None]) -> None:
        say("Opening the recommender")
        recommender = Recommender.open()
        self._ears, self._bot, self._say = ears, Bot(ears, voice), say
        self._catalogue, self._tones = recommender.catalogue, recommender.index.tones.value
        self._named = Named(self._catalogue)

    def own(self) -> Iterator[Measured]:
        """Our own labelled requests, both halves."""
        for file in sorted(CHECKS.glob("requests-*.csv")):
            half = file.stem.removeprefix("requests-")
            self._say(f"Our own requests, {half}")
            requests = read_labelled(file, lambda name: self._catalogue.find(name).id)
            judged = judge(requests, self._bot, self._catalogue)
            note = f"{judged.lost_words} did not leave every word to search for that they should"
            yield Measured(
                "requests understood exactly", half, judged.n, judged.exact / judged.n, least=EXACT, note=note
            )
            yield Measured("titles that break a limit it understood", half, judged.shown, judged.broken_own, most=0)
            yield Measured("titles that break a limit it was told", half, judged.shown, judged.broken, most=0)

    def dialogues(self, name: str, dialogues: Dialogues) -> Iterator[Measured]:
        """Everything that this set has labels for."""
        kinds = MENTIONS_OF.get(name, ())
        if kinds:
            yield from self._mentions(name, dialogues.lines, kinds)
        if name == "iard":
            yield from self._intents(dialogues.lines)
        if name in REPLAYED:
            yield from self._replayed(name, dialogues)

    def _mentions(self, name: str, lines: Sequence[Line], kinds: Sequence[str]) -> Iterator[Measured]:
        self._say(f"{name}: hearing {len(lines)} messages")
        heard = [each["entities"] for each in self._ears.hear(line.text for line in lines)]
        whose = [("seekers", True), ("recommenders", False)] if any(not line.seeker for line in lines) else [("", True)]
        for who, seeker in whose:
            chosen = [at for at, line in enumerate(lines) if line.seeker is seeker]
            said, found = [lines[at] for at in chosen], [heard[at] for at in chosen]
            score = mentions.score_titles(said, found, self._named)
            yield _scored("titles", f"{name} {who}".strip(), score, TITLES[name])
        if "person" in kinds:
            yield _scored("people", name, mentions.score_people(lines, heard, self._people()), PEOPLE_AND_GENRES)
        if "genre" in kinds:
            yield _scored("genres", name, genres.score_genres(lines, heard), PEOPLE_AND_GENRES)

    def _people(self) -> list[str]:
        return [person for title in self._catalogue for person in title.people]

    def _intents(self, lines: Sequence[Line]) -> Iterator[Measured]:
        self._say(f"iard: hearing {len(lines)} lines")
        heard: list[list[Heard]] = [
            list(self._ears.hear(intents.parts(line.text))) if line.seeker else [] for line in lines
        ]
        fine, coarse = intents.count(lines, heard)
        n = sum(line.seeker for line in lines)
        for label in intents.SUB_INTENTS:
            yield Measured("sub-intents, F1", label, fine.labelled[label], fine.f1(label))
        yield Measured("sub-intents, macro-F1", "iard, all 16", n, fine.macro_f1, least=INTENTS)
        for label in dict.fromkeys(intents.GROUPS.values()):
            yield Measured("groups, F1", label, coarse.labelled[label], coarse.f1(label))
        yield Measured("groups, macro-F1", "iard, 8 groups", n, coarse.macro_f1, least=INTENTS)
        self._say("iard: critiques")
        judged = Critic(self._bot, self._named, self._tones).critique(lines)
        note = ", ".join(f"{what}: {n}" for what, n in judged.wrong.most_common())
        yield Measured(
            "critiques honoured", "iard", judged.n, judged.honoured / max(judged.n, 1), least=CRITIQUES, note=note
        )

    def _replayed(self, name: str, dialogues: Dialogues) -> Iterator[Measured]:
        first = dialogues.first_turns()
        self._say(f"{name}: replaying {len(first)} first messages")
        counts = replay(first, self._bot)
        yield Measured("first messages: crash or silence", name, counts.n, counts.failed + counts.silent, most=0)
        yield Measured("first messages: fallback", name, counts.n, counts.fell_back / max(counts.n, 1), most=FALLBACK)
        share = counts.grounded / counts.stated if counts.stated else None
        yield Measured("first messages: a title where a preference was stated", name, counts.stated, share, least=1)


def _scored(what: str, of: str, score: Score, least: float) -> Measured:
    labels = score.right + score.missed
    notes = [f"{score.namesakes} right by name with another year"] if score.namesakes else []
    notes += (
        [
            f"{score.unlabelled} found without a label and spelt out (F1 {score.f1_as_labelled:.3f} if all of them were wrong)"
        ]
        if score.unlabelled
        else []
    )
    if score.outside:
        notes.append(
            f"{score.outside} labels outside the catalogue"
            + (f": {score.told} said to be unknown, {score.mistaken} taken for another" if what == "titles" else "")
        )
    return Measured(what, of, labels, score.f1, score.precision, score.recall, least, note="; ".join(notes))
