"""The doctor, against loopback servers that answer as the real ones do when something is wrong."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar

import pytest
from channels_world import settings

from bot import __main__ as command
from bot.channels import patches
from bot.channels.telegram import line, updates
from bot.doctor import files, telegram
from bot.doctor.finding import Finding, State
from bot.doctor.servers import servers
from bot.doctor.slack import slack
from recommender.settings import ROOT, Settings

TOKEN = "70001:AAAAAAAAAAAAAAAAAAAAAAAAAAAA"
CLOSED = "http://127.0.0.1:9"
HEALTHY = {"/health": {"rasa": True, "actions": True, "build": True}}


@contextmanager
def answering(answers: dict[str, Any], headers: dict[str, str] | None = None, status: int = 200) -> Iterator[int]:
    """A server that gives these answers by the end of the path; yields its port."""

    class Handler(BaseHTTPRequestHandler):
        asked: ClassVar[list[str]] = []

        def do_GET(self) -> None:
            told = next((answer for end, answer in answers.items() if self.path.endswith(end)), None)
            self.send_response(status if told is not None else 404)
            for name, value in (headers or {}).items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(told.encode() if isinstance(told, str) else json.dumps(told or {}).encode())

        def do_POST(self) -> None:
            self.do_GET()

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()


def wrong(findings: Iterator[Finding]) -> list[str]:
    """What is wrong, each with what to do about it."""
    found = [finding for finding in findings if finding.state is State.WRONG]
    assert all(finding.do and finding.do.endswith((".", "`.")) for finding in found)
    return [finding.text for finding in found]


def test_what_is_written_twice_is_the_same() -> None:
    assert files.RASA_VERSION == patches.RASA_VERSION
    assert (line.WEBHOOK_PATH, tuple(updates.KINDS)) == (telegram.WEBHOOK_PATH, telegram.KINDS)


def test_running_servers_are_well() -> None:
    with answering(HEALTHY) as port, answering({"/health": {"status": "ok"}}) as action_port:
        assert wrong(servers(Settings(port=port, action_port=action_port))) == []


def test_servers_that_are_down_are_said_to_be() -> None:
    down = wrong(servers(Settings(port=9, action_port=10)))
    assert down == [f"127.0.0.1:{port} does not answer (Connection refused)." for port in (9, 10)]


def test_another_program_on_our_port_is_told_from_ours() -> None:
    with answering({"/health": "<html>"}) as port:
        (text, _) = wrong(servers(Settings(port=port, action_port=9)))
        assert "something else may be there" in text


@pytest.mark.parametrize("part", ["rasa", "actions", "build"])
def test_each_part_that_health_misses_is_named(part: str) -> None:
    with answering({"/health": {**HEALTHY["/health"], part: False}}) as port:
        assert len(wrong(servers(Settings(port=port, action_port=port)))) == 2  # it, and the two ports that are one


def test_being_open_to_the_network_is_a_note(tmp_path: Path) -> None:
    found = list(servers(Settings(host="0.0.0.0", port=9, action_port=10)))
    assert [finding.part for finding in found if finding.state is State.NOTE] == ["address", "proxies"]


def world(folder: Path, credentials: str = "", endpoints: str = "") -> Path:
    """A project with our own files or others."""
    for name, text in (("credentials.yml", credentials), ("endpoints.yml", endpoints)):
        (folder / name).write_text(text or (ROOT / name).read_text())
    for path in (folder / "models" / "matinee.tar.gz", folder / "build" / "current" / "manifest.json"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    return folder


def at(folder: Path, **given: Any) -> Settings:
    return settings(folder, database=f"sqlite:///{folder / 'people.db'}", **given)


def test_our_own_files_are_well(tmp_path: Path) -> None:
    assert wrong(files.files(at(tmp_path), world(tmp_path))) == []


def test_a_missing_build_and_model_name_their_commands(tmp_path: Path) -> None:
    world(tmp_path)
    (tmp_path / "build" / "current" / "manifest.json").unlink()
    (tmp_path / "models" / "matinee.tar.gz").unlink()
    found = [f for f in files.files(at(tmp_path), tmp_path) if f.state is State.WRONG]
    assert [finding.do for finding in found] == ["Run `python -m recommender build`.", "Run `make build`."]


def test_rasas_own_channels_are_unsafe_and_ours_are_missed(tmp_path: Path) -> None:
    found = wrong(files.files(at(tmp_path), world(tmp_path, credentials="rest:\nsocketio:\n")))
    assert len(found) == 4 and "`rest`" in found[0] and "WebChannel" in found[3]


@pytest.mark.parametrize("kind", ["redis", "mongod", "dynamo"])
def test_a_store_that_forgetting_cannot_reach_is_wrong(tmp_path: Path, kind: str) -> None:
    (text,) = wrong(files.files(at(tmp_path), world(tmp_path, endpoints=f"tracker_store:\n  type: {kind}\n")))
    assert "Forget me" in text and kind in text


@pytest.mark.parametrize("endpoints", ["tracker_store:\n", "nothing: here\n", "[not, a, mapping]\n"])
def test_conversations_in_memory_are_wrong(tmp_path: Path, endpoints: str) -> None:
    assert wrong(files.files(at(tmp_path), world(tmp_path, endpoints=endpoints))) == [
        "are kept in memory and lost with it."
    ]


def test_a_file_that_others_can_read_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "secret").touch(mode=0o644)
    assert wrong(files.files(at(tmp_path), world(tmp_path))) == [
        f"{tmp_path / 'secret'} can be read by others on this machine."
    ]


def of_telegram(status: int = 200, webhook: str = "", me: dict[str, Any] | None = None, **hook: Any) -> list[Finding]:
    user = {"username": "MatineeBot", "can_join_groups": True, **(me or {})}
    answers = {
        "/getMe": {"ok": status == 200, "result": user},
        "/getWebhookInfo": {"ok": True, "result": {"url": "", **hook}},
    }
    with answering(answers, status=status) as port:
        given = Settings(telegram_token=TOKEN, telegram_api=f"http://127.0.0.1:{port}", telegram_webhook=webhook)
        return list(telegram.telegram(given))


HOOK = "https://bot.example.org"
OUR_URL = f"{HOOK}/webhooks/telegram/webhook"


def test_channels_without_credentials_are_off() -> None:
    states = [finding.state for finding in (*telegram.telegram(Settings()), *slack(Settings()))]
    assert states == [State.OFF, State.OFF]


def test_telegram_is_well_by_polling_and_by_webhook() -> None:
    assert (
        wrong(iter(of_telegram()))
        == wrong(iter(of_telegram(webhook=HOOK, url=OUR_URL, allowed_updates=["callback_query", "message"])))
        == []
    )


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"status": 401}, "does not know the token"),
        ({"status": 500}, "refuses getMe with status 500"),
        ({"url": "https://other.example.org"}, "A webhook is set"),
        ({"webhook": HOOK}, "not the one in MATINEE_TELEGRAM_WEBHOOK"),
        ({"webhook": HOOK, "url": OUR_URL, "last_error_date": time.time(), "last_error_message": "502\nBad"}, "failed: 502 Bad."),
        ({"webhook": HOOK, "url": OUR_URL, "allowed_updates": ["message"]}, "other kinds"),
        ({"webhook": HOOK, "url": OUR_URL, "pending_update_count": 500}, "500 updates wait"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_telegram_is_said(given: dict[str, Any], said: str) -> None:
    (text,) = wrong(iter(of_telegram(**given)))
    assert said in text


def test_groups_and_privacy_are_notes() -> None:
    found = of_telegram(me={"can_join_groups": False, "can_read_all_group_messages": True})
    assert [finding.state for finding in found].count(State.NOTE) == 2


def test_an_unreachable_platform_is_wrong_and_no_token_is_told() -> None:
    found = [
        *telegram.telegram(Settings(telegram_token=TOKEN, telegram_api=CLOSED)),
        *slack(Settings(slack_bot_token="xoxb-secret", slack_signing_secret="0" * 32, slack_api=f"{CLOSED}/api/")),
    ]
    assert [finding.state for finding in found] == [State.WRONG, State.OK, State.WRONG]
    assert not any(secret in str(finding) for finding in found for secret in (TOKEN, "xoxb-secret"))


def of_slack(folder: Path, auth: dict[str, Any], scopes: str = "chat:write,im:history", **tokens: str) -> list[str]:
    manifest = folder / "manifest.yml"
    manifest.write_text("oauth_config: {scopes: {bot: [chat:write, im:history]}}")
    answers = {"/auth.test": auth, "/apps.connections.open": {"ok": False, "error": "not_allowed_token_type"}}
    with answering(answers, {"X-OAuth-Scopes": scopes}) as port:
        given = Settings(slack_bot_token="xoxb-1", slack_api=f"http://127.0.0.1:{port}/api/", **tokens)
        return wrong(slack(given, manifest))


def test_what_is_wrong_with_slack_is_said(tmp_path: Path) -> None:
    well = {"ok": True, "user": "matinee", "team": "Films"}
    http = {"slack_signing_secret": "0" * 32}
    assert of_slack(tmp_path, well, **http) == []
    assert of_slack(tmp_path, well) == ["has no way to reach us."]
    assert of_slack(tmp_path, {"ok": False, "error": "invalid_auth"}, **http) == [
        "refuses the bot token (invalid_auth)."
    ]
    assert of_slack(tmp_path, well, "chat:write", **http) == ["Permissions are missing: im:history."]
    assert "not_allowed_token_type" in of_slack(tmp_path, well, slack_app_token="xapp-1")[0]


def test_the_command_prints_one_line_each_and_fails_where_something_is_wrong(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MATINEE_PORT", "9")
    assert command.main(["doctor"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert any(line.startswith("WRONG  chat page") for line in lines) and lines[-1].endswith("wrong.")
    monkeypatch.setenv("MATINEE_PORT", "none")
    assert command.main(["doctor"]) == 2
    assert "MATINEE_PORT" in capsys.readouterr().err
