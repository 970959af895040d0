"""The commands as a person types them: what they print, their exit codes, and one clear line where something is wrong."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from recommender import build as module
from recommender.__main__ import main
from recommender.build import build
from recommender.manifest import Sources
from recommender.people.store import People
from recommender.settings import ROOT
from tests.worlds import BAD, FARGO, SAUL, WordEncoder, write_catalogue, write_ratings

COMMANDS = ("build", "fetch", "enrich", "recommend", "similar", "compare", "find", "evaluate", "people")
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder with a catalogue, ratings and a build of them, whose encoder is our own of words."""
    at = tmp_path_factory.mktemp("place")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "TorchEncoder", WordEncoder)
        told = str(write_ratings(at / "ratings"))
        build(
            Sources((write_catalogue(at / "titles.csv"),), "none", told, "words", "torch"),
            at / "build",
            lambda line: None,
        )
        yield at


@pytest.fixture
def run(place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """Runs a command in the settings of `place`; gives its exit code and what it wrote."""
    chosen = {
        "catalogue": place / "titles.csv", "facts": "none", "ratings": place / "ratings", "model": "words", "runtime": "torch",
        "build_dir": place / "build", "database": f"sqlite:///{tmp_path / 'people.db'}",
    }  # fmt: skip
    for key, value in chosen.items():
        monkeypatch.setenv(f"MATINEE_{key.upper()}", str(value))

    def ran(*words: str) -> tuple[int, str, str]:
        try:
            code = main(words)
        except SystemExit as stopped:
            code = int(stopped.code or 0)
        out, err = capsys.readouterr()
        return code, out, err

    return ran


def test_recommend_prints_numbered_titles_with_reasons(run: Run) -> None:
    code, out, err = run("recommend", "--like", "Breaking Bad", "--shift", "lighter", "-n", "2")
    assert (code, err) == (0, "")
    lines = out.rstrip().splitlines()
    assert len(lines) == 2 and lines[0].startswith(" 1. ") and lines[1].startswith(" 2. ")
    assert all("Lighter than Breaking Bad (light" in line for line in lines)


def test_every_option_becomes_its_part_of_the_request(run: Run) -> None:
    code, out, _ = run(
        "recommend", "--like", "Breaking Bad (2008)", "--seen", SAUL, "--unlike", "It", "--kind", "series", "--genre", "crime",
        "--not-genre", "horror", "--language", "en", "--country", "US", "--year", "2000-2020", "--max-runtime", "60",
        "--max-age", "16", "--text", "neighbours", "--shift", "lighter", "--json",
    )  # fmt: skip
    told = json.loads(out)
    assert code == 0
    assert told["understood"] == {
        "seeds": ["Breaking Bad (2008)"], "aspects": [], "shifts": ["lighter"], "words": ["neighbours"],
        "limits": ["not like It (2017)", "series", "crime", "no horror", "2000 to 2020", "at most 60 minutes", "suitable for age 16", "in English",
                   "from the United States"],
    }  # fmt: skip
    assert {t["title"] for t in told["titles"]} == {"Weeds", "Fargo"}
    assert all(t["reasons"] and t["why"] and t["kind"] == "series" for t in told["titles"])


@pytest.mark.parametrize(
    ("years", "found"),
    [("1996", {"Fargo"}), ("1990-1996", {"Fargo", "Heat"}), ("-1996", {"Fargo", "Heat"}), ("2019-", {"Parasite"})],
)
def test_years_may_be_open_at_either_end(run: Run, years: str, found: set[str]) -> None:
    _, out, _ = run("recommend", f"--year={years}", "-n", "20", "--json")
    assert {t["title"] for t in json.loads(out)["titles"]} == found


@pytest.mark.parametrize(
    ("option", "word", "found"),
    [("--language", "Korean", "Parasite"), ("--language", "ko", "Parasite"), ("--country", "japan", "Spirited Away")],
)
def test_languages_and_countries_go_by_name_or_code(run: Run, option: str, word: str, found: str) -> None:
    _, out, _ = run("recommend", option, word, "--json")
    assert [t["title"] for t in json.loads(out)["titles"]] == [found]


def test_nothing_found_is_exit_1_and_names_the_narrowest_limit(run: Run) -> None:
    code, out, err = run("recommend", "--kind", "series", "--genre", "horror")
    assert (code, err) == (1, "")
    assert out.strip().startswith("The limit that excludes most is “horror”")


def test_similar_prints_the_most_alike_first(run: Run) -> None:
    code, out, _ = run("similar", "Breaking Bad (2008)", "-n", "3")
    assert code == 0 and len(out.strip().splitlines()) == 3
    _, plain, _ = run("similar", BAD, "-n", "3", "--json")
    assert [title["title"] in line for title, line in zip(json.loads(plain), out.splitlines(), strict=False)] == [
        True
    ] * 3


def test_compare_prints_one_likeness_and_its_parts(run: Run) -> None:
    code, out, _ = run("compare", "Breaking Bad", "Weeds")
    assert code == 0
    assert out.splitlines()[0] == "Breaking Bad (2008) and Weeds (2005)"
    assert [line.split()[0] for line in out.splitlines()[1:]] == [
        "similarity",
        "meaning",
        "genre",
        "theme",
        "feel",
        "viewers",
    ]
    assert "viewers     not known" in out
    _, plain, _ = run("compare", "Weeds", "Breaking Bad", "--json")
    assert json.loads(plain)["a"] == "weeds-2005" and json.loads(plain)["viewers"] is None


def test_find_prints_titles_with_their_place_in_the_text(run: Run) -> None:
    code, out, _ = run("find", "something like Breaking Bad")
    assert code == 0 and "'Breaking Bad' [15:27] title Breaking Bad (2008)" in out
    _, plain, _ = run("find", "something like Breaking Bad", "--json")
    assert [(m["value"], m["start"], m["end"]) for m in json.loads(plain)] == [(BAD, 15, 27)]


def test_find_without_a_find_is_exit_1(run: Run) -> None:
    assert run("find", "good evening") == (1, "", "")
    assert run("find", "good evening", "--json") == (1, "[]\n", "")


def test_build_makes_a_build_elsewhere(run: Run, place: Path, tmp_path: Path) -> None:
    source = str(write_catalogue(tmp_path / "few.csv"))
    out = str(tmp_path / "out")
    code, _, err = run("build", "--catalogue", source, "--ratings", "none", "--out", out)
    assert code == 0 and "Built" in err
    assert run("recommend", "--build", out, "--like", "Fargo")[0] == 0


def test_build_does_nothing_where_nothing_has_changed_unless_told_to(run: Run, tmp_path: Path) -> None:
    words = ("build", "--catalogue", str(write_catalogue(tmp_path / "few.csv")), "--out", str(tmp_path / "out"))
    run(*words)
    first = (tmp_path / "out" / "current").resolve()
    code, _, err = run(*words)
    assert code == 0 and err.startswith("Nothing has changed") and (tmp_path / "out" / "current").resolve() == first
    assert "Built" in run(*words, "--anew")[2] and (tmp_path / "out" / "current").resolve() != first


@pytest.mark.parametrize("part", ["titles.jsonl", "quality.npz", "tone.npz", "lexicon.tsv"])
def test_build_makes_a_damaged_build_anew_though_nothing_has_changed(run: Run, tmp_path: Path, part: str) -> None:
    words = ("build", "--catalogue", str(write_catalogue(tmp_path / "few.csv")), "--out", str(tmp_path / "out"))
    run(*words)
    (tmp_path / "out" / "current" / part).unlink()
    assert "Built" in run(*words)[2]
    assert run("recommend", "--build", str(tmp_path / "out"), "--like", "Fargo")[0] == 0


def test_build_check_tells_fresh_from_stale(run: Run, place: Path) -> None:
    assert run("build", "--check") == (0, f"{place / 'build' / 'current'} is up to date.\n", "")
    code, out, _ = run("build", "--check", "--ratings", "none")
    assert code == 1 and out.endswith("is older than its catalogue or settings; run `python -m recommender build`.\n")


def test_a_damaged_catalogue_is_named_and_skipped_only_when_asked_to(run: Run, tmp_path: Path) -> None:
    source = write_catalogue(tmp_path / "damaged.csv")
    with source.open("a") as stream:
        stream.write("x,short\n")
    words = ("build", "--catalogue", str(source), "--ratings", "none", "--out", str(tmp_path / "out"))
    code, _, err = run(*words)
    assert code == 2 and f"{source}, line 16, column (row)" in err and "--skip-damaged" in err
    code, _, err = run(*words, "--skip-damaged")
    assert code == 0 and "Skipped: " in err and "line 16" in " ".join(err.split())


def test_people_shows_exports_and_forgets(run: Run, tmp_path: Path) -> None:
    with People.open(f"sqlite:///{tmp_path / 'people.db'}") as store:
        store.note("rest:anna", FARGO, "seen", "seen Fargo")
        store.limit("rest:bert", "not_genres", "horror", "never horror")
        store.note("rest:bert", FARGO, "saved", "save it")
        store.withdraw("rest:bert", FARGO, "saved")
    code, out, _ = run("people", "show", "rest:anna")
    assert code == 0 and FARGO in out and "“seen Fargo”\n" in out
    code, out, _ = run("people", "show", "rest:bert")
    assert code == 0 and "not_genres = horror" in out and "saved" in out and "“save it”  (until 2" in out
    code, out, _ = run("people", "export", "rest:anna")
    assert code == 0 and json.loads(out)["statements"][0]["title_id"] == FARGO
    assert run("people", "forget", "rest:anna") == (0, "1 entries about rest:anna deleted.\n", "")
    assert run("people", "show", "rest:anna")[:2] == (1, "")
    assert run("people", "forget", "rest:anna")[0] == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ["recommend", "--like", "Braking Bat"],
            "I do not know 'Braking Bat'. The nearest I know: Breaking Bad (2008)",
        ),
        (["recommend", "--shift", "blue"], "'blue' is no shift; there are: lighter, darker"),
        (["recommend", "--genre", "whodunit"], "genre 'whodunit' is not one of"),
        (["recommend", "--year", "199x"], "--year '199x' is not a year or a range"),
        (["recommend", "--year", "2010-1990"], "The years 2010 to 1990 are an empty range."),
        (["recommend", "--year", "-"], "--year '-' is not a year or a range"),
        (["recommend", "--language", "Klingon"], "--language 'Klingon' is not known; there are: "),
        (["recommend", "--country", "Atlantis"], "--country 'Atlantis' is not known; there are: "),
        (["recommend", "-n", "0"], "n is 0; ask for 1 to 50 titles."),
        (["recommend", "--build", "/nowhere"], "There is no recommender of this version at /nowhere; run"),
        (["similar", "No Such Title"], "I do not know 'No Such Title'"),
        (["compare", "Fargo", "No Such Title"], "I do not know 'No Such Title'"),
        (["find", "--build", "/nowhere", "Fargo"], "There is no recommender of this version at /nowhere; run"),
        (["build", "--catalogue", "/nowhere"], "No catalogue at /nowhere"),
        (["build", "--ratings", "/nowhere"], "/nowhere"),
        (["evaluate", "collaborative", "--data", "/nowhere"], "/nowhere"),
    ],
)
def test_bad_input_is_exit_2_and_one_line(run: Run, words: list[str], said: str) -> None:
    code, out, err = run(*words)
    assert code == 2 and out == ""
    told = [line for line in err.splitlines() if line]
    assert said in told[-1]
    assert len(told) == 1 or words[0] in ("build", "evaluate"), "only long work tells of its steps before"


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["dance"],
        ["recommend", "--kind", "book"],
        ["compare", "Fargo"],
        ["people", "sell", "x"],
        ["evaluate", "beauty"],
    ],
)
def test_what_is_no_command_is_exit_2_with_its_usage(run: Run, words: list[str]) -> None:
    code, _, err = run(*words)
    assert code == 2 and err.startswith("usage: python -m recommender") and "Traceback" not in err


def test_a_wrong_setting_is_one_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MATINEE_RUNTIME", "jax")
    for words in (["recommend"], ["build", "--check"], ["people", "show", "x"]):
        code, out, err = run(*words)
        assert (code, out) == (2, "")
        assert err == "MATINEE_RUNTIME='jax' is not allowed; choose one of onnx, torch.\n"


def test_a_store_that_cannot_be_opened_is_one_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MATINEE_DATABASE", "nonsense")
    code, out, err = run("people", "show", "x")
    assert (code, out) == (2, "") and err.count("\n") == 1


def test_ctrl_c_says_that_nothing_is_lost(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(module, "build", stopped)
    code, _, err = run("build", "--anew")
    assert code == 130 and err.endswith("Stopped; what is done is kept, run the same command to go on.\n")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(run: Run, command: str) -> None:
    code, out, _ = run(command, "--help")
    assert code == 0 and out.startswith(f"usage: python -m recommender {command}")


def test_the_help_lists_every_command(run: Run) -> None:
    code, out, _ = run("--help")
    assert code == 0
    assert re.findall(r"^    (\w+)", out, re.MULTILINE) == list(COMMANDS)


def test_as_a_program_it_ends_with_the_same_codes_and_no_traceback(tmp_path: Path) -> None:
    words = [sys.executable, "-m", "recommender", "recommend", "--build", str(tmp_path)]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 2 and done.stdout == ""
    assert done.stderr == f"There is no recommender of this version at {tmp_path}; run `python -m recommender build`.\n"
