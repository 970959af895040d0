"""What a request carries, read no further than allowed."""

from __future__ import annotations

from typing import Any

from sanic.request import Request


async def read(request: Request, most_bytes: int) -> bytes:
    """The body of a request to a route with `stream=True`; sanic's PayloadTooLarge above this many bytes."""
    stream: Any = request.stream
    stream.request_max_size = most_bytes
    return b"".join([chunk async for chunk in stream])
