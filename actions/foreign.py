"""Whether a message is in another language than English, the only one that the bot understands."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

from actions.message import Message

_FOREIGN_WORDS = frozenset("""
    busco quiero una algo para película peliculas películas que como pero sobre serie avec quelque chose drôle cherche voudrais une des pour mais comme film
    etwas wie aber ich möchte suche eine einen mit und nicht lustig ein qualcosa voglio cerco uno che quero algum filme com uma francesa española francés
""".split()) - {"film", "serie"}  # fmt: skip
MANY_FOREIGN = 2


def is_foreign(text: str) -> bool:
    """True where it is written in another script, or at least two small words show another language."""
    return is_other_script(text) or len(_FOREIGN_WORDS & set(re.findall(r"[^\W\d_]+", text.lower()))) >= MANY_FOREIGN


def only_names(message: Message) -> Message:
    """What can be trusted in another language: names and limits; "menos violenta" reads like a wish for violence."""
    trusted = tuple(e for e in message.entities if e.get("entity") not in ("shift", "free_text", "not_text", "aspect"))
    return replace(message, entities=trusted)


def is_other_script(text: str) -> bool:
    """Whether more than two thirds of the letters are not Latin ones."""
    letters = [c for c in text if c.isalpha()]
    latin = sum(unicodedata.name(c, "").startswith(("LATIN", "FULLWIDTH LATIN")) for c in letters)
    return 3 * latin < len(letters)
