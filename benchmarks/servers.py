"""The real Rasa and action server, on free ports, with databases of their own that go away with them."""

from __future__ import annotations

import http.client
import json
import sys
import time
from collections.abc import Sequence
from contextlib import redirect_stdout
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Any

import psutil
import yaml

from actions.say import SORRY
from benchmarks.measures import BenchmarkError
from bot.channels.texts import APOLOGY, TOO_FAST
from recommender.manifest import Sources, stale
from recommender.settings import ROOT, Settings
from scripts import console, stamps
from scripts.console import LOGS
from scripts.models import RASA_MODEL, RASA_SOURCES, RASA_STAMP
from scripts.ports import free_ports
from scripts.run import Server, servers, wait_until_ready

FAILED = (SORRY, APOLOGY, TOO_FAST)
PATIENCE_S = 30
"""How long one request may take before nothing more is measured."""


class Live:
    """A context; `first_answer_s` is how long it took from starting both to the answer to "hi"."""

    def __init__(self, settings: Settings) -> None:
        check_built(settings)
        self._scratch = TemporaryDirectory(prefix="matinee-bench-")
        self.folder = Path(self._scratch.name)
        port, action_port = free_ports(2)
        self.settings = replace(settings, host="127.0.0.1", port=port, action_port=action_port)
        self.actions, self.rasa = self._servers()
        self.first_answer_s = 0.0

    def __enter__(self) -> Live:
        began = time.perf_counter()
        try:
            self.actions.start()
            self.rasa.start()
            with redirect_stdout(sys.stderr):  # what is waited for is not part of the table
                wait_until_ready((self.actions, self.rasa), time.sleep)
            self.say("first", "hi")
        except BaseException:
            self.__exit__(None, None, None)
            raise
        self.first_answer_s = time.perf_counter() - began
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        console.stop([s.process for s in (self.rasa, self.actions) if s.process is not None])
        self._scratch.cleanup()

    def say(self, sender: str, message: str) -> list[dict[str, Any]]:
        """One message over REST; the bot's messages. BenchmarkError where it failed."""
        body = json.dumps({"sender": sender, "message": message}).encode()
        answer = list(request(self.settings.port, "POST", "/webhooks/rest/webhook", body))
        check_answer(message, answer)
        return answer

    def act(self, call: bytes) -> dict[str, Any]:
        """What Rasa would send to the action server, sent by us."""
        return dict(request(self.settings.action_port, "POST", "/webhook", call))

    def ask_rasa(self, path: str) -> dict[str, Any]:
        """From Rasa's own HTTP interface, which is open here only."""
        return dict(request(self.settings.port, "GET", path))

    def _servers(self) -> tuple[Server, Server]:
        env = {
            "MATINEE_DATABASE": f"sqlite:///{self.folder / 'people.db'}",
            "MATINEE_SECRET_FILE": str(self.folder / "secret"),
            "MATINEE_DELIVERIES": str(self.folder / "deliveries.db"),
            "MATINEE_PROXIES": "1",  # so that a request can come from elsewhere than loopback
        }
        own = ["--endpoints", str(self._endpoints()), "--enable-api"]
        actions, rasa = (
            replace(server, log=LOGS / f"bench-{server.log.name}", env={**server.env, **env})
            for server in servers(self.settings)
        )
        return actions, replace(rasa, command=[*rasa.command, *own])

    def _endpoints(self) -> Path:
        endpoints = yaml.safe_load((ROOT / "endpoints.yml").read_text(encoding="utf-8"))
        endpoints["tracker_store"]["db"] = str(self.folder / "conversations.db")
        file = self.folder / "endpoints.yml"
        file.write_text(yaml.safe_dump(endpoints), encoding="utf-8")
        return file


def check_built(settings: Settings) -> None:
    """BenchmarkError names the command where the build or Rasa's model is missing or stale."""
    if reason := stale(settings.build_dir / "current", Sources.of(settings)):
        raise BenchmarkError(f"{reason}; run `make build`.")
    if not RASA_MODEL.is_file():
        raise BenchmarkError(f"There is no Rasa model at {console.shown(RASA_MODEL)}; run `make build`.")
    if not stamps.is_current(RASA_STAMP, stamps.fingerprint(RASA_SOURCES)):
        raise BenchmarkError(f"{console.shown(RASA_MODEL)} is older than what it is made from; run `make build`.")


def check_answer(message: str, answer: Sequence[dict[str, Any]]) -> None:
    """BenchmarkError for silence and for an apology: how long they took says nothing."""
    texts = [str(part.get("text", "")) for part in answer]
    if not any(texts) or any(text in FAILED for text in texts):
        raise BenchmarkError(f"The bot failed at {message!r}: {texts}. See {console.shown(LOGS)}/bench-*.log.")


def family(server: Server) -> list[psutil.Process]:
    """A server's process and all that it started."""
    assert server.process is not None
    first = psutil.Process(server.process.pid)
    return [first, *first.children(recursive=True)]


def request(port: int, method: str, path: str, body: bytes | None = None) -> Any:
    """One HTTP request on a connection of its own, as Rasa makes them; the JSON of the answer."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE_S)
    try:
        connection.request(method, path, body, {"Content-Type": "application/json", "Accept": "application/json"})
        answer = connection.getresponse()
        told = answer.read()
    except OSError as error:
        raise BenchmarkError(f"No answer from port {port} within {PATIENCE_S} s: {error}.") from None
    finally:
        connection.close()
    if answer.status != http.HTTPStatus.OK:
        raise BenchmarkError(f"{method} {path} on port {port}: {answer.status} {told[:300].decode('utf-8', 'replace')}")
    return json.loads(told)
