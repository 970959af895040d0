"""Names inside themes, which the catalogue keeps in small letters: `los angeles` is said `Los Angeles`."""

from __future__ import annotations

_NAMES = frozenset("""
adelaide afghanistan africa african alabama alaska aleppo algerian altai alzheimer's amazon america american americans antarctica arab arabic arctic arkansas
asia asian asunción aswan athens atlanta atlantic auschwitz australia azores baltimore bangkok beirut belarus belfast belgium belgian berlin bhutan bogotá bolivia bollywood
bosnian bosphorus boston bratislava brazil brazilian britain british brooklyn brussels bucharest budapest buddhism cairo calcutta california camorra canada canadian catholic catholicism
chennai chicago chile chilean china chinese christian christmas colombia colombian colorado comanche copenhagen cuba cuban dakar damascus danish delhi detroit djibouti dutch
easter ecuador edwardian egypt egyptian elizabethan england english europe european finnish florida france french gascon georgian german germany greece greek guadalajara
gwangju halloween harlem havana hawaii helsinki hiroshima hitler hollywood holocaust hungarian hungary iceland icelandic india indian iran iranian iraq iraqi ireland irish israel israeli istanbul
italian italy jakarta jamaica japan japanese jedi jerusalem jewish johannesburg kansas kashmir kerala korea korean kyoto lagos lahore latin lebanon lebanese libya london louisiana
luxembourg madrid malibu malmö manchester mars maya medellín mediterranean mekong melbourne memphis mexican mexico miami milwaukee minneapolis missouri montana monterrey
moroccan morocco moscow mumbai munich muslim nairobi naples nazi nazis nebraska nepal nevada nigeria nigerian normandy norway norwegian ohio okinawa oklahoma oregon osage oslo
oxford pakistan pakistani palestine palestinian paris pennsylvania philadelphia pittsburgh poland polish portland portugal portuguese prague pune punjab rijeka roman romans rome russia
russian sacramento saigon scandinavia scandinavian scotland scottish seattle seoul serbian shanghai sicily sicilian singapore soviet spain spanish srebrenica stasi stockholm sweden swedish
switzerland swiss syria syrian taipei taiwan taiwanese tamil tasmania tehran texas thai thailand tokyo toronto transylvania tulsa turkey turkish ukraine ukrainian vatican venice
victorian vienna vietnam vietnamese wales warsaw welsh wisconsin wyoming yorkshire yoruba yosemite zulu
""".split())  # fmt: skip
_SHORT = frozenset("ii iii iv aids cia fbi kgb lgbtq nasa ufo".split())
_TOGETHER = frozenset("""
los angeles|las vegas|new york|new jersey|new orleans|new zealand|san francisco|san diego|hong kong|saudi arabia|south africa|south korea|north korea|middle east
first world war|second world war|world war|soviet union|buenos aires|cape town|beverly hills|atlantic city|rio de janeiro|west virginia|west bank|white house|wall street|star trek|star wars
silicon valley|rhode island|puerto rico|sri lanka|tel aviv|abraham lincoln|king arthur|agatha christie|united nations|east germany|west germany|wild west|el salvador|staten island|coney island|santa claus|weimar republic
""".strip().replace("\n", "|").split("|"))  # fmt: skip


def with_capitals(theme: str) -> str:
    """The theme as it is written in a sentence."""
    words = theme.split(" ")
    return " ".join(_written(word, words[max(0, at - 2) : at + 3]) for at, word in enumerate(words))


def _written(word: str, near: list[str]) -> str:
    if word in _SHORT:
        return word.upper()
    around = f" {' '.join(near)} "
    if _NAMES.isdisjoint(word.split("-")) and not any(
        word in name.split() and f" {name} " in around for name in _TOGETHER
    ):
        return word
    return "-".join(part[:1].upper() + part[1:] for part in word.split("-"))
