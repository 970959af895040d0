"""The pages that the bot serves itself: the chat, the widget's files and /health."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path
from typing import Any

import aiohttp
from sanic import Blueprint, Sanic, response
from sanic.request import Request
from sanic.response import HTTPResponse

from recommender.settings import ROOT, Settings

DIST = ROOT / "bot" / "widget" / "dist"
FILES = {
    "/": ("index.html", "text/html; charset=utf-8", "no-store"),
    "/widget.js": ("widget.js", "text/javascript; charset=utf-8", "no-cache"),
}
"""Path to file, content type and how long it may be kept."""
POSTERS = "https://image.tmdb.org"
"""The one foreign host: posters that `enrich` found (`data-images` of the page names it too)."""
ACTIONS_TIMEOUT_S = 1.0

_HOST = re.compile(r"[A-Za-z0-9.:\[\]-]+")


def add_pages(blueprint: Blueprint, settings: Settings) -> None:
    """Routes relative to the blueprint, which is mounted at the root."""
    for number, (path, (name, kind, keep)) in enumerate(FILES.items()):
        blueprint.add_route(_page(DIST / name, kind, keep, settings.origins), path, name=f"page_{number}")

    @blueprint.get("/favicon.ico")
    async def favicon(request: Request) -> HTTPResponse:
        return response.empty()  # browsers ask for one, and would report its lack as an error of the page

    @blueprint.get("/health")
    async def health(request: Request) -> HTTPResponse:
        return response.json(await _health(request.app, settings), headers={"Cache-Control": "no-store"})


def content_policy(host: str, origins: str) -> str:
    """Everything from ourselves only, but for posters. The widget's styles are constructed by script, which needs no exception.

    Sockets are named by host, because older browsers do not count them under 'self'.
    """
    sockets = f" ws://{host} wss://{host}" if _HOST.fullmatch(host) else ""
    framers = " ".join(["'self'", *listed(origins)])
    return (
        f"default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'{sockets}; "
        f"img-src 'self' data: {POSTERS}; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors {framers}"
    )


def listed(origins: str) -> list[str]:
    return [origin.strip() for origin in origins.split(",") if origin.strip()]


def _page(path: Path, kind: str, keep: str, origins: str) -> Any:
    async def page(request: Request) -> HTTPResponse:
        if not path.is_file():
            return response.text(f"{path.name} is not built.", status=404)
        headers = {
            "Cache-Control": keep,
            "Content-Security-Policy": content_policy(request.host, origins),
            "Referrer-Policy": "no-referrer",
            "X-Content-Type-Options": "nosniff",
        }
        return response.raw(path.read_bytes(), content_type=kind, headers=headers)

    return page


async def _health(app: Sanic, settings: Settings) -> dict[str, bool]:
    agent = getattr(app.ctx, "agent", None)
    endpoint = agent.action_endpoint if agent else None
    return {
        "rasa": bool(agent and agent.is_ready()),
        "actions": endpoint is not None and await _answers(endpoint.url.rsplit("/", 1)[0] + "/health"),
        "build": (settings.build_dir / "current" / "manifest.json").is_file(),
    }


async def _answers(url: str) -> bool:
    limit = aiohttp.ClientTimeout(total=ACTIONS_TIMEOUT_S)
    try:
        async with aiohttp.ClientSession(timeout=limit) as session, session.get(url) as answer:
            return answer.status == 200
    except (aiohttp.ClientError, asyncio.TimeoutError, OSError):
        return False
