""" "Like X" before its two judges."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from scipy import sparse

from recommender.catalogue import Catalogue
from recommender.engine import Recommender
from recommender.errors import BuildError, MatineeError
from recommender.evaluate import evaluate, judged_by_keywords, judged_by_viewers, parts
from recommender.evaluate.judged_by_keywords import SHOWN, Judge
from recommender.evaluate.keywords import read_keywords
from recommender.evaluate.people import folds
from recommender.evaluate.table import Table
from recommender.sources.movielens import read_ratings


def column(table: Table, name: str, block: str | None = None) -> dict[str, Any]:
    rows = list(table.to_dict()["rows"])  # type: ignore[call-overload]
    return {row["ranked by"]: row[name] for row in rows if block is None or row["seeds"] == block}


def test_viewers_agree_with_every_part_that_knows_the_two_kinds(opened: Recommender, movielens: Path) -> None:
    auc = column(evaluate("similarity", movielens), "AUC")
    for name in (parts.BLEND, parts.NO_VIEWERS, "meaning alone", "genre overlap alone", "viewers alone", "tone alone"):
        assert auc[name] > 0.9, name
    assert 0.4 < auc[parts.RANDOM] < 0.6
    assert auc["themes alone"] == 0.5  # no film has any


def test_neither_year_nor_renown_can_tell_the_films_apart(opened: Recommender, movielens: Path) -> None:
    auc = column(evaluate("similarity", movielens), "AUC")
    assert 0.4 < auc[parts.YEAR] < 0.6
    assert auc["renown alone"] == 0.5


def test_who_judges_has_taught_nothing(recommender: Recommender, movielens: Path) -> None:
    ratings = read_ratings(str(movielens), recommender.catalogue)
    (learnt, judging), _ = folds(ratings, 2, 0)
    model = judged_by_viewers.without(recommender.index, learnt).collaborative
    assert model is not None
    likes = learnt[learnt["rating"] >= 3.5]
    assert model.likers(model.ids[0]) == (likes["title_id"] == model.ids[0]).sum()
    assert not set(learnt["person"]) & set(judging["person"])


def test_liked_together_is_more_than_renown_and_appetite_bring() -> None:
    """The same 200 of 400 people like titles 0 and 1; 2 and 3 have 200 each at random, half of them both."""
    people = np.arange(400)
    likes = np.array([people < 200, people < 200, people % 2 == 0, (people // 2) % 2 == 0], dtype=np.float32).T
    together = judged_by_viewers.liked_together(sparse.csc_matrix(likes))
    assert np.argwhere(together).tolist() == [[0, 1], [1, 0]]


def test_rivals_are_as_old_and_as_often_liked_and_do_not_belong() -> None:
    n = 40
    together = np.zeros((n, n), dtype=bool)
    together[0, [5, 30]] = True
    renown, year = np.repeat([6.0, 2.0], 20), np.tile(np.repeat([1950.0, 2000.0], 10), 2)
    judge = judged_by_viewers.Judge(np.arange(n), together, renown, year)
    belong, against = judged_by_viewers.rivals(judge, 0)
    assert belong.tolist() == [5, 30]
    assert set(against[0][:8]) == set(range(1, 10)) - {5}
    assert set(against[1][:9]) == set(range(31, 40))
    assert not np.isin(against, [0, 5, 30]).any()


def test_keyword_likeness_by_hand(recommender: Recommender) -> None:
    """Of four films two have "rare": it weighs log 2; "usual" has three, log 4/3."""
    judge = Judge.of(
        {3: frozenset({"rare", "usual"}), 5: frozenset({"rare"}), 8: frozenset({"usual"}), 9: frozenset({"usual", "x"})}
    )
    rare, usual, once = np.log(2), np.log(4 / 3), np.log(4)
    expected = [0, rare / (rare + usual), usual / (rare + usual), usual / (rare + usual + once)]
    np.testing.assert_allclose(judge.likeness(0), expected)
    assert judge.rows.tolist() == [3, 5, 8, 9]


@pytest.mark.parametrize("block", ["described by us", "from facts"])
def test_keywords_agree_with_what_is_shown(opened: Recommender, keywords: Path, block: str) -> None:
    table = evaluate("similarity", keywords)
    ndcg, share = column(table, "NDCG@10", block), column(table, "of ten share a keyword", block)
    assert ndcg[SHOWN] > ndcg[parts.RANDOM] + 0.1
    assert share[SHOWN] == 10
    assert share[parts.RANDOM] < 9


def test_keywords_are_found_by_imdb_id(recommender: Recommender, keywords: Path) -> None:
    found = read_keywords(keywords, recommender.catalogue)
    assert len(found) == 60
    assert found[1] == {"funny", "feel-good", "about 0"}


def test_keywords_of_unknown_films_only_are_refused(keywords: Path) -> None:
    with pytest.raises(MatineeError, match="None of the films"):
        read_keywords(keywords, Catalogue([]))


def test_damaged_keywords_are_named(recommender: Recommender, tmp_path: Path, keywords: Path) -> None:
    (tmp_path / "movies_w_keywords.csv").write_text("movieId,title\n1,x\n")
    (tmp_path / "links.csv").write_text((keywords / "links.csv").read_text())
    with pytest.raises(MatineeError, match=r"movies_w_keywords\.csv cannot be read"):
        read_keywords(tmp_path, recommender.catalogue)


def test_data_that_fit_neither_judge_are_refused(opened: Recommender, tmp_path: Path) -> None:
    with pytest.raises(MatineeError, match=r"ratings\.csv"):
        evaluate("similarity", tmp_path)


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch) -> Recommender:
    """The recommender of this checkout, where it is built and up to date."""
    try:
        recommender = Recommender.open()
    except BuildError as error:
        pytest.skip(f"no build to measure: {error}")
    monkeypatch.setattr(Recommender, "open", classmethod(lambda cls, path=None: recommender))
    return recommender


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_on_real_keywords_ours_beats_each_part_for_titles_we_described(
    built: Recommender, shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(judged_by_keywords, "SEEDS", 100)
    ndcg = column(evaluate("similarity", shared / "ml-25m-ids"), "NDCG@10", "described by us")
    alone = [value for name, value in ndcg.items() if name.endswith("alone")]
    assert ndcg[SHOWN] > max(alone)
    assert ndcg[SHOWN] > 5 * ndcg[parts.RANDOM]


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_on_real_ratings_the_blend_beats_each_part(built: Recommender, shared: Path) -> None:
    auc = column(evaluate("similarity", shared / "ml-latest-small-2016"), "AUC")
    assert auc[parts.BLEND] > max(value for name, value in auc.items() if name.endswith("alone"))
    assert auc[parts.YEAR] < 0.56
