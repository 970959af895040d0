"""Free TCP ports of this machine; read by tests in both environments, so it needs nothing beyond Python."""

from __future__ import annotations

import socket
from contextlib import ExitStack


def free_port() -> int:
    return free_ports(1)[0]


def free_ports(n: int) -> list[int]:
    """All different, for each is held until the last is found: a port that was let go may be handed out again."""
    with ExitStack() as held:
        tried = [held.enter_context(socket.socket()) for _ in range(n)]
        for each in tried:
            each.bind(("127.0.0.1", 0))
        return [int(each.getsockname()[1]) for each in tried]
