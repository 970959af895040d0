"""`fetch` as a person types it: the licence first, one clear line where something is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from recommender.__main__ import main
from recommender.errors import FetchError
from recommender.fetch import home
from recommender.fetching import datasets
from recommender.fetching.datasets import DATASETS, Dataset, Remote, dataset
from tests.recommender.fetching.file_server import BODY, FileServer


def test_a_data_set_nobody_knows_lists_those_there_are() -> None:
    with pytest.raises(FetchError) as refused:
        dataset("movielens")
    assert all(one.name in str(refused.value) for one in DATASETS)


def test_every_data_set_says_its_terms_and_lives_at_a_safe_address() -> None:
    assert len({one.name for one in DATASETS}) == len(DATASETS) == 7
    for one in DATASETS:
        assert len(one.licence) > 100 and one.terms.startswith("https://") and one.about
        assert all(remote.url.startswith("https://") and remote.url.endswith(remote.name) for remote in one.files)
        assert home(one).parts[-3:-1] == ("var", "data")


def test_the_command_shows_the_licence_and_fetches_only_where_it_is_accepted(
    server: FileServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    toy = Dataset(
        "toy", "", "Only for play.", "https://x", None, (Remote("ml.zip", server.url + "ml.zip", "zip"),), "toy"
    )
    monkeypatch.setattr(datasets, "DATASETS", (toy,))
    assert main(["fetch", "toy", "--to", str(tmp_path)]) == 2
    out, err = capsys.readouterr()
    assert "Only for play." in out and "--accept-licence" in err and server.asked == []
    assert main(["fetch", "toy", "--to", str(tmp_path), "--accept-licence"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == str(tmp_path / "ml.zip")
    assert (tmp_path / "ml.zip").read_bytes() == BODY


def test_the_command_fails_with_one_line(
    server: FileServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    toy = Dataset("toy", "", "", "", None, (Remote("gone.zip", server.url + "gone.zip", "zip"),), "toy")
    monkeypatch.setattr(datasets, "DATASETS", (toy,))
    assert main(["fetch", "toy", "--to", str(tmp_path), "--accept-licence"]) == 2
    assert "no longer there" in capsys.readouterr().err
    assert main(["fetch", "nothing"]) == 2
    assert capsys.readouterr().err.strip().count("\n") == 0


def test_without_a_name_the_data_sets_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fetch"]) == 0
    out = capsys.readouterr().out
    assert [line.split()[0] for line in out.splitlines()] == [one.name for one in DATASETS]
