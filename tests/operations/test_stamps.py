"""A stamp is up to date exactly while what it was made from has not changed."""

from __future__ import annotations

from pathlib import Path

from scripts import stamps


def sources(tmp_path: Path) -> list[Path]:
    (tmp_path / "data" / "nlu").mkdir(parents=True)
    (tmp_path / "data" / "nlu" / "greet.yml").write_text("hi")
    (tmp_path / "config.yml").write_text("language: en")
    return [tmp_path / "config.yml", tmp_path / "data"]


def test_the_same_contents_have_the_same_fingerprint(tmp_path: Path) -> None:
    first = sources(tmp_path / "one")
    assert stamps.fingerprint(first) == stamps.fingerprint(first)
    assert stamps.fingerprint(first) == stamps.fingerprint(sources(tmp_path / "two"))


def test_any_change_changes_the_fingerprint(tmp_path: Path) -> None:
    paths = sources(tmp_path)
    seen = [stamps.fingerprint(paths)]
    greet = tmp_path / "data" / "nlu" / "greet.yml"
    greet.write_text("hello")
    seen.append(stamps.fingerprint(paths))
    (tmp_path / "data" / "nlu" / "new.yml").touch()
    seen.append(stamps.fingerprint(paths))
    greet.rename(greet.with_name("hello.yml"))
    seen.append(stamps.fingerprint(paths))
    (tmp_path / "config.yml").unlink()
    seen.append(stamps.fingerprint(paths))
    assert len(set(seen)) == len(seen)


def test_compiled_python_does_not_count(tmp_path: Path) -> None:
    paths = sources(tmp_path)
    before = stamps.fingerprint(paths)
    (tmp_path / "data" / "__pycache__").mkdir()
    (tmp_path / "data" / "__pycache__" / "x.pyc").write_text("x")
    assert stamps.fingerprint(paths) == before


def test_a_stamp_is_current_only_for_its_value(tmp_path: Path) -> None:
    stamp = tmp_path / "deep" / "stamp"
    assert not stamps.is_current(stamp, "abc")
    stamps.write(stamp, "abc")
    assert stamps.is_current(stamp, "abc")
    assert not stamps.is_current(stamp, "abd")
