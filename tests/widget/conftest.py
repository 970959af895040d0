"""A browser, a fake server and a page that fails its test on any console error or request to another host."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from fake_server import FakeServer
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, sync_playwright
from widget_steps import WIDE, Visit

WIDGET = Path(__file__).resolve().parents[2] / "bot" / "widget"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


@pytest.fixture(scope="session")
def rebuilt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the widget, checked and built from its source with locked packages."""
    npm = shutil.which("npm")
    if not npm or not shutil.which("node"):
        pytest.skip("node is not installed, so the widget cannot be built again")
    copy = tmp_path_factory.mktemp("widget") / "widget"
    shutil.copytree(WIDGET, copy, ignore=shutil.ignore_patterns("node_modules", "dist"))
    for step in (["ci", "--ignore-scripts", "--no-audit", "--no-fund"], ["run", "check"], ["run", "build"]):
        done = subprocess.run([npm, *step], cwd=copy, capture_output=True, text=True, timeout=300)
        assert done.returncode == 0, f"npm {' '.join(step)} failed:\n{done.stdout}{done.stderr}"
    return copy


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if not path:
        pytest.skip(f"no browser is installed (looked for {', '.join(BROWSERS)})")
    with sync_playwright() as driver:
        running = driver.chromium.launch(executable_path=path, args=FLAGS)
        yield running
        running.close()


@pytest.fixture
def server() -> Iterator[FakeServer]:
    with FakeServer() as running:
        yield running


@pytest.fixture
def visit(browser: Browser, server: FakeServer) -> Iterator[Visit]:
    """Opens `path` in a fresh browser context; keywords go to the context (viewport, color_scheme, locale …)."""
    contexts: list[BrowserContext] = []
    wrong: list[str] = []

    def open_page(path: str = "/", **options: Any) -> Page:
        defaults: dict[str, Any] = {"viewport": WIDE, "locale": "en-GB"}
        context = browser.new_context(**defaults | options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("pageerror", lambda error: wrong.append(f"page error: {error}"))
        page.on("console", lambda message: _note_console(message, wrong))
        page.on("request", lambda request: _note_request(request.url, wrong))
        page.on("websocket", lambda socket: _note_request(socket.url, wrong))
        page.goto(server.url + path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert wrong == []


@pytest.fixture
def page(visit: Visit) -> Page:
    return visit()


def _note_console(message: ConsoleMessage, wrong: list[str]) -> None:
    # A browser reports a refused connection, and one given up for a better one, by itself; no script can prevent it.
    own = ("ERR_CONNECTION_REFUSED", "ERR_INTERNET_DISCONNECTED", "closed before the connection is established")
    unreachable = any(words in message.text for words in own)
    if message.type in ("error", "warning") and not unreachable:
        wrong.append(f"console {message.type}: {message.text}")


def _note_request(url: str, wrong: list[str]) -> None:
    if urlsplit(url).scheme != "data" and urlsplit(url).hostname != "127.0.0.1":
        wrong.append(f"request to {url}")
