"""What a call to the Bot API carries."""

from __future__ import annotations

import json
from typing import Any

from aiohttp import web


async def parameters(request: web.Request) -> dict[str, Any]:
    """JSON, or a form whose file is given as its name and content."""
    if request.content_type == "application/json":
        return dict(await request.json())
    form = await request.post()
    files = {k: {"name": v.filename, "content": v.file.read()} for k, v in form.items() if isinstance(v, web.FileField)}
    texts = {k: json.loads(v) if k != "caption" else v for k, v in form.items() if isinstance(v, str)}
    return {**texts, **files}
