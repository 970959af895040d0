"""What TMDB knows is found by id or by name and year, kept on disk, asked again only when it is old, and merged by id."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from recommender.enrich import side
from recommender.enrich.cache import DAY_S, FRESH_S, KEPT_S, MISSING_FRESH_S
from recommender.enrich.client import TRIES, Tmdb
from recommender.enrich.enricher import Enricher, Tally, catalogue_of
from recommender.errors import BuildError, CatalogueError, FetchError, RequestError
from recommender.types import Title
from tests.recommender.enrich.conftest import Clock
from tests.recommender.enrich.fake_tmdb import KEY, Bad, FakeTmdb
from tests.worlds import BAD, FARGO, FARGO_SERIES, MOTIVE, TITLES, WEEDS

OF = {title.id: title for title in TITLES}
FOUR = tuple(OF[i] for i in (BAD, FARGO, FARGO_SERIES, MOTIVE))
NOW = 1_800_000_000.0
Run = Callable[..., Tally]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return side.side_file(tmp_path)


@pytest.fixture
def run(fake: FakeTmdb, clock: Clock, file: Path) -> Run:
    """One run of the command; every one with a client and a cache of its own."""

    def ran(titles: tuple[Title, ...] = FOUR, country: str = "GB", at: float = NOW, limit: int | None = None) -> Tally:
        tmdb = Tmdb(KEY, fake.base, pause=clock.pause, clock=lambda: clock.now)
        return Enricher(tmdb, country, file, lambda: at).run(titles, limit)

    return ran


def enriched(file: Path, titles: tuple[Title, ...] = FOUR, at: float = NOW) -> dict[str, Title]:
    return {title.id: title for title in side.merge(titles, file, at)}


def test_each_title_gets_its_poster_and_where_it_can_be_watched(run: Run, file: Path) -> None:
    assert run().known == 4
    found = enriched(file)
    assert found[BAD].poster == "https://image.tmdb.org/t/p/w342/bad.jpg"
    assert found[BAD].platforms == ("Netflix",)
    assert found[FARGO].platforms == ("Amazon Prime Video", "MGM Amazon Channel"), "what is only for rent is left out"
    assert found[FARGO_SERIES].platforms == ()
    assert found[BAD].attribution == ("tmdb", "justwatch")
    assert found[FARGO_SERIES].attribution == ("tmdb",)


def test_a_title_without_an_imdb_id_is_found_by_name_and_year(run: Run, file: Path, fake: FakeTmdb) -> None:
    run((OF[MOTIVE],))
    motive = enriched(file)[MOTIVE]
    assert motive.imdb_id == "tt6587640"
    assert motive.platforms == ("Netflix", "Netflix basic with Ads", "MUBI")
    assert motive.poster is None, "a path that leads elsewhere is no poster"
    assert fake.asked == ["/3/search/movie", "/3/movie/471506"]


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({"year": 2018}, True),
        ({"year": 2019}, False),
        ({"year": None}, True),
        ({"title": "Mot", "original_title": None}, False),
        ({"title": "Mot", "original_title": None, "aliases": ("The Motive",)}, True),
        ({"kind": "series"}, False),
        ({"imdb_id": "tt6587640"}, True),
        ({"imdb_id": "tt0000001"}, False),
    ],
    ids=str,
)
def test_a_namesake_is_not_taken_for_the_title(run: Run, changes: dict[str, object], found: bool) -> None:
    assert run((replace(OF[MOTIVE], **changes),)).missing == (not found)  # type: ignore[arg-type]


def test_without_a_year_only_a_name_that_stands_alone_is_taken(run: Run, fake: FakeTmdb) -> None:
    fake.movies[7] = {"id": 7, "title": "The Motive", "release_date": "1990-01-01"}
    assert run((replace(OF[MOTIVE], year=None),)).missing == 1


def test_only_blank_facts_are_filled(run: Run, file: Path) -> None:
    bare = Title(BAD, "Breaking Bad", "series", 2008, "tt0903747", seasons=4)
    ongoing = Title(FARGO_SERIES, "Fargo", "series", 2014)
    run((bare, ongoing))
    found = enriched(file, (bare, ongoing))
    assert (found[BAD].seasons, found[BAD].episodes, found[BAD].end_year, found[BAD].language) == (4, 62, 2013, "en")
    assert found[BAD].runtime_min is None
    assert found[FARGO_SERIES].end_year is None, "a series that goes on has no last year"
    assert (found[FARGO_SERIES].runtime_min, found[FARGO_SERIES].language) == (53, "zh")


def test_without_a_country_no_platforms_are_kept(run: Run, file: Path) -> None:
    run(country="")
    assert all(title.platforms == () for title in enriched(file).values())
    assert enriched(file)[BAD].poster


def test_another_country_is_asked_for_anew(run: Run, file: Path) -> None:
    run()
    assert run(country="us", limit=1).known == 4
    assert [title.platforms for title in enriched(file).values()] == [(), (), (), ()], (
        "nothing of Britain is shown in the US"
    )
    run(country="US")
    assert enriched(file)[FARGO].platforms == ("Max",)


def test_what_is_fresh_is_not_asked_again(run: Run, fake: FakeTmdb) -> None:
    run()
    before = len(fake.asked)
    tally = run(at=NOW + FRESH_S - 1)
    assert (tally.asked, tally.fresh, tally.known, len(fake.asked)) == (0, 4, 4, before)


def test_what_is_old_is_asked_again_in_one_request_each(run: Run, fake: FakeTmdb) -> None:
    run()
    fake.asked.clear()
    assert run(at=NOW + FRESH_S + 1).asked == 4
    assert sorted(fake.asked) == ["/3/movie/275", "/3/movie/471506", "/3/tv/1396", "/3/tv/60622"]


def test_what_is_missing_is_not_asked_for_every_week(run: Run) -> None:
    assert run((OF[WEEDS],)).missing == 1
    assert run((OF[WEEDS],), at=NOW + MISSING_FRESH_S - 1).asked == 0
    assert run((OF[WEEDS],), at=NOW + MISSING_FRESH_S + 1).asked == 1


def test_a_title_whose_facts_changed_counts_as_never_asked(run: Run) -> None:
    run()
    assert run(tuple(replace(t, year=(t.year or 0) + 1) for t in FOUR)).asked == 4


def test_a_limit_takes_first_what_was_never_asked(run: Run, fake: FakeTmdb) -> None:
    assert run(limit=2).known == 2
    assert run(at=NOW + FRESH_S + DAY_S, limit=2).known == 4
    assert fake.asked[-1] == "/3/movie/471506"
    with pytest.raises(RequestError, match="--limit 0"):
        run(limit=0)


def test_an_interrupted_run_goes_on_where_it_was(run: Run, fake: FakeTmdb, file: Path) -> None:
    fake.bad["/tv/60622"] = [Bad(429, headers={"Retry-After": "999"})]
    with pytest.raises(FetchError, match="asks to wait 999 seconds"):
        run()
    assert set(enriched(file)[BAD].platforms) == {"Netflix"}, "what was found before is written"
    fake.asked.clear()
    assert run().known == 4
    assert "/3/tv/1396" not in fake.asked


def test_one_odd_title_does_not_stop_the_rest(run: Run, fake: FakeTmdb) -> None:
    fake.bad["/movie/275"] = [Bad(body=b"{")] * TRIES
    tally = run()
    assert (tally.troubled, tally.known) == (1, 3)
    assert run().known == 4


def test_a_service_that_is_down_stops_the_run(run: Run, fake: FakeTmdb) -> None:
    fake.bad[""] = [Bad(503)] * 100
    with pytest.raises(FetchError, match=r"status 503.*; what is done is kept, run the same command again"):
        run((*FOUR, OF[WEEDS]))
    assert len(fake.asked) == 3 * TRIES


@pytest.mark.parametrize(
    "odd",
    [
        {"runtime": "98", "poster_path": 5, "watch/providers": [], "original_language": 3, "imdb_id": "x", "release_date": "soon"},
        {"runtime": -1, "poster_path": None, "watch/providers": {"results": {"GB": {"flatrate": [7, {}]}}}, "release_date": None},
        {"runtime": True, "watch/providers": {"results": {"GB": []}}, "imdb_id": None, "external_ids": 7},
    ],
    ids=str,
)  # fmt: skip
def test_odd_values_count_as_not_known(run: Run, fake: FakeTmdb, file: Path, odd: dict[str, object]) -> None:
    fake.movies[275] = {"id": 275, **odd}
    bare = Title(FARGO, "Fargo", "film", imdb_id="tt0116282")
    fake.bad["/find/tt0116282"] = [Bad(body=b'{"movie_results": [5, {"id": "x"}, {"id": 275}]}')]
    run((bare,))
    assert enriched(file, (bare,))[FARGO] == bare


def test_what_is_older_than_tmdb_allows_is_not_used_and_not_kept(run: Run, file: Path) -> None:
    run()
    late = NOW + KEPT_S + 1
    assert enriched(file, at=late)[BAD] == OF[BAD]
    assert run((OF[WEEDS],), at=late).known == 0
    assert file.read_text() == ""


def test_without_a_side_file_the_titles_stay_as_they_are(file: Path) -> None:
    assert side.merge(FOUR, file) == list(FOUR)


@pytest.mark.parametrize(
    "line",
    ["{", "[]", "{}", '{"id": "x", "at": "late"}',
     '{"id": "x", "at": 1e12, "poster": "//evil.example/a.jpg", "platforms": [], "facts": {}}',
     '{"id": "x", "at": 1e12, "poster": null, "platforms": [5], "facts": {}}'],
)  # fmt: skip
def test_a_damaged_side_file_names_its_line(file: Path, line: str) -> None:
    file.parent.mkdir(parents=True)
    sound = {"id": BAD, "at": NOW, "poster": None, "platforms": [], "facts": {}}
    file.write_text(f"{json.dumps(sound)}\n{line}\n")
    with pytest.raises(CatalogueError, match=r"line 2 cannot be read; delete the file"):
        side.merge(FOUR, file)


def test_a_damaged_cache_is_said(file: Path, tmdb: Tmdb) -> None:
    file.parent.mkdir(parents=True)
    (file.parent / "known.db").write_bytes(b"not a database at all" * 100)
    with pytest.raises(FetchError, match="delete it and run the same command again"):
        Enricher(tmdb, "GB", file)


def test_progress_counts_the_titles_asked(tmdb: Tmdb, file: Path) -> None:
    seen: list[tuple[int, int]] = []
    Enricher(tmdb, "GB", file).run(FOUR, progress=lambda done, total: seen.append((done, total)))
    assert seen == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_without_a_build_the_command_to_run_is_named(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="run `python -m recommender build`"):
        catalogue_of(tmp_path)
