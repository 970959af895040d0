"""The committed script is what its source gives, small, and asks nobody but its own server."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

WIDGET = Path(__file__).resolve().parents[2] / "bot" / "widget"
DIST = WIDGET / "dist"
MOST_BYTES = 30_000
ONLY_WORDS = ("http://www.w3.org/2000/svg", "https://socket.io/docs/v3/migrating-from-2-x-to-3-0/")
"""The name of SVG elements, and a hint in an error text of socket.io-client; nothing is ever fetched from either."""


def test_dist_is_what_the_source_builds(rebuilt: Path) -> None:
    built = {file.name: file.read_bytes() for file in (rebuilt / "dist").iterdir()}
    committed = {file.name: file.read_bytes() for file in DIST.iterdir()}
    assert sorted(committed) == sorted(built) == ["index.html", "widget.js"]
    different = [name for name in built if built[name] != committed[name]]
    assert different == [], "run `npm ci && npm run build` in bot/widget and commit dist/"


def test_the_script_is_small() -> None:
    assert len(gzip.compress((DIST / "widget.js").read_bytes(), 9)) <= MOST_BYTES


def test_dist_names_no_other_host() -> None:
    for file in DIST.iterdir():
        text = file.read_text()
        for words in ONLY_WORDS:
            text = text.replace(words, "")
        named = re.findall(r"(?:https?:|wss?:)?//[a-z0-9-]+\.[a-z]{2,}[^\s\"'`]*", text)
        assert named == [], f"{file.name} names {named}"


def test_texts_never_become_markup() -> None:
    dangerous = re.compile(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|srcdoc|DOMParser"
    )
    found = [
        f"{file.name}: {hit[0]}"
        for file in (WIDGET / "src").rglob("*.ts")
        for hit in dangerous.finditer(file.read_text())
    ]
    assert found == []


def test_the_page_needs_no_inline_script_or_style() -> None:
    page = (DIST / "index.html").read_text()
    assert re.findall(r"<style|<script(?![^>]*\ssrc=)|\sstyle=|\son\w+=", page) == []
