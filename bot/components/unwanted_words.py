"""The small words by which a subject that is not wanted is told from mere talk. Kept apart from how they are read.

A noun phrase is what is left between a negator and the first word that cannot stand in one, so what is listed are the
words that end it; nouns need no list.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


OPENING = _words("""
a absolutely actual all an annoying another any big bloody bleeding boring constant cringey damn dull effing endless even excessive extreme freaking fucking goddamn gratuitous just
many more much my other overly own particular particularly pointless proper random real really silly single sodding some such that the their these this those too typical unnecessary usual yet your
""")
"""They open a noun phrase and say nothing of its subject: "no more bloody zombies"."""

ENDING = _words("""
i i'm im i've ive i'll i'd me my myself we we're we've us our ours you you're u ur your yours he he's she she's they they're them him her his hers their it it's its this that these those
something anything nothing everything someone somebody anyone anybody everyone everybody nobody one ones
am is are was were be been being isn't aren't wasn't do does did don't dont doesn't didn't have has had having haven't can can't cant cannot could should shouldn't must mustn't will won't wont would wouldn't may might shall gonna wanna gotta
and or nor but cos coz cuz bc because as since so than then though tho although if unless until til till when while where whether who whom whose which what why how that's thats whos
about above across after against along among around at before behind below between beyond by down during except for from in inside into like near off on onto out outside over per round through to toward towards under up upon via vs with within without w w/ w/o
no not never none without minus nowt neither nope nah less fewer rather instead only just still also too either enough even else
please pls plz thanks thx ta cheers ok okay lol lmao haha hahaha ha xd x xx yaar na lah la mate bro pal innit abeg biko oh ah well yes yeah anyway tbh imo ngl btw maybe perhaps probably honestly basically actually really
whatever whoever whenever wherever however thank half
he'd she'd they'd we'd you'd it'd i'd who'd he'll she'll they'll we'll you'll it'll who'll who's there's there'd
again anymore any-more whatsoever period full-stop more most much many any these those ever already yet now today tonight tomorrow yesterday here there always often sometimes mostly usually lately recently afterwards once twice anywhere somewhere
himself herself themselves itself myself yourself every each n two three four five six seven eight nine ten hundred
""")
"""None of them stands inside a noun phrase."""

VERBS = _words("""
add adds allowed appears asked asks become becomes bring brings came care cares come comes cried cries cry deny does done drop end ends explode fall falls feel feels felt find finished found gave get gets getting give gives go goes going got
happen happened happening happens hate hates having hear heard help hold holds hope keep keeps kept knew know known knows leave leaves left lets liked likes live lives look looks loved loves made make makes making matter means meant
mind need needed needs picking plays please prefer prefers pick picks lost won slept spoke sang wept fought came went left laughed put puts quotes calls called told ran read reads recommend recommended required rewatch said saw say says see seeing seem seems seen send shown shows spoken starts stop stopped suggest suggested take takes taken talk talks tell tells think thinking thinks
thought took touch tried try trying turn turned turns understand understood use used want wanted wants watch watched watching went wish work worked works gives wake waking spending reading knowing feeling
rated narrated directed starring dubbed subtitled based filmed shot set
lie morbid sure fussy fussed picky bothered exactly necessarily necessary quite very gonna interested mad wrong required optional kidding joking funny good great bad better new well enough until later longer older newer fond keen
""")
"""What mostly is a verb or says how the viewer is; after it comes no subject: "no subs needed", "not picking", "not sure"."""

NOUNS_TOO = _words(
    "care cries cry drop end ends falls fall help hold hope look plays set shot talk touch turn turns use wish work works"
)
"""Verbs that are nouns as well where they end a phrase: "small talk", "movie sets"."""

HEADS = _words("""
aspect bit bits business carry-on content drama dramas comedies documentaries thrillers element elements film films flick flicks franchise genre line lines matter material moment moments movie movies nonsense part parts picture pictures
plot plotline plotlines plots related scene scenes sequences setting settings series show shows storyline storylines stuff subplot subplots theme themed themes thing things topic topics type types vibe vibes
""")
"""Heads that add nothing to what stands before them: "samurai picture", "palace stuff"."""

OF_THE_VIEWER = _words("""
ads advert adverts attention babysitter brain budget buffering chance choice clue complaint complaints concentration connection data doubt electricity energy excuse excuses experience expectations friend friends fuss guarantee hurry issue issues idea ideas internet knowledge
laptop limit limits luck money mood need netflix objection objections offence offense opinion other particular order patience plan plans pressure preference preferences point problem problems question reason regrets rush shame signal sleep span spoiler spoilers
subscription subs subtitle subtitles dubbing dub dubs telly time tv trouble use way tolerance circumstances cap messing faffing wifi wi-fi wonder words worries worry cable brainer brainpower car job work? nerves stomach appetite interest desire joke kidding heating lift elevator homework reception thoughts thinking charger dvd english commitment commitments contest comparison
""")
"""What somebody has none of in life, and no story is forbidden by: "no wifi", "no patience", "zero knowledge"."""

PEOPLE = _words("""
actor actors actress adults babies baby bloke blokes boy boys brother brothers chap chaps character characters child children dad daughter daughters family father fella fellas fellow fellows folks girl girls guy guys husband kid kids lads ladies man men mom mother mum parents people ppl persons sister sisters somebody son sons wife woman women
""")
"""Of these it must be said what they do or are, or that a story has none of them: "no kids getting hurt", "has no children in it"."""

ADJECTIVE_ENDINGS = ("y", "ish", "ful", "ous", "ive", "able", "ist", "ic", "ed")
NOUNS_IN_Y = _words("""
army baby ballerina body boy celebrity city comedy conspiracy country cowboy cruelty dynasty family fantasy fairy folly gay history infidelity inquiry jury key lady laundry magic military misery money monarchy monkey music nanny navy
party philosophy poetry police politics pregnancy priest prophecy property puppy royalty slavery society spy story technology terrorist therapy tragedy toy treasury zombie artist dentist scientist tourist nudity
""")
"""Nouns that look like adjectives: "less army"."""
