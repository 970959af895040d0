"""The figures of a benchmark are right, a missed limit is seen, and the bot's real memory is left alone. Nothing is timed."""

from __future__ import annotations

import asyncio
import json
import math
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import yaml

from actions.say import SORRY
from benchmarks import __main__ as program
from benchmarks import attacks, page, servers
from benchmarks.conversation import Turn, recorded, requests_in
from benchmarks.measures import BenchmarkError, Measure, missed, percentile, table
from benchmarks.requests import mix
from benchmarks.servers import Live, check_answer
from bot.channels.texts import APOLOGY, TOO_FAST
from recommender.catalogue import Catalogue
from recommender.settings import ROOT, Settings
from recommender.sources.table import read_catalogue
from recommender.types import Request
from scripts import stamps

FAST = Measure("fast", "ms", [10, 20, 30], limit=25, limit_p95=50)
UNEVEN = Measure("uneven", "ms", [10, 10, 10, 10, 110], limit=25, limit_p95=60)
ONCE = Measure("once", "s", [45.0], limit=60, limit_p95=60)
FREE = Measure("without a limit", "ms", [1, 2])


@pytest.mark.parametrize(
    ("values", "q", "right"),
    [([5, 1, 3, 2, 4], 50, 3), ([0, 10], 95, 9.5), ([7], 95, 7), ([1, 2, 3, 4], 50, 2.5), ([3, 1], 100, 3)],
)
def test_percentiles_lie_between_the_nearest_values(values: list[float], q: float, right: float) -> None:
    assert percentile(values, q) == pytest.approx(right)


def test_no_values_have_no_percentile() -> None:
    assert math.isnan(percentile([], 50))


def test_a_limit_holds_for_the_median_and_for_the_tail() -> None:
    assert (FAST.p50, FAST.p95) == (20, pytest.approx(29))
    assert FAST.of_limit == pytest.approx(0.8)
    assert UNEVEN.p50 == 10
    assert UNEVEN.of_limit == pytest.approx(90 / 60)
    assert missed({"chat": [FAST, UNEVEN], "start": [ONCE, FREE]}) == ["chat: uneven"]


def test_where_more_is_better_the_least_is_the_limit() -> None:
    enough, few = Measure("enough", "1/s", [60], at_least=50), Measure("few", "1/s", [40], at_least=50)
    assert (enough.of_limit, few.of_limit) == (pytest.approx(50 / 60), pytest.approx(1.25))
    assert missed({"page": [enough, few, Measure("none", "1/s", [0], at_least=50)]}) == ["page: few", "page: none"]
    assert enough.row("page")[6:] == (50, None, pytest.approx(50 / 60), "yes")


@pytest.mark.parametrize(
    ("frames", "fewest"),
    [
        ([20.0] * 150, 50),
        ([20.0] * 50 + [100.0] * 10 + [20.0] * 50, 10),
        ([10.0] * 100 + [500.0] + [10.0] * 100, 51),
        ([10.0] * 50, 0),
    ],
)
def test_the_second_with_the_fewest_frames_is_found_wherever_it_begins(frames: list[float], fewest: int) -> None:
    assert page.fewest_in_a_second(frames) == fewest


def test_an_attack_with_a_number_goes_on_until_that_many_were_let_in(monkeypatch: pytest.MonkeyPatch) -> None:
    tries = 0

    async def every_other(port: int) -> None:
        nonlocal tries
        tries += 1
        if tries % 2:
            raise ConnectionResetError

    monkeypatch.setitem(attacks.ATTACKS, "some", (every_other, 2, 10))
    tally = asyncio.run(attacks.attack("some", 9, seconds=0))
    assert tally.done >= 10 and tries >= 20
    assert tally.refused["ConnectionResetError"] >= 10


def test_what_was_measured_once_has_no_tail_but_a_limit() -> None:
    assert ONCE.p95 is None
    assert ONCE.of_limit == pytest.approx(0.75)
    assert FREE.of_limit is None


def test_the_table_shows_every_measure_with_its_limit() -> None:
    shown = table({"chat": [FAST, UNEVEN], "start": [ONCE, FREE]}, {"machine": "a toaster"}, ["A note."])
    lines = [line.split() for line in shown.to_text().splitlines()]
    assert ["machine:", "a", "toaster"] in lines
    assert ["chat", "fast", "3", "ms", "20.00", "29.00", "25", "50", "80%", "yes"] in lines
    assert ["chat", "uneven", "5", "ms", "10.00", "90.00", "25", "60", "150%", "NO"] in lines
    assert ["start", "once", "1", "s", "45.00", "–", "60", "60", "75%", "yes"] in lines
    assert ["start", "without", "a", "limit", "2", "ms", "1.50", "1.95", "–", "–", "–", "–"] in lines


def test_the_json_holds_the_same_with_null_for_nothing() -> None:
    rows = json.loads(table({"start": [ONCE, FREE]}, {}).to_json())["rows"]
    assert [row["p95"] for row in rows] == [None, pytest.approx(1.95)]
    assert [row["met"] for row in rows] == ["yes", None]


def test_help_names_every_benchmark() -> None:
    ran = subprocess.run([sys.executable, "-m", "benchmarks", "--help"], cwd=ROOT, capture_output=True, text=True)
    assert ran.returncode == 0
    assert "--quick" in ran.stdout and "--json" in ran.stdout
    for name, what in program.BENCHMARKS.items():
        assert f"{name:<12} {what}" in ran.stdout


@pytest.mark.parametrize("name", program.BENCHMARKS)
def test_every_benchmark_is_a_file_with_a_measure(name: str) -> None:
    assert callable(import_module(f"benchmarks.{name.replace('-', '_')}").measure)


def test_what_takes_long_is_only_run_where_it_is_named() -> None:
    assert program.chosen([]) == ["recommender", "build", "start", "chat", "connectors", "hostile", "nlu", "memory"]
    assert program.chosen(["build-20k", "recommender"]) == ["recommender", "build-20k"]
    assert program.chosen(["all"]) == list(program.BENCHMARKS)


def test_an_unknown_name_is_told_with_the_known_ones(capsys: pytest.CaptureFixture[str]) -> None:
    assert program.main(["speeed"]) == 2
    assert capsys.readouterr().err == f"There is no benchmark 'speeed'; there are {', '.join(program.BENCHMARKS)}.\n"


def test_a_file_that_cannot_be_written_is_told_before_anything_is_measured(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    fake(monkeypatch)
    assert program.main(["chat", "--json", str(tmp_path / "nowhere" / "table.json")]) == 2
    assert f"there is no folder {tmp_path / 'nowhere'}." in capsys.readouterr().err


def fake(monkeypatch: pytest.MonkeyPatch, **benchmarks: list[Measure] | BenchmarkError) -> None:
    """Stand-ins for real benchmarks: what they measured, or why they could not."""

    def measure(found: list[Measure] | BenchmarkError) -> list[Measure]:
        if isinstance(found, BenchmarkError):
            raise found
        return found

    modules = {f"benchmarks.{k}": SimpleNamespace(measure=lambda bench, v=v: measure(v)) for k, v in benchmarks.items()}
    monkeypatch.setattr(program, "import_module", modules.__getitem__)


def test_the_exit_code_tells_whether_all_limits_are_met(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fake(monkeypatch, chat=[FAST], start=[UNEVEN])
    assert program.main(["chat"]) == 0
    assert "Every limit that was measured is met." in capsys.readouterr().out
    assert program.main(["chat", "start"]) == 1
    assert "Over the limit: start: uneven." in capsys.readouterr().out


def test_one_that_cannot_be_measured_does_not_lose_the_others(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    fake(monkeypatch, start=BenchmarkError("The server is asleep."), chat=[FAST])
    assert program.main(["start", "chat", "--json", str(tmp_path / "table.json")]) == 2
    assert "start could not be measured: The server is asleep." in capsys.readouterr().out
    assert [row["what"] for row in json.loads((tmp_path / "table.json").read_text())["rows"]] == ["fast"]


def test_without_a_build_the_command_to_run_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setenv("MATINEE_BUILD_DIR", str(tmp_path))
    assert program.main(["chat"]) == 2
    assert f"There is no recommender at {tmp_path / 'current'}; run `make build`." in capsys.readouterr().err


def test_a_rasa_model_of_other_sources_is_not_measured(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(servers, "stale", lambda folder, sources: None)
    monkeypatch.setattr(servers, "RASA_MODEL", tmp_path / "matinee.tar.gz")
    monkeypatch.setattr(servers, "RASA_STAMP", tmp_path / "matinee.stamp")
    with pytest.raises(BenchmarkError, match=r"There is no Rasa model .* run `make build`"):
        servers.check_built(Settings())
    servers.RASA_MODEL.touch()
    with pytest.raises(BenchmarkError, match="older than what it is made from; run `make build`"):
        servers.check_built(Settings())
    stamps.write(servers.RASA_STAMP, stamps.fingerprint(servers.RASA_SOURCES))
    servers.check_built(Settings())


def test_the_servers_have_databases_of_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(servers, "check_built", lambda settings: None)
    settings = Settings()
    with_own = Live(settings)
    try:
        conversations = yaml.safe_load((with_own.folder / "endpoints.yml").read_text())["tracker_store"]["db"]
        for server in (with_own.actions, with_own.rasa):
            assert server.env["MATINEE_DATABASE"] == f"sqlite:///{with_own.folder}/people.db"
            assert server.env["MATINEE_SECRET_FILE"] == f"{with_own.folder}/secret"
        assert conversations == f"{with_own.folder}/conversations.db"
        assert with_own.rasa.command[-3:] == ["--endpoints", f"{with_own.folder}/endpoints.yml", "--enable-api"]
        assert len({settings.port, settings.action_port, with_own.settings.port, with_own.settings.action_port}) == 4
    finally:
        with_own.__exit__(None, None, None)
    assert not with_own.folder.exists()


@pytest.mark.parametrize("answer", [[], [{"text": ""}], [{"text": SORRY}], [{"text": APOLOGY}], [{"text": TOO_FAST}]])
def test_an_apology_is_no_answer(answer: list[dict[str, str]]) -> None:
    with pytest.raises(BenchmarkError, match="failed at 'hi'"):
        check_answer("hi", answer)


def test_a_wish_must_show_titles() -> None:
    wish = Turn("like Fargo", shows_titles=True)
    with pytest.raises(BenchmarkError, match="no titles for 'like Fargo', but said: Hm"):
        wish.check([{"text": "Hm."}])
    wish.check([{"text": "These:"}, {"custom": {"cards": [{"title": "Fargo"}]}}])


class FakeRasa:
    """Answers like Rasa's HTTP interface after a conversation of two messages."""

    events = (
        {"event": "action", "name": "action_session_start", "timestamp": 1.0},
        {"event": "user", "text": "hi", "timestamp": 2.0},
        {"event": "action", "name": "action_greet", "timestamp": 3.0},
        {"event": "action", "name": "action_listen", "timestamp": 4.0},
        {"event": "user", "text": "bye", "timestamp": 5.0},
        {"event": "action", "name": "action_goodbye", "timestamp": 6.0},
    )

    def ask_rasa(self, path: str) -> dict[str, object]:
        if path == "/domain":
            return {"intents": []}
        until = float(path.split("until=")[1]) if "until=" in path else 99
        return {"events": [event for event in self.events if float(str(event["timestamp"])) <= until]}


def test_calls_are_recorded_as_they_were_before_each_action() -> None:
    calls = [json.loads(call) for call in recorded(FakeRasa(), "me")]  # type: ignore[arg-type]
    assert [(call["next_action"], call["sender_id"]) for call in calls] == [
        ("action_greet", "rest:me"),
        ("action_goodbye", "rest:me"),
    ]
    assert [call["tracker"]["events"][-1]["text"] for call in calls] == ["hi", "bye"]


def test_only_answers_with_titles_count_as_recommendations() -> None:
    request = Request(text="a heist", n=3)
    slot = {"event": "slot", "name": "request", "value": request.to_dict()}
    shown = {"responses": [{"custom": {"cards": [{"title": "Heat"}]}}], "events": [slot]}
    told = {"responses": [{"text": "Hello", "custom": {"type": "note"}}], "events": [slot]}
    assert requests_in(shown) == [request]
    assert requests_in(told) == []


def test_the_forty_wishes_are_different_and_name_titles_of_our_own() -> None:
    titles, _ = read_catalogue(ROOT / "data" / "catalogue", skip_damaged=True)
    requests = mix(Catalogue(titles))
    assert len(requests) == len({repr(request) for request in requests}) == 40


def test_the_talk_that_is_scrolled_has_all_its_cards() -> None:
    sent: list[str] = []
    handlers: list[Any] = []
    page._long_talk(SimpleNamespace(on_message=handlers.append, send=sent.append))
    handlers[0]('40{"token":""}')
    event, session = json.loads(sent[-1].removeprefix("42"))
    cards = [card for line in session["history"] if line["payload"] for card in line["payload"]["cards"]]
    assert (event, len(cards), len({card["rid"] for card in cards})) == ("session", page.CARDS, page.CARDS)
    assert sent[0].startswith("0{") and sent[1].startswith("40{"), "socket.io's greeting comes first"
