"""The locks hold a hash for everything, and torch can be chosen apart from the rest."""

from __future__ import annotations

import re
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from scripts import lock
from scripts.lock import hashes_offered, name_of, requirement_blocks

RESOLVED = """\
numpy==2.4.6 ; python_full_version < '3.12' \\
    --hash=sha256:aa
    # via torch
nvidia-cublas==13.1 ; sys_platform == 'linux' \\
    --hash=sha256:bb
torch==9.9.9 \\
    --hash=sha256:cc \\
    --hash=sha256:dd
    # via -r actions.in
triton==3.7.1 ; sys_platform == 'linux' \\
    --hash=sha256:ee
"""
LOCKS = sorted(path for path in lock.REQUIREMENTS.glob("*.txt") if path.stem != "rasa-constraints")


def test_torch_and_its_cuda_parts_get_locks_of_their_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "REQUIREMENTS", tmp_path)
    monkeypatch.setattr(lock, "CPU_HASHES", {"9.9.9": ("ff",)})
    monkeypatch.delenv("MATINEE_TORCH_INDEX", raising=False)
    lock.split_torch(RESOLVED)
    parts = {path.stem: path.read_text().removeprefix(lock.HEADER) for path in tmp_path.iterdir()}
    assert [name_of(block) for block in requirement_blocks(parts["actions"])] == ["numpy"]
    assert [name_of(block) for block in requirement_blocks(parts["torch-cuda"])] == ["nvidia-cublas", "triton"]
    assert parts["torch-cpu"] == "torch==9.9.9+cpu \\\n    --hash=sha256:ff\n"
    assert parts["torch"].splitlines()[:4] == [
        "torch==9.9.9 \\",
        "    --hash=sha256:ff \\",
        "    --hash=sha256:cc \\",
        "    --hash=sha256:dd",
    ]


def test_an_index_of_cpu_builds_adds_their_hashes(tmp_path: Path) -> None:
    a, b, c = ("a" * 64, "b" * 64, "c" * 64)
    (tmp_path / "torch").mkdir()
    (tmp_path / "torch" / "index.html").write_text(
        f'<a href="/whl/torch/torch-9.9.9%2Bcpu-cp312-cp312-manylinux_2_28_x86_64.whl#sha256={a}">one</a>'
        f'<a href="/whl/torch/torch-9.9.9%2Bcu130-cp312-cp312-linux_x86_64.whl#sha256={b}">other build</a>'
        f'<a href="/whl/torch/torch-9.9.8%2Bcpu-cp312-cp312-linux_x86_64.whl#sha256={c}">other version</a>'
    )
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(SimpleHTTPRequestHandler, directory=str(tmp_path))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        assert hashes_offered(f"http://127.0.0.1:{server.server_port}/", "9.9.9") == [a]
        server.shutdown()
    assert hashes_offered("", "9.9.9") == []


@pytest.mark.parametrize("path", LOCKS, ids=[path.stem for path in LOCKS])
def test_every_requirement_is_pinned_and_hashed(path: Path) -> None:
    blocks = requirement_blocks(path.read_text())
    assert blocks
    for block in blocks:
        assert re.match(r"[a-z0-9._-]+==\S+", block), block
        assert re.search(r"--hash=sha256:[0-9a-f]{64}\b", block), name_of(block)


def test_no_lock_but_its_own_holds_torch_or_cuda() -> None:
    for path in LOCKS:
        names = {name_of(block) for block in requirement_blocks(path.read_text())}
        assert ("torch" in names) == (path.stem in ("torch", "torch-cpu"))
        assert any(name.startswith(lock.CUDA) for name in names) == (path.stem == "torch-cuda")
