"""`enrich` as a person types it, and the build that takes in what it found."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from recommender import build as module
from recommender.__main__ import main
from recommender.build import open_folder
from recommender.enrich import client
from recommender.enrich.attribution import SENTENCES
from recommender.types import Filters, Request
from tests.recommender.enrich.fake_tmdb import KEY, FakeTmdb
from tests.worlds import BAD, FARGO, TITLES, WordEncoder, write_catalogue, write_ratings


@pytest.fixture
def place(tmp_path: Path, fake: FakeTmdb, monkeypatch: pytest.MonkeyPatch) -> Path:
    chosen = {
        "catalogue": write_catalogue(tmp_path / "titles.csv", TITLES[:5]), "facts": "none", "model": "words", "runtime": "torch",
        "ratings": write_ratings(tmp_path / "ratings"), "build_dir": tmp_path / "build", "tmdb_key": KEY, "tmdb_country": "GB",
    }  # fmt: skip
    for key, value in chosen.items():
        monkeypatch.setenv(f"MATINEE_{key.upper()}", str(value))
    monkeypatch.setattr(module, "TorchEncoder", WordEncoder)
    monkeypatch.setattr(client, "Tmdb", partial(client.Tmdb, base=fake.base, per_second=1000))
    return tmp_path


def test_what_enrich_finds_is_in_the_next_build(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build"]) == 0 and main(["build", "--check"]) == 0
    capsys.readouterr()
    assert main(["enrich"]) == 0
    out, err = capsys.readouterr()
    assert Path(out.strip()).is_file()
    assert "3 titles known to TMDB" in err and all(s in " ".join(err.split()) for s in SENTENCES.values())
    assert main(["build", "--check"]) == 1, "the build is older than what was found"
    assert main(["build"]) == 0 and main(["build", "--check"]) == 0
    recommender = open_folder(place / "build" / "current")
    assert recommender.catalogue[BAD].platforms == ("Netflix",)
    assert recommender.catalogue[FARGO].poster == "https://image.tmdb.org/t/p/w342/fargo.jpg"
    result = recommender.recommend(Request(filters=Filters(platforms=("netflix",))))
    assert [r.title.id for r in result.recommendations] == [BAD]
    kept = [path for path in place.rglob("*") if path.is_file() and KEY.encode() in path.read_bytes()]
    assert kept == [], "the key is in no file"


def test_without_a_key_the_setting_is_named(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MATINEE_TMDB_KEY", "")
    assert main(["enrich"]) == 2
    assert capsys.readouterr().err.startswith("MATINEE_TMDB_KEY is not set")


def test_without_a_country_that_is_said(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MATINEE_TMDB_COUNTRY", "")
    assert main(["build"]) == 0
    assert main(["enrich", "--limit", "2"]) == 0
    assert "set MATINEE_TMDB_COUNTRY" in " ".join(capsys.readouterr().err.split())


def test_where_tmdb_knows_nothing_the_exit_code_says_so(place: Path, fake: FakeTmdb) -> None:
    assert main(["build"]) == 0
    fake.movies.clear()
    fake.series.clear()
    assert main(["enrich"]) == 1
