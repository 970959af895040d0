"""Reads ReDial, INSPIRED, CCPE, IARD and CRSArena-Dial as they are published; MatineeError names a file that is none of them."""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from recommender.errors import MatineeError
from recommender.evaluate.dialogue.sets import Dialogues, Label, Line
from recommender.lexicon.text import ends_sentence, join_keys, key_of, without_article, words
from recommender.lexicon.words import is_ordinary

_NAME = re.compile(r"^(?P<name>.*?)\s*(?:\((?P<year>\d{4})\))?\s*$")
_AT = re.compile(r"@(?P<id>\d+)(?:\s*<(?P<name>[^>]*)>)*")
_CCPE_KINDS = {"MOVIE_OR_SERIES": "title", "PERSON": "person", "MOVIE_GENRE_OR_CATEGORY": "genre"}


def read_redial(file: Path) -> Dialogues:
    """ReDial (Li et al., 2018): `@id` stands where a film was picked from a menu; the text gets its name without the year."""
    lines, unnamed = [], 0
    for talk in map(json.loads, _lines(file)):
        names = {key: name for key, name in (talk["movieMentions"] or {}).items() if name}
        for said in talk["messages"]:
            text, labels = named(said["text"], names)
            unnamed += sum(found["id"] not in names for found in _AT.finditer(said["text"]))
            lines.append(
                Line(talk["conversationId"], said["senderWorkerId"] == talk["initiatorWorkerId"], text, labels)
            )
    return Dialogues(
        "redial", tuple(lines), (f"{unnamed} numbers after @ name no film of their dialogue and are left in the text.",)
    )


def named(text: str, names: Mapping[str, str]) -> tuple[str, tuple[Label, ...]]:
    """The text with a film's name, without its year, for every `@id` or `@id <name>`; and where each stands."""
    out, labels, at = "", [], 0
    for found in _AT.finditer(text):
        name, year = split(names.get(found["id"]) or found["name"] or "")
        if not name:
            continue
        out += text[at : found.start()]
        labels.append(Label("title", name, year, len(out), len(out) + len(name)))
        out, at = out + name, found.end()
    return out + text[at:], tuple(labels)


def split(name: str) -> tuple[str, int | None]:
    """ "It  (2017)" as "It" and 2017."""
    match = _NAME.match(" ".join(unquote(name).split()))
    assert match is not None
    return match["name"].strip(), int(match["year"]) if match["year"] else None


def read_inspired(file: Path) -> Dialogues:
    """INSPIRED (Hayati et al., 2020): what an utterance names is listed beside it; where it stands is worked out."""
    lines: list[Line] = []
    counted: Counter[str] = Counter()
    with file.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream, delimiter="\t"):
            text = row["text"].replace("QUOTATION_MARK", '"')
            titles = [_placed(text, Label("title", *split(name))) for name in _listed(row["movies"])]
            titles = [replace(label, kind="doubted") if _doubtful(text, label, titles) else label for label in titles]
            counted.update(label.kind if label.start >= 0 else "unplaced" for label in titles)
            people = [_placed(text, Label("person", name)) for name in _listed(row["people_names"])]
            genres = [Label("genre", name) for name in _listed(row["genres"])]
            lines.append(Line(row["dialog_id"], row["speaker"] == "SEEKER", text, (*titles, *people, *genres)))
    return Dialogues("inspired", tuple(lines), (
        f"INSPIRED's labels were made by a program: {counted['unplaced']} of {counted.total()} titles are not in their text word for word, and count only where they were found; "
        f"{counted['doubted']} are doubted and count neither way: common words without a capital inside the sentence, or a part of a longer label.",))  # fmt: skip


def _doubtful(text: str, label: Label, labels: Sequence[Label]) -> bool:
    """Whether a label is more likely a slip: "lucky me" for the film Lucky, "hi there" for Being There, "Vale" within the label Quiet Vale."""
    if label.start < 0:
        named = {word.key for word in words(label.name)}
        part = [word for word in words(text) if word.key in named]
        return bool(part) and all(is_ordinary(word.key) and not word.capital for word in part)
    if any(o.start <= label.start and label.end <= o.end and o.end - o.start > label.end - label.start for o in labels):
        return True
    said = words(text[label.start : label.end])
    capital = any(word.capital and not ends_sentence(text, label.start + word.start) for word in said)
    return not capital and all(is_ordinary(word.key) for word in said)


def read_ccpe(file: Path) -> Dialogues:
    """CCPE-M (Radlinski et al., 2019): spans with a type; only the part that another annotator got wrong."""
    lines = []
    for row in map(json.loads, _lines(file)):
        labels = tuple(
            Label(_CCPE_KINDS[span["type"]], span["text"], None, span["start"], span["end"])
            for span in row["spans"] if span["type"] in _CCPE_KINDS
        )  # fmt: skip
        lines.append(Line(str(row["conversation"]), True, row["utterance"], labels))
    return Dialogues("ccpe", tuple(lines))


def read_iard(file: Path) -> Dialogues:
    """IARD (Cai and Chen, 2020): ReDial dialogues; a line holds what was sent in several messages, joined by "..."."""
    lines = []
    for key, talk in _json(file).items():
        for said in talk["dialogue_info"].values():
            text, labels = named(said["utterance_text"], {})
            lines.append(Line(key, said["role"] == "seeker", text, labels, tuple(said["sub-intent/action"])))
    return Dialogues("iard", tuple(lines))


def read_crsarena(file: Path) -> Dialogues:
    """CRSArena-Dial (Bernard et al., 2025): real people talking with nine bots; no labels."""
    lines = [
        Line(talk["conversation ID"], said["participant"] == "USER", said["utterance"])
        for talk in _json(file) for said in talk["conversation"]
    ]  # fmt: skip
    return Dialogues("crsarena", tuple(lines))


READERS: dict[str, tuple[str, Callable[[Path], Dialogues]]] = {
    "redial": ("*_data.jsonl", read_redial),
    "inspired": ("dev.tsv", read_inspired),
    "ccpe": ("ccpe*.jsonl", read_ccpe),
    "iard": ("iard.json", read_iard),
    "crsarena": ("open.json", read_crsarena),
}
"""Set: the file in its folder, and what reads it."""
FOLDERS = {"crsarena": "crsarena-dial"}


def read_sets(data: Path) -> dict[str, Dialogues]:
    """Every set in a folder of sets, or the one whose own folder this is; MatineeError where there is none."""
    found = {}
    for name, (pattern, reader) in READERS.items():
        for folder in (data / FOLDERS.get(name, name), data):
            if file := next(iter(sorted(folder.glob(pattern))), None):
                found[name] = _read(reader, file)
                break
    if not found:
        wanted = ", ".join(f"{FOLDERS.get(name, name)}/{pattern}" for name, (pattern, _) in READERS.items())
        raise MatineeError(f"{data} holds no dialogues; give the folder of a set, or one that holds {wanted}.")
    return found


def _read(reader: Callable[[Path], Dialogues], file: Path) -> Dialogues:
    try:
        return reader(file)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise MatineeError(f"{file} is not laid out as published ({type(error).__name__}: {error}).") from None


def _lines(file: Path) -> Iterator[str]:
    with file.open(encoding="utf-8") as stream:
        yield from (line for line in stream if line.strip())


def _json(file: Path) -> Any:
    return json.loads(file.read_text(encoding="utf-8"))


def _listed(cell: str | None) -> list[str]:
    return [" ".join(part.split()) for part in (cell or "").split(";") if part.strip()]


def _placed(text: str, label: Label) -> Label:
    """The label with its place: where the text has its words in their order, with or without the article; -1 where it has not."""
    said = words(text)
    for wanted in (key_of(label.name).split(), without_article(key_of(label.name)).split()):
        for at in range(len(said) - len(wanted) + 1):
            span = said[at : at + len(wanted)]
            if join_keys([word.key for word in span]).split() == wanted:
                return replace(label, start=span[0].start, end=span[-1].end)
    return label
