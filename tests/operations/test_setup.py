"""What would stop a start is told in one line before anything slow begins."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from recommender.errors import SettingError
from recommender.settings import ROOT, Settings
from scripts.console import StepFailed
from scripts.preflight import check_port, check_ports
from scripts.setup import check_platform, preflight


@contextmanager
def another_program(host: str = "127.0.0.1") -> Iterator[int]:
    with socket.socket() as server:
        server.bind((host, 0))
        server.listen()
        yield server.getsockname()[1]


@pytest.mark.parametrize("host", ["127.0.0.1", "0.0.0.0"])
def test_a_taken_port_is_named_with_the_setting_to_change(host: str) -> None:
    with another_program(host) as port, pytest.raises(SettingError) as refused:
        check_ports(Settings(port=port, host=host))
    assert f"Port {port} for the chat page is taken by another program" in str(refused.value)
    assert f"MATINEE_PORT={port + 1} make run" in str(refused.value)


def test_a_taken_action_port_is_named_with_its_own_setting() -> None:
    with another_program() as port, another_program() as free, pytest.raises(SettingError) as refused:
        check_port("127.0.0.1", port, "the action server", "MATINEE_ACTION_PORT")
    assert f"MATINEE_ACTION_PORT={port + 1}" in str(refused.value)
    check_port("127.0.0.1", free, "the chat page", "MATINEE_PORT")  # closed by now, so free


def test_one_port_cannot_serve_both() -> None:
    with pytest.raises(SettingError, match="are both 5005; give them different ports"):
        check_ports(Settings(port=5005, action_port=5005))


@pytest.mark.parametrize("host", ["no such host", "203.0.113.7"])
def test_a_host_that_is_not_ours_is_named(host: str) -> None:
    with pytest.raises(SettingError, match=re.escape(f"MATINEE_HOST='{host}' is not an address")):
        check_port(host, 5005, "the chat page", "MATINEE_PORT")


def test_setup_stops_at_a_taken_port_before_it_installs_anything() -> None:
    with another_program() as port:
        environ = {key: value for key, value in os.environ.items() if not key.startswith("MATINEE_")}
        environ |= {"MATINEE_PORT": str(port), "MATINEE_ACTION_PORT": str(port + 1)}
        command = [sys.executable, "-m", "scripts.setup", "--ports"]
        stopped = subprocess.run(command, cwd=ROOT, env=environ, capture_output=True, text=True)
    assert stopped.returncode == 1
    assert stopped.stderr.startswith(f"Port {port} for the chat page is taken")
    assert stopped.stderr.count("\n") == 1
    assert "installing" not in stopped.stdout


def test_a_wrong_setting_stops_the_setup(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MATINEE_PORT", "eight")
    with pytest.raises(StepFailed, match=r"^MATINEE_PORT='eight' is not allowed; give a whole number"):
        preflight(ports=True)


@pytest.mark.parametrize(("system", "machine"), [("Darwin", "x86_64"), ("Windows", "AMD64")])
def test_a_system_without_packages_is_told_so(system: str, machine: str) -> None:
    with pytest.raises(StepFailed, match=f"this is {system} on {machine}"):
        check_platform(system, machine)


@pytest.mark.parametrize(("system", "machine"), [("Linux", "x86_64"), ("Linux", "aarch64"), ("Darwin", "arm64")])
def test_linux_and_new_macs_are_served(system: str, machine: str) -> None:
    check_platform(system, machine)
