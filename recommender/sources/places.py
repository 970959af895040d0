"""Countries and languages of all sources as ISO codes, by name, by code, by former name."""

from __future__ import annotations

from recommender.sources.names import COUNTRY, LANGUAGE
from recommender.sources.row import Row

_NAMES = {name.lower(): code for name, code in COUNTRY.items()} | {
    "united states of america": "US", "usa": "US", "u.s.a.": "US", "uk": "GB", "great britain": "GB", "england": "GB",
    "scotland": "GB", "wales": "GB", "northern ireland": "GB", "korea": "KR", "republic of korea": "KR",
    "korea, republic of": "KR", "russian federation": "RU", "ussr": "RU", "viet nam": "VN", "the netherlands": "NL",
    "holland": "NL", "iran, islamic republic of": "IR", "the czech republic": "CZ", "türkiye": "TR", "the bahamas": "BS",
    "palestinian territory": "PS", "palestinian territories": "PS", "macao": "MO", "cote d'ivoire": "CI",
    "côte d'ivoire": "CI", "hong kong sar china": "HK", "taiwan, province of china": "TW",
}  # fmt: skip
_CODES = {code: code for code in COUNTRY.values()} | {
    "SU": "RU", "UK": "GB", "XC": "CZ", "CS": "CZ", "XG": "DE", "DD": "DE", "YU": "RS", "XI": "GB",
}  # fmt: skip
_TONGUES = {name.lower(): code for name, code in LANGUAGE.items()}
_TONGUE_CODES = {code: code for code in LANGUAGE.values()} | {
    "cn": "zh", "nb": "no", "nn": "no", "iw": "he", "in": "id", "ji": "yi", "sh": "sr", "fil": "tl", "mo": "ro",
    "eng": "en", "fre": "fr", "fra": "fr", "ger": "de", "deu": "de", "spa": "es", "ita": "it", "jpn": "ja", "kor": "ko",
    "chi": "zh", "zho": "zh", "por": "pt", "rus": "ru", "hin": "hi", "swe": "sv", "dan": "da", "dut": "nl", "nld": "nl",
}  # fmt: skip
NO_LANGUAGE = frozenset({"xx", "zxx", "und", "mul", "mis"})


def countries(row: Row, column: str, separator: str = ",", key: str = "name") -> tuple[str, ...]:
    """Codes of the countries in a cell; one that our list lacks is remarked."""
    found = []
    for name in row.names(column, separator, key):
        code = _CODES.get(name) or _NAMES.get(name.lower())
        if code is None:
            row.account.remark(f"country not on our list: {name[:40]}")
        else:
            found.append(code)
    return tuple(dict.fromkeys(found))


def language(row: Row, column: str) -> str | None:
    """The code of the language in a cell; one that our list lacks is remarked."""
    name = row.text(column).lower()
    if not name or name in NO_LANGUAGE:
        return None
    code = _TONGUE_CODES.get(name) or _TONGUE_CODES.get(name.partition("-")[0]) or _TONGUES.get(name)
    if code is None:
        row.account.remark(f"language not on our list: {name[:40]}")
    return code
