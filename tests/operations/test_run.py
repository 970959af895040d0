"""Everything that was started is stopped, nothing else is, and a part that dies is named. The servers here are small fakes."""

from __future__ import annotations

import http.client
import json
import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from recommender.settings import ROOT, Settings
from scripts.models import environ
from scripts.ports import free_port, free_ports
from scripts.run import address, servers

FAKE_SERVER = """
import http.server, json, os, signal, subprocess, sys
name, port, folder, health, stubborn = sys.argv[1:]
helper = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
if stubborn == "stubborn":
    signal.signal(signal.SIGTERM, signal.SIG_IGN)

class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/die":
            print("the last words of", name, flush=True)
            os._exit(3)
        self.send_response(200)
        self.end_headers()
        self.wfile.write(health.encode())

server = http.server.HTTPServer(("127.0.0.1", int(port)), Handler)
with open(f"{folder}/{name}.pids.new", "w") as file:
    json.dump([os.getpid(), helper.pid], file)
os.rename(f"{folder}/{name}.pids.new", f"{folder}/{name}.pids")
server.serve_forever()
"""
DRIVER = """
import json, sys
from pathlib import Path
from scripts import console
from scripts.run import Server, serve

console.STOP_S = 1

def main(arguments):
    folder = Path(arguments[0])
    started = [
        Server(name, command, health, folder / f"{name}.log") for name, command, health in json.loads(arguments[1])
    ]
    for server in started:
        server.env = console.clean_environ()
    serve(started, "READY")
    return 0

console.main_of(main)
"""


class World:
    """Two fake servers and the program that runs them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        actions, rasa, self.other_port = free_ports(3)
        self.ports = {"actions": actions, "rasa": rasa}
        self.health = {"actions": "{}", "rasa": '{"rasa": true, "actions": true}'}
        self.stubborn = {"actions": "", "rasa": ""}
        self.driver: subprocess.Popen[str] | None = None

    def command(self, name: str, port: int) -> list[str]:
        arguments = [name, str(port), str(self.folder), self.health.get(name, "{}"), self.stubborn.get(name, "")]
        return [sys.executable, "-c", FAKE_SERVER, *arguments]

    def start(self) -> subprocess.Popen[str]:
        told = [
            (name, self.command(name, port), f"http://127.0.0.1:{port}/health") for name, port in self.ports.items()
        ]
        command = [sys.executable, "-c", DRIVER, str(self.folder), json.dumps(told)]
        self.driver = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        return self.driver

    def pids(self, name: str) -> list[int]:
        path = self.folder / f"{name}.pids"
        while not path.exists():
            time.sleep(0.02)
        return [int(pid) for pid in json.loads(path.read_text())]


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    world = World(tmp_path)
    yield world
    if world.driver is not None and world.driver.poll() is None:
        world.driver.terminate()
        world.driver.communicate()


def wait_for(driver: subprocess.Popen[str], words: str) -> None:
    assert driver.stdout is not None
    for line in driver.stdout:
        if words in line:
            return
    pytest.fail(f"the program ended before it said {words!r}")


def running(pids: list[int]) -> list[int]:
    """Those that still run; what has ended but was not yet collected by init counts as ended."""
    states = subprocess.run(
        ["ps", "-o", "pid=,stat=", "-p", ",".join(map(str, pids))], capture_output=True, text=True
    ).stdout
    return [int(line.split()[0]) for line in states.splitlines() if not line.split()[1].startswith("Z")]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("stubborn", ["", "stubborn"])
def test_a_signal_stops_all_that_was_started_and_nothing_else(
    world: World, number: signal.Signals, stubborn: str
) -> None:
    bystander = subprocess.Popen(world.command("bystander", world.other_port), start_new_session=True)
    world.stubborn["rasa"] = stubborn
    driver = world.start()
    wait_for(driver, "READY")
    ours = world.pids("actions") + world.pids("rasa")
    theirs = world.pids("bystander")
    assert running(ours) == sorted(ours)
    driver.send_signal(number)
    _, errors = driver.communicate()
    assert driver.returncode == 0
    assert errors == ""
    assert running(ours) == []
    assert running(theirs) == sorted(theirs)
    os.killpg(bystander.pid, signal.SIGKILL)
    bystander.wait()


def test_a_second_ctrl_c_does_not_leave_anything_behind(world: World) -> None:
    world.stubborn = {"actions": "stubborn", "rasa": "stubborn"}
    driver = world.start()
    wait_for(driver, "READY")
    driver.send_signal(signal.SIGINT)
    wait_for(driver, "Stopping")
    driver.send_signal(signal.SIGINT)
    driver.communicate()
    assert running(world.pids("actions") + world.pids("rasa")) == []


def test_a_part_that_dies_is_named_with_its_last_words_and_the_other_is_stopped(world: World) -> None:
    driver = world.start()
    wait_for(driver, "READY")
    with pytest.raises(http.client.RemoteDisconnected):
        ask(world.ports["rasa"], "/die")
    _, errors = driver.communicate()
    assert driver.returncode == 1
    assert f"Rasa: failed (exit code 3). The last lines of {world.folder / 'rasa.log'}:\n" in errors
    assert "the last words of rasa" in errors
    assert running(world.pids("actions") + world.pids("rasa")) == []


def test_a_part_that_never_starts_is_named(world: World) -> None:
    world.health["actions"] = "{}"
    taken = free_port()
    world.ports = {"actions": taken, "rasa": taken}
    driver = world.start()
    _, errors = driver.communicate()
    assert driver.returncode == 1
    assert "failed (exit code 1)" in errors
    assert "Address already in use" in errors


def test_it_is_not_ready_while_a_part_says_so(world: World) -> None:
    world.health["rasa"] = '{"rasa": true, "actions": false}'
    driver = world.start()
    world.pids("rasa")
    wait_for(driver, "Waiting for actions and rasa")
    time.sleep(1)
    driver.terminate()
    output, _ = driver.communicate()
    assert "READY" not in output


def ask(port: int, path: str) -> bytes:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=5) as answer:
        return bytes(answer.read())


def test_the_servers_get_their_ports_and_send_nothing_home() -> None:
    settings = Settings(port=7005, action_port=7055, host="0.0.0.0")
    actions, rasa = servers(settings)
    assert actions.command[1:] == ["-m", "actions", "--port", "7055"]
    assert actions.health == "http://127.0.0.1:7055/health"
    assert rasa.command[1:4] == ["-m", "rasa", "run"]
    assert rasa.command[-4:] == ["--interface", "0.0.0.0", "--port", "7005"]
    assert rasa.health == "http://localhost:7005/health"
    for server in (actions, rasa):
        assert server.env["RASA_TELEMETRY_ENABLED"] == "false"
        assert server.env["ANONYMIZED_TELEMETRY"] == "False"
        assert server.env["MATINEE_ACTION_PORT"] == "7055"
        assert server.env["HF_HUB_OFFLINE"] == "1"


def test_another_model_may_be_fetched_by_its_name() -> None:
    assert "HF_HUB_OFFLINE" not in set(environ(Settings(model="all-mpnet-base-v2"))) - set(os.environ)


@pytest.mark.parametrize(
    ("host", "shown"), [("127.0.0.1", "127.0.0.1"), ("0.0.0.0", "localhost"), ("::", "localhost"), ("::1", "[::1]")]
)
def test_the_address_printed_can_be_opened_in_a_browser(host: str, shown: str) -> None:
    assert address(host) == shown


def test_ports_that_are_found_together_differ() -> None:
    assert len(set(free_ports(500))) == 500
