"""The words that stand as text in the code of the actions, found without importing it: it runs in another environment."""

from __future__ import annotations

import ast

from recommender.settings import ROOT


def said_by_actions() -> set[str]:
    """Every text literal of actions/ without what is written for people."""
    files = [path for path in sorted((ROOT / "actions").glob("*.py")) if path.name != "say.py"]
    trees = (ast.walk(ast.parse(path.read_text(encoding="utf-8"))) for path in files)
    return {
        node.value for tree in trees for node in tree if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
