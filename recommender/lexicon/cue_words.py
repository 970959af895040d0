"""The words that announce, end or deny a name. Kept apart from how they are read."""

from __future__ import annotations

import re

STRONG, VERB, WEAK, NONE = 3, 2, 1, 0
"""How much the words before say that a name follows: like X; watched X; is X; nothing."""

KIND_WORDS = {
    "film": "film", "movie": "film", "films": "film", "movies": "film", "flick": "film", "feature": "film", "documentary": "film",
    "series": "series", "show": "series", "shows": "series", "tv": "series", "sitcom": "series", "miniseries": "series", "mini-series": "series", "mini series": "series", "limited series": "series",
}  # fmt: skip
SKIPPED = frozenset("the a an original first old new called named titled show shows series film films movie movies tv".split()) | {
    "version", "also", "just", "already", "ever", "again", "all", "of", "both", "either",
}  # fmt: skip
KIND = r"(?:series|show|shows|film|films|movie|movies|sitcom|miniseries|documentary|title|programme|program)"
NAMED = re.compile(rf"(?:\b(?:the|that|this|tv|old|new|original) {KIND}|\b(?:called|named|titled|entitled))$")
OF_SOMEBODY = re.compile(
    r"\b(?:nobody|no one|some(?:one|body)|any(?:one|body)|character|man|woman|girl|boy|guy|dog|cat|kid|friend|people) (?:called|named)$"
)
""" "Nobody called Doctor": whoever is called so is no title."""
NO_LIKE = re.compile(
    r"\b(?:would|id|wed|youd|theyd|looks?|sounds?|seems?|to|people|guys|someone|girls|boys|just) like$"
)
VERB_LIKE = re.compile(
    r"\b(?:i|we|you|they|she|he|kids|wife|husband|mum|mom|dad|son|daughter|dont|didnt|doesnt|do|did|really|also|both|"
    r"quite|always|all|might|will|friends?|who|never) like$"
)
STRONG_BEFORE = re.compile(
    r"(?:\blike|\b(?:wie|como|comme)|\b(?:similar|close|closest|akin|comparable|compared|related|next|cousin|adjacent|successor|answer|thing|equivalent) (?:to|with)|\b(?:as|same) (?!well |much |long |soon |far )(?:\w+ ){1,3}as|"
    r"\b(?:vein|style|lines|spirit|mood|tone|vibes?|feel|fans?|sequel|sort|quality|likes|flavou?r|atmosphere|world|humou?r|"
    r"episodes?|seasons?|ending|end|cast|plot|rest|finale|half|parts?|story|admirer|lover|fanatic|reminiscent|mix|mixture|blend|combination|version) of|"
    r"\breminds? me of|\bsuch as|\bresembl(?:es|ing)|\bmeets|\b(?:compare|between|versus|vs|unlike|alike)|\bthan|"
    r"\b(?:cast|in|with) common with|\bside with)$"
)
VERB_BEFORE = re.compile(
    r"\b(?:seen|saw|watched|watching|rewatched|rewatching|rewatch|finished|finish|finishing|binged|bingeing|binging|loved|liked|(?:^|(?:i|we|you|they|who|to|really|absolutely|totally|also|do|still|just|always|both|all|and|but|kids|people|friends|parents) )love|"
    r"enjoyed|enjoy|adored?|hated?|disliked?|loathed?|despised?|prefer|preferred|skip|skipped|save|unsave|remember|"
    r"except|besides|including|apart from|aside from|grew up (?:on|with)|(?:ve|have|already|just) done|click(?:ed)? with|swears? by|(?:sick|tired|bored|enough) of|(?:yes|no|meh) to|used up|rinsed|exhausted|refused?|rejected|vetoed|banned|prefers?|(?:ep|eps|episode|season|series) \w+ of|devoured|adore|adores|loves|abide|(?:thats|its|be) not|wore out|worn out|(?:run|ran|running) out of|(?:through|seen|watched|binged|devoured|of) every|(?:hype|fuss|buzz) (?:around|about|over)|(?:episodes?|seasons?) into|heard of|tried|obsessed with|hooked on|crazy about|mad about|end of|"
    r"through|started|starting|continue|suggest|suggested|recommend|recommended|mentioned|finishing|quit|dropped|"
    r"bookmark|rate|after (?:watching|finishing|seeing)|not another|nothing but|why not|add|remove|"
    r"(?:more|me|what|how|know|think|thoughts|opinion) (?:about|of|on)|"
    r"(?:check(?:ing|ed)?|look(?:ing)?) (?:out|up|into)|(?:him|her|them|he|she|they|role|part|parts|performance|acting|acted|act|"
    r"starred|stars?|starring|plays?|played|appears?|appeared|cameo|character|soundtrack|who|whos|who is|who was) (?:\w+ )?in|stars on)$"
)
TITLES_LIKE = re.compile(r"\b(?:movies?|films?|shows?|series) (?:\w+ )?(?:like|similar to)$")
WEAK_BEFORE = re.compile(
    r"\b(?:is|are|was|does|did|why|not|forget|drop|watch|about|and|or|in|who made|who directed|who wrote|s|its|try|for|put|see|seeing|"
    r"give|rent|stream|heard|head of|go with|like|enough|but|also|then|know)$"
)
BOUNDARY = frozenset("""
but and or with without except only please from by instead though although not then for in on was is were has had vs versus
than also too x esque which set because since as when meets minus plus again already yet last yesterday tonight today so if are
season seasons episode episodes series movie film show vibe vibes energy type w obviously please pls tho again before after just i ive we my me though either both to at come came comes
bt bc cos coz cuz n nor mood age good great class finished done over ended seen watched known banned aside cant couldnt didnt doesnt isnt wasnt havent yes no too ill id
""".split())  # fmt: skip
AFTER_SUBJECT = frozenset(
    "drags dragged hits slaps rocks rules one bt nor finished done over ended good great class banned aside known seen worked x always made left did didnt doesnt wasnt never sent put lost nailed hooked floored blew gave kept changed scared works worked really absolutely totally came looked seemed isnt wasnt type broke wrecked ruined destroyed bored scared is was but meets minus has had looks sounds seems vs versus".split()
)
BECOMES = frozenset("got went took felt feels goes gets takes gave gives made makes".split())
"""Verbs that make a name of the uncommon word before them: "Fargo got too dark"."""
HEADINGS = frozenset(
    "liked loved hated disliked seen watched enjoyed like likes dislikes favourite favorite favourites favorites faves hit hits miss misses ok okay meh fine yes no 10".split()
)
"""Before a colon these head a list of titles: "loved: Dark", "9/10: Heat"."""
SUFFIXES = frozenset("esque like ish type style lite adjacent inspired flavoured flavored".split())
SUBJECTS = frozenset(
    "nothing everything something anything anyone nobody none each most some many another other few much enough it this that these those you they we he she i who what which there here now then one all so more them".split()
)
"""Small words that are the subject of plain sentences: "It was", but not "From was"."""
SPOKEN_OF = frozenset("about during in of before after since through".split())
OPENERS = frozenset("please maybe um uh hmm so ok okay well hey hi hello the a an oh yes no and or also".split())
NOT_A_THING = frozenset("from saw lost taken frozen inception".split())
"""Common words that are nothing to be without: after "not" at the end of a clause they are a name."""
DESCRIBING = frozenset("""
dark light funny weird strange scary elite classic epic romantic crime horror comedy drama thriller fantasy action adventure
mystery western war family short long fast slow old new modern animation anime musical sad happy smart clever deep brutal
bleak gritty violent wild crazy cheerful nothing anything spy romance romantic zombie zombies superhero girls boys men women kids alone together
""".split())  # fmt: skip
"""Words that describe what is wanted far more often than they name it."""
CHATTY = frozenset(
    "cheers help more next other others again home tonight tomorrow hello goodbye sorry thanks halloween christmas goodnight great good "
    "morning evening afternoon night nice perfect fine awesome cool excellent amazing sure maybe greetings wonderful fantastic yes no okay alright".split()
)
"""Words that are a whole message of their own without naming anything."""
PRONOUNS = frozenset("it that this these those them me him they he she we i mine yours what who".split())
STRAIGHT = frozenset("like than loved seen watched enjoyed adored liked".split())
QUOTES = "\"“”„«»‘’'*_"
PLACED = re.compile(
    r"\b(?:set|sets|takes? place|took place|filmed|shot|live|lives|lived|living|located|happens?|happened|made|born|grew up|vacation|"
    r"trip|holiday|city|town|somewhere|anywhere|films?|movies?|series|shows?|stor(?:y|ies)|something|anything|one|ones|people|comes?|came|"
    r"fly|went|go|going|travel\w*|near|around|across|outside) (?:(?:right|back|up|mostly|partly|only|entirely) )?"
    r"(?:in|from|at|near|around|to|across|outside)$|\b(?:near|around|across|outside)$"
)
FAMOUS_SURNAME = 0.6
"""Popularity from which on a surname alone names somebody: "Hitchcock films"."""
OWN = frozenset("my our his her their your".split())
"""What is said of one's own is no slip of a title: "my sister" is not "My Mister"."""
JUDGEMENTS = frozenset(
    "great good brilliant amazing superb lovely fun perfect loved liked masterpiece ok okay fine meh so decent average boring bad awful terrible dull overrated hated disliked rubbish".split()
)
"""After "=" or a bracket: "Dark (great)"."""
MEANT_BY = {"attenborough": "David Attenborough", "chaplin": "Charlie Chaplin", "clarkson": "Jeremy Clarkson"}
"""Whom a surname means in everyday speech, where the films say another of that name."""
FEELS_LIKE = frozenset(
    "type types vibe vibes energy style feel feeling feels level esque coded adjacent fan fans".split()
)
"""Right after a name: "breakfast club vibes"."""
JUDGED_BY = frozenset("i we he she they everyone everybody nobody".split())
JUDGES = frozenset(
    "loved adored liked hated loathed dropped devoured enjoyed finished binged seen watched rated ditched quit abandoned love adore hate".split()
)
"""After a name and whoever judges it: "96 she loved"."""
DOES_TO = frozenset(
    "made makes gave gives bored hooked ruined saved broke wrecked destroyed upset scared changed dazzled took got kept had left sent put undid moved killed floored".split()
)
WHOM = frozenset("me us my our him her them everyone nobody".split())
"""After a name it is what the title did to somebody: "wicked made me cry"."""
ONLOOKERS = frozenset(
    "friends people kids boys girls parents family work life school mum dad love everyone nobody someone somebody children men women things stuff home house heroes".split()
)
"""Common words that do things to people themselves: "friends gave me their list"."""
