"""A build of the widget that is not made from its source is found."""

from __future__ import annotations

from pathlib import Path

from scripts.check import differences


def test_equal_builds_do_not_differ(tmp_path: Path) -> None:
    for folder in ("new", "committed"):
        (tmp_path / folder / "art").mkdir(parents=True)
        (tmp_path / folder / "widget.js").write_text("one")
        (tmp_path / folder / "art" / "night.svg").write_text("dark")
    assert differences(tmp_path / "new", tmp_path / "committed") == []


def test_changed_missing_and_additional_files_differ(tmp_path: Path) -> None:
    new, committed = tmp_path / "new", tmp_path / "committed"
    new.mkdir()
    committed.mkdir()
    (new / "widget.js").write_text("one")
    (committed / "widget.js").write_text("two")
    (new / "index.html").touch()
    (committed / "old.js").touch()
    assert differences(new, committed) == ["index.html", "old.js", "widget.js"]
    assert differences(new, tmp_path / "never-built") == ["index.html", "widget.js"]
