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
AD Andorra|AF Afghanistan|AL Albania|AM Armenia|AO Angola|AZ Azerbaijan|BD Bangladesh|BF Burkina Faso|BH Bahrain|BM Bermuda
BO Bolivia|BS Bahamas|BT Bhutan|BW Botswana|BY Belarus|CD Congo|CI Ivory Coast|CM Cameroon|CR Costa Rica|CY Cyprus|DM Dominica
DO Dominican Republic|EC Ecuador|ET Ethiopia|FO Faroe Islands|GH Ghana|GL Greenland|GT Guatemala|HN Honduras|HT Haiti|IQ Iraq
JM Jamaica|JO Jordan|KG Kyrgyzstan|KH Cambodia|KN Saint Kitts and Nevis|KW Kuwait|KY Cayman Islands|LA Laos|LI Liechtenstein
LK Sri Lanka|LY Libya|MC Monaco|MD Moldova|ME Montenegro|MG Madagascar|MK North Macedonia|MK Macedonia|ML Mali|MM Myanmar
MN Mongolia|MO Macau|MT Malta|MU Mauritius|MW Malawi|MZ Mozambique|NA Namibia|NE Niger|NI Nicaragua|NP Nepal|OM Oman|PA Panama
PF French Polynesia|PR Puerto Rico|PY Paraguay|QA Qatar|RW Rwanda|SA Saudi Arabia|SD Sudan|SO Somalia|SV El Salvador|SY Syria
TD Chad|TZ Tanzania|UG Uganda|UZ Uzbekistan|VA Vatican City|WS Samoa|XK Kosovo|YE Yemen|ZM Zambia|ZW Zimbabwe
"""
_LANGUAGES = """
af Afrikaans|ar Arabic|bg Bulgarian|bn Bangla|bs Bosnian|ca Catalan|cs Czech|da Danish|de German|el Greek|el Modern Greek
en English|en American English|en British English|es Spanish|et Estonian|fa Persian|fa Dari|fi Finnish|fr French|ga Irish
he Hebrew|hi Hindi|hr Croatian|hu Hungarian|id Indonesian|is Icelandic|it Italian|ja Japanese|ka Georgian|kk Kazakh|ko Korean
lt Lithuanian|lv Latvian|mr Marathi|ml Malayalam|nl Dutch|no Norwegian|pa Punjabi|pl Polish|pt Portuguese|ro Romanian
ru Russian|sk Slovak|sl Slovene|sq Albanian|sr Serbian|sv Swedish|sw Swahili|ta Tamil|te Telugu|th Thai|tl Tagalog|tr Turkish
uk Ukrainian|ur Urdu|vi Vietnamese|yi Yiddish|zh Chinese|zh Mandarin|zh Standard Chinese|zh Cantonese|zh Yue Chinese
zh Putonghua|zh Standard Taiwanese Mandarin|zu Zulu
am Amharic|as Assamese|az Azerbaijani|be Belarusian|bo Tibetan|cy Welsh|dz Dzongkha|eo Esperanto|eu Basque|fo Faroese|gl Galician
gu Gujarati|ha Hausa|hy Armenian|ig Igbo|kl Greenlandic|km Khmer|kn Kannada|ku Kurdish|ky Kyrgyz|la Latin|lb Luxembourgish|lo Lao
mi Maori|mk Macedonian|mn Mongolian|ms Malay|mt Maltese|my Burmese|ne Nepali|or Odia|ps Pashto|qu Quechua|rw Kinyarwanda
se Northern Sami|si Sinhala|so Somali|tg Tajik|uz Uzbek|wo Wolof|xh Xhosa|yo Yoruba
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
AD Andorran|AF Afghan|AL Albanian|AM Armenian|AO Angolan|AZ Azerbaijani|BD Bangladeshi|BF Burkinabè|BH Bahraini|BM Bermudian
BO Bolivian|BS Bahamian|BT Bhutanese|BW Botswanan|BY Belarusian|CD Congolese|CI Ivorian|CM Cameroonian|CR Costa Rican|CY Cypriot
DM Dominican|DO Dominican|EC Ecuadorian|ET Ethiopian|FO Faroese|GH Ghanaian|GL Greenlandic|GT Guatemalan|HN Honduran|HT Haitian
IQ Iraqi|JM Jamaican|JO Jordanian|KG Kyrgyz|KH Cambodian|KN Kittitian|KW Kuwaiti|KY Caymanian|LA Lao|LI Liechtenstein|LK Sri Lankan
LY Libyan|MC Monegasque|MD Moldovan|ME Montenegrin|MG Malagasy|MK Macedonian|ML Malian|MM Burmese|MN Mongolian|MO Macanese
MT Maltese|MU Mauritian|MW Malawian|MZ Mozambican|NA Namibian|NE Nigerien|NI Nicaraguan|NP Nepalese|OM Omani|PA Panamanian
PF French Polynesian|PR Puerto Rican|PY Paraguayan|QA Qatari|RW Rwandan|SA Saudi|SD Sudanese|SO Somali|SV Salvadoran|SY Syrian
TD Chadian|TZ Tanzanian|UG Ugandan|UZ Uzbek|VA Vatican|WS Samoan|XK Kosovar|YE Yemeni|ZM Zambian|ZW Zimbabwean
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
_WITH_ARTICLE = ("AE", "GB", "NL", "PH", "US")
_COUNTRY_WORD = dict(reversed(_pairs(_COUNTRIES)))


def country_word(code: str) -> str:
    """The adjective: `KR` gives "South Korean"; an unknown code comes back as it is."""
    return _ADJECTIVE.get(code, code)


def country_name(code: str) -> str:
    """The noun as it stands after "from": `KR` gives "South Korea", `US` "the United States"."""
    return ("the " if code in _WITH_ARTICLE else "") + _COUNTRY_WORD.get(code, code)


def language_word(code: str) -> str:
    """`ko` gives "Korean"."""
    return _LANGUAGE_WORD.get(code, code)
