"""Countries and languages: from the names that sources use to ISO codes, and back to words for people."""

from __future__ import annotations

_COUNTRIES = """
AE United Arab Emirates|AR Argentina|AT Austria|AU Australia|BA Bosnia and Herzegovina|BE Belgium|BG Bulgaria|BR Brazil
CA Canada|CH Switzerland|CL Chile|CN China|CN People's Republic of China|CO Colombia|CU Cuba|CZ Czechia|CZ Czech Republic
CZ Czechoslovakia|DE Germany|DE West Germany|DE East Germany|DK Denmark|DZ Algeria|EE Estonia|EG Egypt|ES Spain|FI Finland
FR France|GB United Kingdom|GE Georgia|GR Greece|HK Hong Kong|HK British Hong Kong|HR Croatia|HU Hungary|ID Indonesia
IE Ireland|IL Israel|IN India|IR Iran|IS Iceland|IT Italy|JP Japan|KE Kenya|KR South Korea|KZ Kazakhstan|LB Lebanon|LT Lithuania
LU Luxembourg|LV Latvia|MA Morocco|MX Mexico|MY Malaysia|NG Nigeria|NL Netherlands|NO Norway|NZ New Zealand|PE Peru
PH Philippines|PK Pakistan|PL Poland|PS Palestine|PT Portugal|RO Romania|RS Serbia|RS Yugoslavia|RU Russia|RU Soviet Union
SE Sweden|SG Singapore|SI Slovenia|SK Slovakia|SN Senegal|TH Thailand|TN Tunisia|TR Turkey|TW Taiwan|UA Ukraine
US United States|UY Uruguay|VE Venezuela|VN Vietnam|ZA South Africa
"""
_LANGUAGES = """
af Afrikaans|ar Arabic|bg Bulgarian|bn Bangla|bs Bosnian|ca Catalan|cs Czech|da Danish|de German|el Greek|el Modern Greek
en English|en American English|en British English|es Spanish|et Estonian|fa Persian|fa Dari|fi Finnish|fr French|ga Irish
he Hebrew|hi Hindi|hr Croatian|hu Hungarian|id Indonesian|is Icelandic|it Italian|ja Japanese|ka Georgian|kk Kazakh|ko Korean
lt Lithuanian|lv Latvian|mr Marathi|ml Malayalam|nl Dutch|no Norwegian|pa Punjabi|pl Polish|pt Portuguese|ro Romanian
ru Russian|sk Slovak|sl Slovene|sq Albanian|sr Serbian|sv Swedish|sw Swahili|ta Tamil|te Telugu|th Thai|tl Tagalog|tr Turkish
uk Ukrainian|ur Urdu|vi Vietnamese|yi Yiddish|zh Chinese|zh Mandarin|zh Standard Chinese|zh Cantonese|zh Yue Chinese
zh Putonghua|zh Standard Taiwanese Mandarin|zu Zulu
"""
_ADJECTIVES = """
AE Emirati|AR Argentine|AT Austrian|AU Australian|BA Bosnian|BE Belgian|BG Bulgarian|BR Brazilian|CA Canadian|CH Swiss
CL Chilean|CN Chinese|CO Colombian|CU Cuban|CZ Czech|DE German|DK Danish|DZ Algerian|EE Estonian|EG Egyptian|ES Spanish
FI Finnish|FR French|GB British|GE Georgian|GR Greek|HK Hong Kong|HR Croatian|HU Hungarian|ID Indonesian|IE Irish|IL Israeli
IN Indian|IR Iranian|IS Icelandic|IT Italian|JP Japanese|KE Kenyan|KR South Korean|KZ Kazakh|LB Lebanese|LT Lithuanian
LU Luxembourgish|LV Latvian|MA Moroccan|MX Mexican|MY Malaysian|NG Nigerian|NL Dutch|NO Norwegian|NZ New Zealand|PE Peruvian
PH Philippine|PK Pakistani|PL Polish|PS Palestinian|PT Portuguese|RO Romanian|RS Serbian|RU Russian|SE Swedish|SG Singaporean
SI Slovene|SK Slovak|SN Senegalese|TH Thai|TN Tunisian|TR Turkish|TW Taiwanese|UA Ukrainian|US American|UY Uruguayan
VE Venezuelan|VN Vietnamese|ZA South African
"""
_SPOKEN = (
    "AR es|AT de|AU en|BR pt|CL es|CN zh|CO es|CU es|CZ cs|DE de|DK da|EG ar|ES es|FI fi|FR fr|GB en|GR el|HK zh|HU hu|IE en|"
    "IL he|IN hi|IR fa|IS is|IT it|JP ja|KR ko|MX es|NL nl|NO no|NZ en|PE es|PL pl|PT pt|RO ro|RU ru|SE sv|TH th|TR tr|TW zh|"
    "UA uk|US en|UY es|VE es|VN vi"
)


def _pairs(table: str) -> list[tuple[str, str]]:
    rows = (row.strip() for line in table.strip().splitlines() for row in line.split("|"))
    return [(row.split(" ", 1)[0], row.split(" ", 1)[1]) for row in rows if row]


COUNTRY = {name: code for code, name in _pairs(_COUNTRIES)}
LANGUAGE = {name: code for code, name in _pairs(_LANGUAGES)}
SPOKEN = dict(_pairs(_SPOKEN))
"""The main language of a country, for films that list several."""
_ADJECTIVE = dict(_pairs(_ADJECTIVES))
_LANGUAGE_WORD = dict(reversed(_pairs(_LANGUAGES)))
_COUNTRY_WORD = dict(reversed(_pairs(_COUNTRIES)))


def country_word(code: str) -> str:
    """The adjective: `KR` gives "South Korean"; an unknown code comes back as it is."""
    return _ADJECTIVE.get(code, code)


def country_name(code: str) -> str:
    """The noun: `KR` gives "South Korea"."""
    return _COUNTRY_WORD.get(code, code)


def language_word(code: str) -> str:
    """`ko` gives "Korean"."""
    return _LANGUAGE_WORD.get(code, code)
