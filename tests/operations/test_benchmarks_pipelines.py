"""The pipelines that are compared differ in the classifier alone, and Rasa knows each of their parts."""

from __future__ import annotations

import pytest
import yaml

from benchmarks.pipelines import CLASSIFIERS, FLAGS, OURS, config
from recommender.settings import ROOT


def names(pipeline: str) -> list[str]:
    return [part["name"] for part in config(pipeline)["pipeline"]]


def test_ours_is_the_one_that_is_served() -> None:
    assert config("logistic") == yaml.safe_load((ROOT / "config.yml").read_text())


@pytest.mark.parametrize("pipeline", [name for name, classifier in CLASSIFIERS.items() if classifier])
def test_another_classifier_stands_where_ours_stood(pipeline: str) -> None:
    ours, other = names("logistic"), names(pipeline)
    at = ours.index(OURS)
    assert [*other[:at], OURS, *other[at + 1 :]] == ours
    assert other[at] == CLASSIFIERS[pipeline]["name"]


def test_without_flags_only_the_flags_are_missing() -> None:
    assert [name for name in names("logistic") if name != FLAGS] == names("logistic, no flags")


def test_at_least_three_are_compared() -> None:
    assert len(CLASSIFIERS) >= 3
