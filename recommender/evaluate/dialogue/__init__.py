"""How well the whole bot understands what people say, against the labels of public dialogues and our own requests.

The trained pipeline and the actions run as child processes, each in its own environment; every public set that is in the data is measured.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from recommender.evaluate.dialogue.children import Ears, Voice
from recommender.evaluate.dialogue.read import read_sets
from recommender.evaluate.dialogue.rows import COLUMNS, Measured, Measuring
from recommender.evaluate.table import Table, machine

HOW = (
    "Titles: a label counts where its film is in the catalogue; a title found without a label is wrong, unless its whole name stands there.",
    "Intents: macro-F1 over all 16 sub-intents of IARD, and over the 8 groups that our bot answers differently.",
    "Precision and recall are empty where the share is a plain share of n.",
)


def measure(data: Path | None, build: Path | None, seed: int, say: Callable[[str], None]) -> Table:
    """`data` is a folder with the sets' own folders, or the folder of one; without it only our own requests. `seed` is not used.

    `build` is not used: both child processes open the current one, as the servers do.
    """
    sets = read_sets(data) if data is not None else {}
    with Ears() as ears, Voice() as voice:
        measuring = Measuring(ears, voice, say)
        measured = [*measuring.own()]
        for name, dialogues in sets.items():
            measured += measuring.dialogues(name, dialogues)
    about: dict[str, str | int] = {
        "machine": machine(),
        "data": str(data or "our own requests only"),
        "sets": ", ".join(sets) or "none",
    }
    notes = [note for dialogues in sets.values() for note in dialogues.notes]
    notes += [f"{each.what}, {each.of}: {each.note}" for each in measured if each.note]
    rows = tuple(each.row() for each in measured)
    return Table("What the bot understands", COLUMNS, rows, about, (*HOW, *notes), breaks="what")


__all__ = ["Measured", "measure"]
