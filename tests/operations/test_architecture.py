"""Imports run one way: actions -> recommender, bot -> the recommender's words. Files stay small, and importing does nothing."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from recommender.settings import ROOT

PACKAGES = ("actions", "bot", "recommender")
MAY_NOT_IMPORT = {
    "recommender": {"actions", "bot", "rasa", "rasa_sdk", "scripts", "benchmarks"},
    "actions": {"bot", "rasa", "scripts", "benchmarks"},
    "bot": {"actions", "rasa_sdk", "scripts", "benchmarks", "pandas", "torch", "chromadb", "sentence_transformers"},
}
SHARED = ("recommender.types", "recommender.errors", "recommender.settings", "recommender.lexicon")
"""What the bot may take from the recommender, with what lies inside. It runs with Rasa's Python 3.10."""
SHARED_NEEDS = {"rapidfuzz", "recommender", *sys.stdlib_module_names}
HEAVY = (
    "numpy",
    "pandas",
    "scipy",
    "sklearn",
    "torch",
    "chromadb",
    "sentence_transformers",
    "onnxruntime",
    "sqlalchemy",
    "rasa",
)
MOST_LINES = 300


def sources(*folders: str) -> list[Path]:
    return sorted(
        path for folder in folders for path in (ROOT / folder).rglob("*.py") if "node_modules" not in path.parts
    )


def imports(path: Path, tree: ast.AST | None = None) -> Iterator[str]:
    """The full names of all modules that a file imports, wherever in it and for whatever purpose."""
    package = module_name(path).split(".") if path.name == "__init__.py" else module_name(path).split(".")[:-1]
    for node in ast.walk(tree or ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) + 1 - node.level] if node.level else []
            start = ".".join([*above, *([node.module] if node.module else [])])
            yield from (f"{start}.{alias.name}" for alias in node.names)


def module_name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def is_shared(name: str) -> bool:
    return any(name == shared or name.startswith(f"{shared}.") for shared in SHARED)


@pytest.mark.parametrize("package", PACKAGES)
def test_imports_run_one_way(package: str) -> None:
    found = sources(package)
    wrong = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in found
        for name in imports(path)
        if name.split(".")[0] in MAY_NOT_IMPORT[package]
    ]
    assert found
    assert wrong == []


def test_the_bot_takes_only_shared_words_from_the_recommender() -> None:
    taken = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in sources("bot")
        for name in imports(path)
        if name.split(".")[0] == "recommender" and not is_shared(name)
    ]
    assert taken == []


def test_what_the_bot_takes_needs_only_the_standard_library_and_rapidfuzz() -> None:
    shared = [path for path in sources("recommender") if is_shared(module_name(path))]
    wrong = []
    for path in shared:
        for name in imports(path):
            if name.split(".")[0] not in SHARED_NEEDS or (name.startswith("recommender.") and not is_shared(name)):
                wrong.append(f"{path.relative_to(ROOT)} imports {name}")
    assert len(shared) >= 4
    assert wrong == []


@pytest.mark.parametrize("folder", [*PACKAGES, "scripts", "benchmarks", "tests"])
def test_no_file_is_longer_than_one_can_hold_in_mind(folder: str) -> None:
    lengths = {
        path.relative_to(ROOT).as_posix(): len(path.read_text(encoding="utf-8").splitlines())
        for path in sources(folder)
    }
    assert {name: n for name, n in lengths.items() if n > MOST_LINES} == {}


@pytest.mark.parametrize("package", [*PACKAGES, "scripts", "benchmarks"])
def test_importing_does_nothing(package: str) -> None:
    acts = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in sources(package)
        if "migrations" not in path.parts
        and path.name != "__main__.py"  # Alembic and `python -m` run these as programs
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if does_something(node)
    ]
    assert acts == []


def does_something(node: ast.stmt) -> bool:
    """A statement at the top of a file that is more than a definition: a loop, an open file, a bare call, a print."""
    if isinstance(node, ast.Expr):
        return not isinstance(node.value, ast.Constant)
    if isinstance(node, ast.If):
        return "TYPE_CHECKING" not in ast.unparse(node.test) and "__name__" not in ast.unparse(node.test)
    if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
        return any(isinstance(part, ast.Call) and reads(part) for part in ast.walk(node.value))
    return isinstance(node, ast.For | ast.While | ast.With | ast.Delete)


def reads(call: ast.Call) -> bool:
    """Whether a call touches a file, the network or another process."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    return name in {
        "open",
        "read_text",
        "read_bytes",
        "read_csv",
        "load",
        "loads",
        "run",
        "Popen",
        "connect",
        "urlopen",
        "glob",
        "mkdir",
    }


@pytest.mark.parametrize("name", ["recommender", "recommender.types", "recommender.settings", "recommender.lexicon"])
def test_the_shared_words_load_nothing_heavy(name: str) -> None:
    program = f"import sys, {name}; print([heavy for heavy in {HEAVY} if heavy in sys.modules])"
    loaded = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert loaded.stdout == "[]\n"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("import rasa.core", ["rasa.core"]),
        ("def f():\n    from bot.channels import web", ["bot.channels.web"]),
        ("from . import types", ["recommender.types"]),
        ("from .people import store", ["recommender.people.store"]),
        ("from ..bot import guard", ["bot.guard"]),
    ],
)
def test_imports_are_found_in_every_form(text: str, names: list[str]) -> None:
    assert list(imports(ROOT / "recommender" / "engine.py", ast.parse(text))) == names


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ('"""Words."""', False),
        ("N = 3", False),
        ("import re\nPATTERN = re.compile('x')", False),
        ("def f():\n    print('x')", False),
        ("print('x')", True),
        ("NAMES = open('names').read()", True),
        ("for n in range(3):\n    pass", True),
        ("if __name__ == '__main__':\n    main()", False),
    ],
)
def test_what_counts_as_doing_something(text: str, does: bool) -> None:
    assert any(does_something(node) for node in ast.parse(text).body) == does
