"""The real Rasa server, the real action server and the real build, on free ports and with stores of their own."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
import urllib.error
import urllib.request
import uuid
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from recommender.settings import ROOT, Settings
from scripts.environments import ACTIONS_ENVIRONMENT, RASA_ENVIRONMENT
from scripts.models import RASA_MODEL, environ
from scripts.ports import free_ports

READY_S = 180


@dataclass
class Live:
    """Both servers, started; `stop` ends them and whatever they started."""

    folder: Path
    port: int = 0
    action_port: int = 0
    processes: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)
    settings: dict[str, str] = field(default_factory=dict)
    """MATINEE_ variables beside those of a test's own folder and ports."""

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def database(self) -> str:
        return f"sqlite:///{self.folder / 'people.db'}"

    def start(self) -> Live:
        free = free_ports(2)
        self.port, self.action_port = self.port or free[0], self.action_port or free[1]
        self.start_actions()
        self.start_rasa()
        self.wait()
        return self

    def start_actions(self) -> None:
        self._start("actions", str(ACTIONS_ENVIRONMENT.python), "-m", "actions", "--port", str(self.action_port))

    def start_rasa(self) -> None:
        endpoints = (ROOT / "endpoints.yml").read_text().replace("var/conversations.db", str(self.folder / "talk.db"))
        (self.folder / "endpoints.yml").write_text(endpoints)
        self._start(
            "rasa", str(RASA_ENVIRONMENT.python), "-m", "rasa", "run", "--model", str(RASA_MODEL),
            "--interface", "127.0.0.1", "--port", str(self.port), "--endpoints", str(self.folder / "endpoints.yml"),
        )  # fmt: skip

    def wait(self) -> None:
        """Until both are ready; says which log to read where they are not."""
        deadline = time.monotonic() + READY_S
        while time.monotonic() < deadline:
            for name, process in self.processes.items():
                assert process.poll() is None, f"{name} ended: {self.log(name)[-2000:]}"
            if self.is_ready():
                return
            time.sleep(0.5)
        raise AssertionError(f"not ready in {READY_S} s: {self.log('rasa')[-2000:]} {self.log('actions')[-2000:]}")

    def is_ready(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.address}/health", timeout=2) as answer:
                return all(json.loads(answer.read()).values())
        except (urllib.error.URLError, OSError, ValueError):
            return False

    def log(self, name: str) -> str:
        return (self.folder / f"{name}.log").read_text(errors="replace")

    def kill(self, name: str, how: signal.Signals = signal.SIGKILL) -> None:
        """Send a signal to one server and its children; a killing one is waited for."""
        os.killpg(self.processes[name].pid, how)
        if how in (signal.SIGKILL, signal.SIGTERM):
            self.processes.pop(name).wait(20)

    def stop(self) -> None:
        for name in list(self.processes):
            os.killpg(self.processes[name].pid, signal.SIGCONT)
            self.kill(name)

    def _start(self, name: str, *command: str) -> None:
        env = dict(environ(Settings.load({}))) | {
            "MATINEE_PORT": str(self.port),
            "MATINEE_ACTION_PORT": str(self.action_port),
            "MATINEE_DATABASE": self.database,
            "MATINEE_SECRET_FILE": str(self.folder / "secret"),
            "MATINEE_DELIVERIES": str(self.folder / "deliveries.db"),
            **self.settings,
        }
        with (self.folder / f"{name}.log").open("ab") as output:
            self.processes[name] = subprocess.Popen(
                command,
                cwd=ROOT,
                env=env,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                start_new_session=True,
            )


@dataclass
class Talk:
    """One person talking over REST."""

    live: Live
    sender: str = field(default_factory=lambda: uuid.uuid4().hex)

    def say(self, text: str) -> Answer:
        """What is answered to typed words."""
        return self._post({"sender": self.sender, "message": text})

    def tap(self, token: str) -> Answer:
        """What is answered to a click."""
        return self._post({"sender": self.sender, "tap": token})

    def _post(self, body: dict[str, Any]) -> Answer:
        status, data = post(self.live, json.dumps(body).encode())
        assert status == 200, (status, data)
        return Answer(json.loads(data))


@dataclass(frozen=True)
class Answer:
    """The messages of one answer."""

    messages: list[dict[str, Any]]

    @property
    def text(self) -> str:
        return "\n".join(m["text"] for m in self.messages if m.get("text"))

    @property
    def payload(self) -> dict[str, Any]:
        """The last payload, an empty one where there is none."""
        return next((m["custom"] for m in reversed(self.messages) if m.get("custom")), {})

    @property
    def cards(self) -> list[dict[str, Any]]:
        return list(self.payload.get("cards", []))

    @property
    def ids(self) -> list[str]:
        return [card["title_id"] for card in self.cards]


def post(live: Live, body: bytes) -> tuple[int, bytes]:
    """The raw answer of the REST channel, whatever its status."""
    request = urllib.request.Request(
        f"{live.address}/webhooks/rest/webhook", data=body, headers={"Content-Type": "application/json"}
    )
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.read()
