"""A build is whole or not there: interrupted, damaged, stale and foreign ones are told apart from good ones."""

from __future__ import annotations

import gc
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from recommender import build as module
from recommender.build import build, open_build
from recommender.commands.make import Tenths
from recommender.encode import Vectors
from recommender.errors import BuildError, CatalogueError
from recommender.manifest import Sources, stale, wanted
from recommender.settings import Settings
from recommender.types import Request
from tests.worlds import BAD, HEIST, SAUL, TITLES, UP, WordEncoder, write_catalogue, write_ratings

KEPT = tuple(replace(title, rating=None) for title in TITLES[:-1])
"""What our own layout can say of them: it has no column for ratings."""


class Counting(WordEncoder):
    """Takes the place of the model; counts texts and can be stopped."""

    texts = 0
    patience = 10_000

    def encode(self, texts: Sequence[str]) -> Vectors:
        if type(self).texts + len(texts) > type(self).patience:
            raise KeyboardInterrupt
        type(self).texts += len(texts)
        return super().encode(texts)


@pytest.fixture
def encoder(monkeypatch: pytest.MonkeyPatch) -> type[Counting]:
    class Fresh(Counting):
        pass

    monkeypatch.setattr(module, "TorchEncoder", Fresh)
    monkeypatch.setattr("recommender.vector_cache.CHUNK", 4)
    return Fresh


@pytest.fixture
def sources(tmp_path: Path) -> Sources:
    catalogue = write_catalogue(tmp_path / "titles.csv", TITLES[:-1])
    return Sources((catalogue,), "none", str(write_ratings(tmp_path / "ratings")), "words", "torch")


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


@pytest.fixture
def built(encoder: type[Counting], sources: Sources, out: Path) -> Path:
    return build(sources, out, silent)


def silent(line: str) -> None:
    """Says nothing."""


def folders(out: Path) -> list[str]:
    return sorted(path.name for path in out.glob("build-*"))


def test_a_build_answers_like_the_records_it_was_made_from(built: Path, out: Path) -> None:
    recommender = open_build(out)
    assert recommender.catalogue.titles == KEPT
    assert {r.title.id for r in recommender.similar(BAD, 3)} >= {SAUL, HEIST}
    assert recommender.index.collaborative is not None and UP in recommender.index.collaborative
    assert {mention.value for mention in recommender.lexicon.find("something like Breaking Bad")} == {BAD}


def test_a_build_says_what_it_was_made_from(built: Path, sources: Sources) -> None:
    manifest = json.loads((built / "manifest.json").read_text())
    assert manifest["counts"]["titles"] == 13 and manifest["counts"]["described"] == 13
    assert manifest["encoder"] == "words/1"
    assert manifest["sources"]["ratings"] == sources.ratings
    (account,) = manifest["files"]
    assert (account["file"], account["read"], account["kept"], account["refused"]) == ("titles.csv", 13, 13, [])


def test_without_ratings_everything_else_works(encoder: type[Counting], sources: Sources, out: Path) -> None:
    build(replace(sources, ratings="none"), out, silent)
    recommender = open_build(out)
    assert recommender.index.collaborative is None
    assert recommender.recommend(Request(seeds=(BAD,))).recommendations


def test_an_interrupted_build_keeps_the_old_one(
    built: Path, encoder: type[Counting], sources: Sources, out: Path
) -> None:
    write_catalogue(sources.catalogues[0], [replace(t, description=t.description + " Again.") for t in TITLES[:-1]])
    encoder.patience = encoder.texts + 5
    with pytest.raises(KeyboardInterrupt):
        build(sources, out, silent)
    assert (out / "current").resolve() == built
    assert folders(out) == [built.name], "nothing half made is left behind"
    assert open_build(out).catalogue.titles == KEPT


def test_an_interrupted_build_goes_on_where_it_stopped(encoder: type[Counting], sources: Sources, out: Path) -> None:
    encoder.patience = 9
    with pytest.raises(KeyboardInterrupt):
        build(sources, out, silent)
    before, encoder.patience = encoder.texts, 10_000
    assert before == 8, "two chunks of four were done"
    build(sources, out, silent)
    once = encoder.texts
    build(sources, out, silent)
    assert encoder.texts == once, "nothing is encoded twice"


def test_only_what_changed_is_encoded_again(built: Path, encoder: type[Counting], sources: Sources, out: Path) -> None:
    before = encoder.texts
    write_catalogue(sources.catalogues[0], [replace(TITLES[0], description="Quite another story."), *TITLES[1:-1]])
    build(sources, out, silent)
    assert encoder.texts == before + 1


def test_where_no_bar_can_be_drawn_progress_is_a_line_at_each_tenth() -> None:
    told: list[str] = []
    tenths = Tenths(told.append)
    for done in (512, 1024, 1100, 1536, 10_000):
        tenths(done, 10_000)
    assert told == ["1024 of 10000 texts encoded", "10000 of 10000 texts encoded"]


@pytest.mark.parametrize("on", [True, False])
def test_a_build_leaves_the_collector_of_cycles_as_it_was(
    encoder: type[Counting], sources: Sources, out: Path, on: bool
) -> None:
    before = gc.isenabled()
    try:
        (gc.enable if on else gc.disable)()
        build(sources, out, silent)
        assert gc.isenabled() is on
        with pytest.raises(CatalogueError):
            build(replace(sources, catalogues=(out / "nowhere.csv",)), out, silent)
        assert gc.isenabled() is on
    finally:
        (gc.enable if before else gc.disable)()


def test_the_new_build_takes_over_in_one_step_and_the_one_before_stays(
    built: Path, encoder: type[Counting], sources: Sources, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    serving = open_build(out)
    answer = serving.similar(BAD, 5)
    replaced: list[str] = []

    def watched(link: Path, current: Path) -> None:
        assert current.resolve() == built, "until the last moment the old build is the current one"
        replaced.append(link.readlink().name)
        link.rename(current)

    with monkeypatch.context() as patch:
        patch.setattr(module.os, "replace", watched)
        new = build(sources, out, silent)
    assert replaced == [new.name] and (out / "current").resolve() == new
    assert folders(out) == sorted([built.name, new.name])
    assert serving.similar(BAD, 5) == answer, "a server keeps the folder that it opened"


def test_older_builds_are_removed(built: Path, encoder: type[Counting], sources: Sources, out: Path) -> None:
    for name in ("build-20200101-000000-1", "build-20200101-000000-2"):
        (out / name).mkdir()
    build(sources, out, silent)
    assert "build-20200101-000000-1" not in folders(out) and "build-20200101-000000-2" not in folders(out)


def test_a_damaged_catalogue_leaves_nothing_behind(encoder: type[Counting], sources: Sources, out: Path) -> None:
    sources.catalogues[0].write_text("id,title,kind\nx,,film\n")
    with pytest.raises(CatalogueError, match="line 2, column title"):
        build(sources, out, silent)
    assert folders(out) == [] and not (out / "current").exists()


def test_skipped_rows_are_said_and_written_down(encoder: type[Counting], sources: Sources, out: Path) -> None:
    with sources.catalogues[0].open("a") as stream:
        stream.write("x,short\n")
    told: list[str] = []
    folder = build(replace(sources, skip_damaged=True), out, told.append)
    assert [line for line in told if line.startswith("Skipped: ") and "column (row)" in line]
    (account,) = json.loads((folder / "manifest.json").read_text())["files"]
    assert (account["read"], account["kept"], len(account["refused"])) == (14, 13, 1)


def test_an_empty_catalogue_is_refused(encoder: type[Counting], sources: Sources, out: Path) -> None:
    with pytest.raises(BuildError, match="hold no titles"):
        build(replace(sources, catalogues=()), out, silent)


def test_where_no_build_is_the_command_is_named(tmp_path: Path, sources: Sources) -> None:
    with pytest.raises(BuildError, match="python -m recommender build"):
        open_build(tmp_path / "nowhere")
    assert stale(tmp_path / "nowhere", sources) == f"There is no recommender at {tmp_path / 'nowhere'}"


def test_a_build_is_up_to_date_until_something_changes(built: Path, sources: Sources) -> None:
    assert stale(built, sources) is None
    for change in (
        {"ratings": "none"},
        {"model": "other"},
        {"runtime": "onnx"},
        {"facts": "bokeh"},
        {"catalogues": ()},
    ):
        assert "is older than its catalogue or settings" in (stale(built, replace(sources, **change)) or "")  # type: ignore[arg-type]


@pytest.mark.parametrize("file", ["titles.csv", "ratings/ratings.csv", "ratings/movies.csv", "ratings/links.csv"])
def test_every_file_that_a_build_is_made_from_counts(sources: Sources, tmp_path: Path, file: str) -> None:
    before = sources.fingerprint()
    assert sources.fingerprint() == before
    with (tmp_path / file).open("ab") as stream:
        stream.write(b"\n")
    assert sources.fingerprint() != before


def test_a_missing_catalogue_makes_a_build_stale_and_no_error(sources: Sources) -> None:
    before = sources.fingerprint()
    sources.catalogues[0].unlink()
    assert sources.fingerprint() != before


def test_the_current_build_is_opened_from_the_settings(
    built: Path, sources: Sources, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = {"catalogue": str(sources.catalogues[0]), "facts": "none", "ratings": sources.ratings, "model": "words",
              "runtime": "torch", "build_dir": str(out)}  # fmt: skip
    for key, value in chosen.items():
        monkeypatch.setenv(f"MATINEE_{key.upper()}", value)
    assert len(open_build().catalogue) == 13
    monkeypatch.setenv("MATINEE_RATINGS", "none")
    with pytest.raises(BuildError, match="older than its catalogue or settings; run"):
        open_build()


def test_a_catalogue_named_once_stays_in_use_until_another_is_named(built: Path, sources: Sources) -> None:
    settings = Settings(build_dir=built.parent)
    assert stale(built, wanted(settings, built, {})) is None
    asked = wanted(settings, built, {"MATINEE_CATALOGUE": str(settings.catalogue)})
    assert asked.catalogues == (settings.catalogue,)
    assert stale(built, asked) is not None
    assert wanted(settings, built.parent / "none", {}) == Sources.of(settings)


def test_a_build_of_another_version_is_made_again_from_what_it_was_made_from(built: Path, sources: Sources) -> None:
    file = built / "manifest.json"
    manifest = json.loads(file.read_text(encoding="utf-8"))
    file.write_text(json.dumps(manifest | {"format": manifest["format"] - 1}), encoding="utf-8")
    asked = wanted(Settings(build_dir=built.parent), built, {})
    assert asked.catalogues == tuple(path.resolve() for path in sources.catalogues)
    assert "another version" in (stale(built, asked) or "")
