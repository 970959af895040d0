"""The highest certificate that will do: "make it 12A", "nothing over a 15", "PG-13ish", "no 18s"."""

from __future__ import annotations

import re

from bot.components.canvas import Canvas, Found

_WORD = {"pg-13": 13, "pg13": 13, "pg 13": 13, "tv-14": 14, "tv 14": 14, "tv-y7": 7, "12a": 12, "tv-pg": 10, "u/pg": 10}
"""Certificates that no other word is like, and the age from which one may see them."""
_NUMBER = r"(?P<n>7|9|1[0-8]|twelve|fifteen|eighteen)"
_AGES = {"twelve": 12, "fifteen": 15, "eighteen": 18}
_CERT = r"(?:cert(?:ificate)?|rating|certs)"
_NO_MORE = r"(?:nothing|not|no|don't want anything|never)(?: rated| certified)? (?:above|over|higher than|beyond|past|more than|stronger than|harsher than)(?: an?)?(?: rated| fsk| cert(?:ificate)?)?"
_MOST = r"(?:at (?:the )?(?:very )?most|tops|max(?:imum)?|or (?:below|under|lower|less|milder))"
_MILDER = r"(?:[- ]?ish)?(?: or (?:less|lower|under|below|milder)| at (?:the )?most| max(?:imum)?| tops)?"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:{_NO_MORE} )?(?:an? )?(?:rated )?(?P<word>{'|'.join(sorted(_WORD, key=len, reverse=True))}){_MILDER}(?: (?:film|movie)(?=s?\b))?(?!\w)",
        rf"\b{_NO_MORE} {_NUMBER}(?=\s*(?:$|[,.!?)]|{_CERT}|please|pls))(?: {_CERT})?",
        rf"\b(?:an? |rated |{_CERT} |fsk )?{_NUMBER}(?: {_CERT})? {_MOST}(?!\w)",
        rf"\b(?:an? )?(?:{_NUMBER}[- ]{_CERT}|(?:cert(?:ificate)?|fsk|rated)[- ]{_NUMBER.replace('<n>', '<m>')})(?![\w]|[.,]\d)(?: {_MOST})?",
    )
)
_NONE_AT = re.compile(
    r"\b(?:no|not|nothing|without|anything but|(?:don't|dont|do not) (?:give|show) (?:me|us) anything)(?: an?| any)? (?:rated )?(?:(?P<n>18|15)s?(?: (?:cert\w*|films?|rated))?|(?P<r>r[- ]rated|(?:with an? |that's )?rated r|r ratings?))(?=\s*(?:$|[,.;!?)]|stuff|films?|movies?|please|pls))"
)
""" "No 18s": one year less."""
_REFUSED = re.compile(r"\b(?:not|no|isn't|don't want|none of (?:that|this|the|your))(?: an?| any| just| some)* $")


def read_certificates(canvas: Canvas) -> None:
    """Add a max_age limit; a certificate that is refused or was said about a title limits nothing."""
    for pattern in (_NONE_AT, *_PATTERNS):
        for match in canvas.finditer(pattern):
            told = any(found.role == "max_age" for found in canvas.found)
            if told or _REFUSED.search(canvas.low[: match.start()]):
                canvas.hide(match.start(), match.end())
            else:
                canvas.add(Found(match.start(), match.end(), "limit", _age(match), "max_age"))


def _age(match: re.Match[str]) -> int:
    said = match.groupdict()
    if match.re is _NONE_AT:
        return 16 if said["r"] else int(said["n"]) - 1
    if said.get("word"):
        return _WORD[said["word"]]
    digits = said.get("n") or said.get("m") or ""
    return _AGES.get(digits) or int(digits)
