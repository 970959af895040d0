"""The lexicon in use: the build's while serving, the catalogue's own titles while training."""

from __future__ import annotations

import csv
import logging
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from threading import Thread

from recommender.errors import BuildError
from recommender.lexicon import Lexicon
from recommender.settings import ROOT, Settings
from recommender.types import Title

CATALOGUE = ROOT / "data" / "catalogue"
logger = logging.getLogger(__name__)
_Stamp = tuple[int, int, int]


class ServedLexicon:
    """Reads the file again when it has changed; finds nothing, and says so once, while there is none.

    The first is read at once. Later ones are read beside the talk, since 200,000 titles take some seconds: until then the last one serves.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._stamp: _Stamp | None = None
        self._lexicon = Lexicon(())
        self._complained = False
        self._reading: Thread | None = None

    def current(self) -> Lexicon:
        stamp = _stamp(self._path)
        if stamp is None:
            self._complain(f"No titles can be recognised: {self._path} is missing. Run `python -m recommender build`.")
        elif stamp != self._stamp:
            first, self._stamp = self._stamp is None, stamp
            if first:
                self._load(stamp)
            else:
                self._reading = Thread(target=self._load, args=(stamp,), name="lexicon", daemon=True)
                self._reading.start()
        return self._lexicon

    def settled(self) -> Lexicon:
        """What serves once everything that changed so far has been read."""
        self.current()
        if self._reading is not None:
            self._reading.join()
        return self._lexicon

    def _load(self, stamp: _Stamp) -> None:
        try:
            lexicon = Lexicon.read(self._path).warm()
        except (BuildError, OSError, UnicodeDecodeError) as error:
            self._complain(f"No titles can be recognised: {error}")
            return
        if stamp != self._stamp:
            return  # a newer one is being read
        self._lexicon, self._complained = lexicon, False
        logger.info("Recognising %d titles and people.", len(self._lexicon.entries))

    def _complain(self, line: str) -> None:
        if not self._complained:
            logger.warning(line)
        self._complained = True


def built() -> Path:
    """Where the build in use keeps its titles."""
    return Settings.load().build_dir / "current" / "lexicon.tsv"


@lru_cache
def served(path: Path) -> ServedLexicon:
    """One for a file, whoever asks: the titles are held in memory once."""
    return ServedLexicon(path)


@lru_cache(maxsize=1)
def training_lexicon() -> Lexicon:
    """From the project's own catalogue only, so that training gives the same model with and without a build."""
    return Lexicon.from_titles(_catalogue_titles())


def _catalogue_titles() -> Iterator[Title]:
    for path in sorted(CATALOGUE.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as rows:
            for row in csv.DictReader(rows):
                yield Title(row["id"], row["title"], row["kind"], int(row["year"]) if row["year"] else None, aliases=_list(row["aliases"]),
                            original_title=row["original_title"] or None, countries=_list(row["countries"]),
                            creators=_list(row["creators"]), directors=_list(row["directors"]), cast=_list(row["cast"]))  # fmt: skip


def _list(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split("|") if part.strip())


def _stamp(path: Path) -> _Stamp | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_ino, status.st_size
