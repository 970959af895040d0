"""Reading a big file holds no more than reading a small one."""

from __future__ import annotations

import gzip
import tracemalloc
from collections import deque
from pathlib import Path

import pytest

from recommender.sources.detect import read

ROWS, OBJECTS, MOST_BYTES = 50_000, 20_000, 6_000_000
BASICS = "tconst\ttitleType\tprimaryTitle\toriginalTitle\tisAdult\tstartYear\tendYear\truntimeMinutes\tgenres\n"


def peak(path: Path, rows: int) -> int:
    tracemalloc.start()
    try:
        reading = read(path)
        deque(reading, maxlen=0)
        assert reading.accounts[-1].kept == rows
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.slow
def test_a_table_of_50_000_rows(tmp_path: Path) -> None:
    with gzip.open(tmp_path / "x", "wt", compresslevel=1) as stream:
        stream.write(BASICS)
        stream.writelines(
            f"tt{n:07d}\tmovie\tA name {n}\tA name {n}\t0\t1990\t\\N\t90\tDrama\n" for n in range(1, ROWS + 1)
        )
    assert peak(tmp_path / "x", ROWS) < MOST_BYTES


@pytest.mark.slow
def test_one_array_of_20_000_objects(tmp_path: Path) -> None:
    with (tmp_path / "x").open("w") as stream:
        stream.write('{"Items": [')
        stream.write(",".join(f'{{"Name": "A name {n}", "Id": "{n}", "Type": "Movie"}}' for n in range(OBJECTS)))
        stream.write("]}")
    assert peak(tmp_path / "x", OBJECTS) < MOST_BYTES
