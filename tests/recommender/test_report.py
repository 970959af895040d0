"""The report: what it counts is right, what it shows is escaped, and it asks nothing of the outside."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import numpy as np
import pytest

from recommender import build as build_module
from recommender import search
from recommender.__main__ import main
from recommender.catalogue import Catalogue
from recommender.describe import fact_sentence, index_text
from recommender.errors import BuildError
from recommender.report import write_report
from recommender.report.charts import number, percent
from recommender.report.counts import (
    MOST_BARS,
    UNKNOWN,
    by_age,
    by_country,
    by_decade,
    by_genre,
    by_language,
    by_year,
    lacks,
    origins,
)
from recommender.report.extremes import axes
from recommender.report.layout import PERPLEXITY, embed, kept, lay_out, nearest
from recommender.report.sections import twice_section
from recommender.types import AXES, Title
from tests.worlds import BAD, PADDINGTON, SAUL, TITLES, WordEncoder, tones, write_catalogue

NASTY = '</script><img src=x onerror="alert(1)">&lt;'
COUNTED = tuple(t if t.description else replace(t, description=fact_sentence(t)) for t in TITLES)


class Reader(HTMLParser):
    """Takes a page apart."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def build_of(folder: Path, titles: Sequence[Title]) -> Path:
    """The parts of a build that a report reads."""
    folder.mkdir(parents=True, exist_ok=True)
    catalogue = Catalogue(titles)
    catalogue.save(folder / "titles.jsonl")
    texts = [index_text(title) for title in titles]
    search.write(folder / "chroma", [t.id for t in titles], WordEncoder().encode(texts))
    np.savez(folder / "quality.npz", known=np.linspace(0, 1, len(titles), dtype=np.float32))
    tones(titles).save(folder / "tone.npz")
    files = [{"file": f"a{NASTY}.csv", "read": 7, "kept": 6, "refused": ["line 2"]}]
    (folder / "manifest.json").write_text(json.dumps({"made": f"2026-01-02{NASTY}", "files": files}))
    return folder


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Of the small world with one title that is full of mark-up."""
    wild = replace(
        COUNTED[0], id=f"wild{NASTY}", title=f"Wild {NASTY}", description=f"About {NASTY}", themes=(NASTY,), countries=(NASTY,),
        language=NASTY, source=NASTY, imdb_id=None, generated=False,
    )  # fmt: skip
    file = write_report(build_of(tmp_path_factory.mktemp("report") / "build", (*COUNTED, wild)))
    return file.read_text(encoding="utf-8")


def embedded(page: str) -> dict[str, list[list[object]]]:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)
    assert found
    return json.loads(found[1])


def test_no_title_can_put_mark_up_into_the_page(page: str) -> None:
    assert [a for tag, a in Reader(page).tags if tag == "img" or any(name.startswith("on") for name in a)] == []
    assert sum(tag == "script" for tag, _ in Reader(page).tags) == 2
    assert any(f"Wild {NASTY}" in words for words in Reader(page).words)


def test_no_title_can_end_the_data_of_the_map(page: str) -> None:
    names = [point[5] for point in embedded(page)["points"]]
    assert f"Wild {NASTY} (2008)" in names


def test_it_asks_nothing_of_the_outside(page: str) -> None:
    for tag, attributes in Reader(page).tags:
        assert tag not in ("link", "iframe", "object", "embed", "base", "form")
        for name in ("src", "href", "action", "srcset", "data"):
            assert (attributes.get(name) or "#").startswith("#"), (tag, attributes)
    assert not re.search(r"https?:|//[a-z]|url\(|@import|fetch\(|XMLHttpRequest|import\(|WebSocket", page)
    assert "default-src 'none'" in next(
        a["content"] for tag, a in Reader(page).tags if tag == "meta" and "http-equiv" in a
    )


def test_only_its_own_script_is_allowed_to_run(page: str) -> None:
    import base64
    from hashlib import sha256

    script = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    assert len(script) == 1
    assert f"sha256-{base64.b64encode(sha256(script[0].encode()).digest()).decode()}" in page


def test_every_picture_has_a_name_or_a_table_beside_it(page: str) -> None:
    for tag, attributes in Reader(page).tags:
        if tag in ("svg", "canvas"):
            assert attributes.get("aria-label") or attributes.get("aria-hidden") == "true", attributes


def test_the_map_holds_what_people_described_and_nothing_else(page: str) -> None:
    names = {point[5] for point in embedded(page)["points"]}
    assert names == {t.name for t in COUNTED if not t.generated} | {f"Wild {NASTY} (2008)"}


def test_years_and_decades_count_each_title_once() -> None:
    years = {bar.label: bar for bar in by_year(COUNTED)}
    assert (years["2017"].films, years["2017"].series) == (3, 1)
    assert years["2010"].n == 0
    assert sum(bar.n for bar in years.values()) == len(COUNTED)
    assert [(bar.label, bar.n) for bar in by_decade(COUNTED)][:2] == [("1990s", 2), ("2000s", 4)]


def test_genres_countries_languages_and_ages_are_counted() -> None:
    genres = {bar.label: bar.n for bar in by_genre(COUNTED)}
    assert genres["crime"] == sum("crime" in t.genres for t in COUNTED)
    assert {bar.label: bar.n for bar in by_country(COUNTED)}["Spain"] == 2
    assert {bar.label: bar.n for bar in by_language(COUNTED)}["Korean"] == 1
    ages = [bar.label for bar in by_age(COUNTED)]
    assert ages[0] == "all ages"
    assert ages[-1] == UNKNOWN


def test_what_is_rare_is_counted_together() -> None:
    many = [replace(COUNTED[0], id=str(i), language=f"x{i}") for i in range(MOST_BARS + 5)]
    bars = by_language([*many, replace(many[0], id="none", language=None)])
    assert [bar.label for bar in bars[-2:]] == ["5 other languages", UNKNOWN]
    assert sum(bar.n for bar in bars) == len(many) + 1


def test_a_field_is_missed_only_where_it_applies() -> None:
    found = {lack.field: lack for lack in lacks(COUNTED)}
    assert found["IMDb id"].missing == 1
    assert found["IMDb id"].examples == ("The Motive (2017)",)
    assert found["seasons (series)"].applies == sum(t.kind == "series" for t in COUNTED)
    assert found["seasons (series)"].missing == 0
    assert found["description"].missing == 1


def test_descriptions_are_told_apart_by_who_made_them() -> None:
    assert [(o.source, o.written, o.n) for o in origins(COUNTED)] == [
        ("catalogue", True, len(COUNTED) - 1),
        ("wikidata", False, 1),
    ]


def test_each_axis_names_its_extremes() -> None:
    found = {axis.name: axis for axis in axes(COUNTED, np.zeros(len(COUNTED), dtype=np.float32))}
    assert list(found) == list(AXES)
    assert found["light"].most[0][0].id == PADDINGTON
    assert found["tense"].most[0][0].id == BAD
    assert sum(found["light"].spread) == sum(t.tone is not None for t in COUNTED)


def test_at_the_same_value_the_better_known_stands_first_and_the_rest_is_counted() -> None:
    same = [replace(COUNTED[0], id=str(i), title=f"T{i}") for i in range(8)]
    axis = axes(same, np.arange(8, dtype=np.float32))[0]
    assert [title.title for title, _ in axis.most] == ["T7", "T6", "T5", "T4", "T3"]
    assert axis.also_most == 3


def test_the_map_keeps_groups_together() -> None:
    rng = np.random.default_rng(0)
    middles = np.eye(3, 24, dtype=np.float32)
    vectors = np.vstack([m + rng.normal(0, 0.05, (40, 24)) for m in middles]).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    places, share = lay_out(vectors, np.ones(len(vectors), dtype=np.float32))
    group = np.repeat(np.arange(3), 40)
    near, _ = nearest(places - places.mean(axis=0), 1)
    apart = ((places[:, None] - places[None]) ** 2).sum(axis=2)
    np.fill_diagonal(apart, np.inf)
    assert (group[apart.argmin(axis=1)] == group).all()
    assert 0.5 < share <= 1
    assert places.min() == 0
    assert places.max() == 1
    assert near.shape == (120, 1)


def test_the_same_vectors_give_the_same_map() -> None:
    x = np.random.default_rng(1).normal(size=(int(PERPLEXITY) * 4, 8)).astype(np.float32)
    assert np.array_equal(embed(x), embed(x))


def test_trust_is_full_where_the_map_shows_the_true_neighbours() -> None:
    line = np.stack([np.arange(50), np.zeros(50)], axis=1).astype(np.float32)
    true = np.array([[i + 1 if i < 49 else 48] for i in range(50)])
    assert kept(line, true, among=2) == 1
    assert kept(line, (true + 20) % 50, among=2) == 0


@pytest.mark.parametrize("n", [0, 1, 2, 3])
def test_few_described_titles_still_give_a_page(tmp_path: Path, n: int) -> None:
    generated = replace(COUNTED[-1], id="g", imdb_id="tt9")
    page = write_report(build_of(tmp_path / "build", (*COUNTED[:n], generated))).read_text(encoding="utf-8")
    assert ("too few described titles" in page) == (n < 2)


def test_shares_never_claim_none_or_all_wrongly() -> None:
    assert [percent(1, 1000), percent(999, 1000), percent(0, 10), percent(10, 10), percent(1, 3), percent(0, 0)] == [
        "<1 %", ">99 %", "0 %", "100 %", "33 %", "0 %",
    ]  # fmt: skip
    assert number(18458) == "18,458"


def test_two_ratings_of_a_title_are_compared(tmp_path: Path) -> None:
    again = tmp_path / "again.csv"
    mine = next(t for t in COUNTED if t.id == SAUL).tone
    assert mine is not None
    values = [v * 10 for v in mine]
    values[0] += 3
    again.write_text(f"id,{','.join(AXES)}\n{SAUL},{','.join(map(str, values))}\n")
    section = twice_section(COUNTED, again)
    assert "1 of the twelve axes are above it." in section
    assert "3.00" in section
    assert twice_section(COUNTED, tmp_path / "nowhere.csv") == ""


def test_the_command_writes_it_without_building(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    build_of(tmp_path / "current", COUNTED)
    assert main(["build", "--out", str(tmp_path), "--report", "only"]) == 0
    printed = Path(capsys.readouterr().out.strip())
    assert printed.name == "report.html"
    assert printed.is_file()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["current"]


def test_a_build_is_followed_by_its_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(build_module, "TorchEncoder", WordEncoder)
    for key, value in {"FACTS": "none", "MODEL": "words", "RUNTIME": "torch"}.items():
        monkeypatch.setenv(f"MATINEE_{key}", value)
    told = [
        "--catalogue",
        str(write_catalogue(tmp_path / "titles.csv")),
        "--ratings",
        "none",
        "--out",
        str(tmp_path / "out"),
    ]
    assert main(["build", *told, "--report"]) == 0
    printed = Path(capsys.readouterr().out.strip())
    assert printed == (tmp_path / "out" / "current").resolve() / "report.html"
    assert "Breaking Bad (2008)" in printed.read_text(encoding="utf-8")


def test_a_damaged_build_gets_one_clear_line(tmp_path: Path) -> None:
    build_of(tmp_path / "build", COUNTED)
    (tmp_path / "build" / "tone.npz").write_bytes(b"PK")
    with pytest.raises(BuildError, match="python -m recommender build"):
        write_report(tmp_path / "build")
    assert not (tmp_path / "build" / "report.html").exists()
