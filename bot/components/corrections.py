"""What a message says anew of itself: "a horror film, no wait, a comedy" asks for a comedy."""

from __future__ import annotations

import re

from bot.components.canvas import Canvas, Found

_ANEW = re.compile(
    r"\b(?:no,? wait|wait,? no|(?:no,? )?hang on|actually,? no(?=\s*[,.;!–—-])|no,? actually|(?:no,? )?(?:scratch|strike) that|or rather|(?:no,? )?make that|"
    r"(?:no,? )?(?:sorry,? )?i mean(?:t)?|(?<=[,;–—-] )sorry(?=,))\b"
)
_MEANT_AFTER = re.compile(r"\b(?:sorry|no|oops|ugh),? (?P<what>[^.!?;,]{2,25}?) i meant?\b(?=\s*(?:$|[.!?,;]))")
""" "Sorry, 80s I meant"."""
_FIELDS = {
    "genres_all": "genres", "year_max": "year_min", "runtime_min_min": "runtime_max_min", "seasons_min": "seasons_max",
    "not_languages": "languages", "not_countries": "countries",
}  # fmt: skip
"""Roles of one field, by the name under which they are compared."""


def said_anew_at(plain: str) -> int:
    """The offset after the last "no wait", "scratch that" or "I mean"; 0 without one."""
    said = _MEANT_AFTER.search(plain)
    return said.start("what") if said else max((match.end() for match in _ANEW.finditer(plain)), default=0)


def read_corrections(canvas: Canvas) -> None:
    """Take out what stands before the correction where the same field follows it; an earlier seed becomes a mention."""
    at = said_anew_at(canvas.plain)
    anew = {_field(found) for found in canvas.found if found.start >= at}
    canvas.found = [found for found in canvas.found if found.start >= at or _field(found) not in anew]
    if any(entity.get("role") == "seed" and entity["start"] >= at for entity in canvas.linked):
        for entity in canvas.linked:
            if entity["start"] < at and entity.get("role") == "seed":
                entity["role"] = "mention"
    for match in canvas.finditer(_ANEW):
        canvas.hide(match.start(), match.end())


def _field(found: Found) -> tuple[str, str]:
    """What it limits; a genre left out is compared with the same genre only, and of other entities none with another."""
    if found.entity == "limit":
        role = str(found.role)
        return (f"{found.entity}", role + str(found.value) if role == "not_genres" else _FIELDS.get(role, role))
    return (found.entity, str(found.value)) if found.entity in ("shift", "count") else (found.entity, str(found.start))
