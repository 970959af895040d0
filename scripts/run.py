"""`make run`: builds and trains what is not up to date, starts both servers, and stops them together."""

from __future__ import annotations

import json
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from recommender.errors import MatineeError
from recommender.settings import Settings
from scripts import console
from scripts.console import LOGS, ProgressLine, StepFailed
from scripts.environments import ACTIONS_ENVIRONMENT
from scripts.models import RASA_MODEL, build_recommender, environ, load_settings, rasa, train_rasa
from scripts.preflight import check_ports

READY_S = 300
"""How long the servers may take to answer; Rasa needs about 45 seconds."""


@dataclass
class Server:
    """A process that we start, wait for and stop."""

    name: str
    command: Sequence[str]
    health: str
    """Answers with 200 and a JSON object, in which nothing is false, when the server is ready."""
    log: Path
    env: dict[str, str] = field(default_factory=dict)
    process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        self.log.parent.mkdir(parents=True, exist_ok=True)
        if self.log.exists():
            self.log.replace(self.log.with_suffix(".log.1"))
        with self.log.open("wb") as output:
            self.process = console.start(self.command, output, self.env)

    def is_ready(self) -> bool:
        try:
            with urllib.request.urlopen(self.health, timeout=2) as answer:
                parts = json.loads(answer.read() or b"{}")
        except (urllib.error.URLError, OSError, ValueError):
            return False
        return not any(part is False for part in parts.values())

    def check_alive(self) -> None:
        """StepFailed with the last lines of its log when it has ended."""
        assert self.process is not None
        if (code := self.process.poll()) is not None:
            raise StepFailed(console.failure(f"{self.name[:1].upper()}{self.name[1:]}", code, self.log))


def main(_arguments: Sequence[str]) -> int:
    settings = load_settings()
    try:
        check_ports(settings)
    except MatineeError as error:
        raise StepFailed(str(error)) from None
    build_recommender(settings)
    train_rasa(settings)
    serve(servers(settings), f"Matinee is ready: http://{address(settings.host)}:{settings.port}/   (Ctrl-C stops it)")
    return 0


def servers(settings: Settings) -> list[Server]:
    env = dict(environ(settings))
    actions = [str(ACTIONS_ENVIRONMENT.python), "-m", "actions", "--port", str(settings.action_port)]
    bot = rasa("run", "--model", str(RASA_MODEL), "--interface", settings.host, "--port", str(settings.port))
    return [
        Server(
            "the action server", actions, f"http://127.0.0.1:{settings.action_port}/health", LOGS / "actions.log", env
        ),
        Server("Rasa", bot, f"http://{address(settings.host)}:{settings.port}/health", LOGS / "rasa.log", env),
    ]


def address(host: str) -> str:
    """Where a browser on this machine finds a server that listens on `host`."""
    if host in ("0.0.0.0", "::", ""):
        return "localhost"
    return f"[{host}]" if ":" in host else host


def serve(started: Sequence[Server], ready: str, sleep: Callable[[float], None] = time.sleep) -> None:
    """Start the servers, say when all answer, and stay until one ends or we are stopped; then stop all."""
    try:
        for server in started:
            server.start()
        wait_until_ready(started, sleep)
        print(ready, flush=True)
        with suppress(KeyboardInterrupt, SystemExit):  # from here on, being stopped is how it ends well
            while True:
                for server in started:
                    server.check_alive()
                sleep(0.5)
    finally:
        with suppress(OSError):  # nobody may read any more what we print, and the servers must stop all the same
            print("Stopping ...", flush=True)
        console.stop([server.process for server in started if server.process is not None])


def wait_until_ready(started: Sequence[Server], sleep: Callable[[float], None]) -> None:
    line = ProgressLine("Waiting for " + " and ".join(server.name for server in started))
    waiting = list(started)
    deadline = time.monotonic() + READY_S
    try:
        while waiting:
            for server in started:
                server.check_alive()
            waiting = [server for server in waiting if not server.is_ready()]
            line.show("for " + " and ".join(server.name for server in waiting) if len(waiting) < len(started) else "")
            if time.monotonic() > deadline:
                logs = ", ".join(console.shown(server.log) for server in waiting)
                raise StepFailed(
                    f"No answer within {READY_S} s from {' and '.join(s.name for s in waiting)}; see {logs}."
                )
            sleep(0.3)
    except BaseException:
        line.leave()
        raise
    line.done()


if __name__ == "__main__":
    console.main_of(main)
