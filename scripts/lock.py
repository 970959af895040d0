"""`make lock`: resolves requirements/*.in for every platform, with hashes, and splits torch and its CUDA parts off.

Pins stay as they are unless a .in file asks for others; `UPGRADE=1 make lock` takes the newest.
MATINEE_TORCH_INDEX adds the hashes of the CPU-only builds which that index offers.
"""

from __future__ import annotations

import os
import re
import shutil
import urllib.parse
import urllib.request
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from scripts.console import LOGS, ROOT, main_of, run_quietly
from scripts.pythons import ACTIONS, RASA, find_or_fetch, uv

REQUIREMENTS = ROOT / "requirements"
HEADER = "# Written by `make lock`; change the .in file instead.\n"
LOCKS = (
    ("rasa", "3.10"),
    ("rasa-dev", "3.10"),
    ("actions", "3.11"),
    ("ratings", "3.11"),
    ("dev", "3.11"),
    ("uv", "3.8"),
)
"""Each lock with the least Python it is for; later ones may be constrained by earlier ones."""
RASA_RUNS_ON = """[project]
name = "locks"
version = "0"
requires-python = ">=3.10"

[tool.uv]
environments = [
    "python_full_version < '3.11' and sys_platform == 'linux'",
    "python_full_version < '3.11' and sys_platform == 'darwin' and platform_machine == 'arm64'",
]
"""
"""Elsewhere Rasa's own requirements contradict each other, and nothing could be resolved."""
CUDA = ("nvidia-", "cuda-", "triton")
CPU_HASHES = {"2.13.0": ("6746dbcbeb526eb61330b76b41ff1b4eb848951103a892eeb080dfa2b264667b",)}
"""Of the CPU-only builds known to us (Python 3.11, Linux on x86_64); MATINEE_TORCH_INDEX adds others."""


def main(_arguments: Sequence[str]) -> int:
    for name, python in LOCKS:
        with TemporaryDirectory() as folder:
            lock(name, python, Path(folder))
    return 0


def lock(name: str, python: str, folder: Path) -> None:
    """Resolve in a folder of its own, so that no other configuration is found; uv keeps the pins it is given."""
    for path in REQUIREMENTS.iterdir():
        shutil.copy(path, folder)
    if name == "actions":
        parts = [REQUIREMENTS / f"{part}.txt" for part in ("actions", "torch", "torch-cuda")]
        (folder / "actions.txt").write_text(without_cpu("".join(part.read_text() for part in parts if part.exists())))
    for_rasa = name.startswith("rasa")
    if for_rasa:
        (folder / "pyproject.toml").write_text(RASA_RUNS_ON)
    command = [uv(), "--directory", str(folder), "pip", "compile", "--universal", "--generate-hashes", "--no-header"]
    command += ["--python", find_or_fetch(RASA if for_rasa else ACTIONS), "--python-version", python]
    command += ["--upgrade"] if os.environ.get("UPGRADE") else []
    run_quietly(f"Locking {name}", [*command, f"{name}.in", "-o", f"{name}.txt"], LOGS / f"lock-{name}.log")
    text = (folder / f"{name}.txt").read_text()
    if name == "actions":
        split_torch(text)
    else:
        (REQUIREMENTS / f"{name}.txt").write_text(HEADER + text)


def split_torch(text: str) -> None:
    """Torch goes in first and alone, so that pip can choose its build; its CUDA parts only where that build needs them."""
    blocks = requirement_blocks(text)
    torch = next(block for block in blocks if name_of(block) == "torch")
    cuda = [block for block in blocks if name_of(block).startswith(CUDA)]
    others = [block for block in blocks if block not in (torch, *cuda)]
    version = re.split(r"==|[ ;]", torch)[1]
    cpu = sorted({*CPU_HASHES.get(version, ()), *hashes_offered(os.environ.get("MATINEE_TORCH_INDEX", ""), version)})
    listed = [f"    --hash=sha256:{value}" for value in cpu]
    write("actions", others)
    write("torch-cuda", cuda)
    write("torch", [with_hashes(torch, listed)])
    write("torch-cpu", [" \\\n".join([f"torch=={version}+cpu", *listed]) + "\n"])


def requirement_blocks(text: str) -> list[str]:
    """Each requirement with its hashes and the comments that follow it."""
    blocks: list[str] = []
    for line in text.splitlines(keepends=True):
        if line[:1].isalnum():
            blocks.append(line)
        elif blocks:
            blocks[-1] += line
    return blocks


def name_of(block: str) -> str:
    return re.split(r"[^A-Za-z0-9._-]", block, maxsplit=1)[0]


def with_hashes(block: str, hashes: Sequence[str]) -> str:
    """A block with these hashes put first."""
    first, rest = block.split(" \\\n", 1)
    return " \\\n".join([first, *hashes, rest])


def without_cpu(text: str) -> str:
    return (
        "\n".join(line for line in text.splitlines() if not any(h in line for hs in CPU_HASHES.values() for h in hs))
        + "\n"
    )


def hashes_offered(index: str, version: str) -> list[str]:
    """The SHA-256 of every CPU-only wheel of this version that a simple index lists; none without an index."""
    if not index:
        return []
    with urllib.request.urlopen(f"{index.rstrip('/')}/torch/", timeout=60) as page:
        links = urllib.parse.unquote(page.read().decode())
    return re.findall(rf"/torch-{re.escape(version)}\+cpu-[^\"'#]*\.whl#sha256=([0-9a-f]{{64}})", links)


def write(name: str, blocks: Sequence[str]) -> None:
    (REQUIREMENTS / f"{name}.txt").write_text(HEADER + "".join(blocks))


if __name__ == "__main__":
    main_of(main)
