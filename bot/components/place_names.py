"""What countries, their people and their languages are called, and what "European" or "Asian" stands for."""

from __future__ import annotations


def _names(table: str) -> dict[str, str]:
    """ "KR south korea, korea" by line or bar: every name with its code."""
    entries = (entry.strip().partition(" ") for line in table.strip().splitlines() for entry in line.split("|"))
    return {name.strip(): code for code, _, names in entries for name in names.split(",")}


LANGUAGES = _names("""
ko korean|ja japanese|da danish|sv swedish|no norwegian|fi finnish|is icelandic|es spanish|fr french|de german|it italian|pt portuguese|nl dutch, flemish
pl polish|cs czech|hu hungarian|ro romanian|el greek|tr turkish|ru russian|uk ukrainian|he hebrew|ar arabic|fa persian, farsi|hi hindi|ta tamil|te telugu
ml malayalam|bn bengali|zh mandarin, cantonese|th thai|vi vietnamese|id indonesian|en english|ca catalan|eu basque|ga irish gaelic|yi yiddish|et estonian
hr croatian|sr serbian|bg bulgarian|ur urdu|tl tagalog|sw swahili|lt lithuanian|lv latvian|sk slovak|sl slovenian, slovene|mk macedonian|bs bosnian|sq albanian
hy armenian|az azerbaijani|kk kazakh|mn mongolian|am amharic|wo wolof|yo yoruba|ig igbo|ha hausa|af afrikaans|zu zulu|gu gujarati|kn kannada|mr marathi
pa punjabi|lb luxembourgish|gl galician|bm bambara|ne nepali|km khmer|ms malay
""")  # fmt: skip
"""An adjective that is also a language means the language: "a Spanish film" may come from Mexico."""
SPOKEN = {
    **LANGUAGES,
    **_names("cy welsh|ga irish, gaeilge, gaelic|gd scots gaelic|xh xhosa|ka georgian|so somali|ku kurdish|my burmese|mi maori|se sami|si sinhala|ps pashto|fa dari|es español, espanol, castellano|fr français, francais|de deutsch|it italiano|pt português, portugues"),
}  # fmt: skip
"""What may be heard: "Welsh" alone is a country, "in Welsh" a language."""
NATIONS = _names("""
US american, usa, u.s., yanks, yank|GB british, brit, brits, scottish, scots, welsh, uk, u.k.|IE irish|AU australian, aussie|NZ kiwi|CA canadian, québécois, quebecois, québecois
IN indian|MX mexican|AR argentine, argentinian, argentinean|BR brazilian, brasilian|CL chilean|CO colombian|PE peruvian|CU cuban|UY uruguayan|PY paraguayan|BO bolivian
VE venezuelan|EC ecuadorian|GT guatemalan|CR costa rican|DO dominican|PR puerto rican|HT haitian|JM jamaican|BE belgian|AT austrian|CH swiss|CY cypriot|ME montenegrin|XK kosovan
IL israeli|IR iranian|EG egyptian|PS palestinian|LB lebanese|JO jordanian|SY syrian|SA saudi|AE emirati|MA moroccan|TN tunisian|DZ algerian|PK pakistani|BD bangladeshi
LK sri lankan|KH cambodian|CN chinese|TW taiwanese|HK hong kong|SG singaporean|MY malaysian|PH filipino, philippine, pinoy|NG nigerian, naija|ZA south african|KE kenyan|SN senegalese
ET ethiopian|GH ghanaian|UG ugandan|TZ tanzanian|RW rwandan|CM cameroonian|CI ivorian|ML malian|ZW zimbabwean|AO angolan
""")  # fmt: skip
COUNTRIES = _names("""
KR south korea, korea, s.korea|JP japan|CN china, mainland china|HK hong kong|TW taiwan|TH thailand|VN vietnam|ID indonesia|PH the philippines, philippines|MY malaysia|SG singapore
KH cambodia|IN india|PK pakistan|BD bangladesh|LK sri lanka|NP nepal|MN mongolia|KZ kazakhstan|DK denmark|SE sweden|NO norway|FI finland|IS iceland|ES spain|FR france|DE germany
IT italy|PT portugal|NL the netherlands, netherlands, holland|BE belgium|LU luxembourg|AT austria|CH switzerland|PL poland|CZ the czech republic, czech republic, czechia|SK slovakia
SI slovenia|HU hungary|RO romania|BG bulgaria|RS serbia|HR croatia|BA bosnia|MK north macedonia, macedonia|ME montenegro|AL albania|XK kosovo|GR greece|CY cyprus|MT malta
EE estonia|LV latvia|LT lithuania|RU russia|UA ukraine|BY belarus|GE georgia|AM armenia|AZ azerbaijan|TR turkey|IL israel|IR iran|IQ iraq|LB lebanon|JO jordan|SY syria|PS palestine
SA saudi arabia|AE the emirates, dubai|EG egypt|MA morocco|TN tunisia|DZ algeria|NG nigeria, naija|ZA south africa|KE kenya|SN senegal|GH ghana|ET ethiopia|UG uganda|TZ tanzania
RW rwanda|CM cameroon|CI ivory coast|CD the congo|ZW zimbabwe
US the us, the usa, the u.s., the states, america, the united states, usa|GB the uk, the u.k., uk, britain, great britain, england, scotland, wales
IE ireland|AU australia, down under, oz|NZ new zealand, nz|CA canada, quebec, québec|MX mexico|AR argentina|BR brazil, brasil|CL chile|CO colombia|PE peru|CU cuba|UY uruguay
PY paraguay|BO bolivia|VE venezuela|EC ecuador|JM jamaica|HT haiti|PR puerto rico
""")  # fmt: skip
LANGUAGE_GROUPS = {
    **dict.fromkeys(("scandinavian", "scandi"), ("da", "sv", "no")),
    "nordic": ("da", "sv", "no", "fi", "is"),
}


def _groups(table: str) -> dict[str, tuple[str, ...]]:
    """ "european, europe: GB FR" by line: every name with its codes."""
    parts = (line.partition(":") for line in table.strip().splitlines())
    return {name.strip(): tuple(codes.split()) for names, _, codes in parts for name in names.split(",")}


COUNTRY_GROUPS = _groups("""
european, europe: GB FR DE IT ES DK SE
eastern european, eastern europe, east european: PL CZ SK HU RO BG RU UA RS HR EE LV LT
scandinavia, the nordics: DK SE NO
balkan, the balkans: RS HR BA SI BG
yugoslav, ex-yugoslav, ex-yu: RS HR BA SI
baltic, the baltics: EE LV LT
asian, asia: KR JP CN TW HK TH IN
asian drama, asian dramas: KR JP CN TW TH
east asian, east asia: KR JP CN TW HK
south-east asian, southeast asian, south east asian, south-east asia, southeast asia: TH VN ID PH MY SG
south asian, south asia: IN PK BD LK
middle eastern, the middle east: IR IL LB TR EG PS JO SA
african, africa: NG ZA KE SN EG
north african, north africa: MA TN DZ EG
west african, west africa: NG SN GH CI
east african, east africa: KE UG TZ ET
latin american, latin america: MX AR BR CL CO PE
south american, south america: AR BR CL CO PE
north american, north america: US CA
bollywood: IN
hollywood: US
nollywood: NG
k-drama, k-dramas, kdrama, kdramas, k drama, k dramas, s.korean: KR
c-drama, c-dramas, cdrama, cdramas: CN
j-drama, j-dramas, jdrama, jdramas, j-horror, jhorror: JP
k-horror, k horror, khorror: KR
dizi, dizis: TR
""")
"""Those that anybody would name first when asked where such films come from, the fewest that are still the whole of it: who names one
of them beside the group, means that one."""
WITHOUT_NAME = frozenset(name for name, codes in COUNTRY_GROUPS.items() if len(codes) == 1)
"""Words for what one country makes, and no group that a country could be told of."""
_ELSEWHERE = {
    "europe": "PT BE NL AT CH NO FI IE PL CZ HU RO GR RS HR BG IS UA EE LV LT",
    "asia": "VN ID PH MY SG PK IR",
    "africa": "MA TN DZ GH ET",
}
ELSEWHERE = {**_ELSEWHERE, **{f"{name}n".replace("europen", "european"): codes for name, codes in _ELSEWHERE.items()}}
"""Who belongs to a group as well, and means no more than himself when named beside it: "European, Polish if you can"."""
AT_HOME = {
    "ko": "KR", "ja": "JP", "da": "DK", "sv": "SE", "no": "NO", "fi": "FI", "is": "IS", "es": "ES", "fr": "FR", "de": "DE", "it": "IT", "pt": "PT", "nl": "NL",
    "pl": "PL", "cs": "CZ", "hu": "HU", "ro": "RO", "el": "GR", "tr": "TR", "ru": "RU", "uk": "UA", "he": "IL", "fa": "IR", "hi": "IN", "ta": "IN", "te": "IN",
    "ml": "IN", "bn": "IN", "zh": "CN", "th": "TH", "vi": "VN", "id": "ID", "et": "EE", "hr": "HR", "sr": "RS", "bg": "BG", "en": "GB", "sk": "SK", "sl": "SI",
    "lt": "LT", "lv": "LV", "tl": "PH", "ur": "PK", "sw": "KE", "af": "ZA", "zu": "ZA", "ar": "EG",
}  # fmt: skip
"""Where a language is at home."""
