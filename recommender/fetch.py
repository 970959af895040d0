"""Public data sets from where they live: `fetch` brings one into a folder, whole or not at all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from recommender.errors import FetchError
from recommender.fetching.datasets import Dataset
from recommender.fetching.download import Progress, download
from recommender.settings import ROOT


def home(one: Dataset) -> Path:
    """Where a data set goes if nothing else is said."""
    return ROOT / "var" / "data" / one.folder


def fetch(
    one: Dataset, folder: Path, say: Callable[[str], None] = print, progress: Callable[[str], Progress] | None = None
) -> list[Path]:
    """Every file of a data set, in its folder; `progress` gives what is called with the bytes of a file of that name.

    Files that are there already are left alone. FetchError says what went wrong and whether running again goes on.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FetchError(f"{folder} cannot be made ({error.strerror}); choose another folder with --to.") from None
    files = []
    for remote in one.files:
        target = folder / remote.name
        if target.is_file():
            say(f"{target} is there already; delete it to fetch it anew.")
        else:
            download(remote, target, progress(remote.name) if progress else _nobody, say)
            say(f"{target}: {target.stat().st_size:,} bytes, checked.")
        files.append(target)
    return files


def _nobody(done: int, total: int | None) -> None:
    return None
