"""Tables of what is said before and after a title, and the role that it gives: phrases, as patterns without brackets around them.

"n't" stands for "nt" as well. The roles are tried in this order, so that "not a fan of" comes before "fan of".
"""

from __future__ import annotations

Phrases = tuple[str, ...]
BANNED: Phrases = (
    r"(?:don't|never|please don't)(?: ever)?(?: again)? (?:show|suggest|recommend|give|offer|mention|pick|play)(?: (?:me|us|him|her|them))?", r"(?:skip|avoid|no|not|nothing|without|ban|hates?|never)(?: any| every| some)?(?:thing)? (?:with|involving|starring|to do with|to do wi)", r"as opposed to", r"for not",
    r"(?:must|should|can|could|may)(?: ?n't| not) be", r"(?:not|never) (?:allowed )?to (?:watch|see|get|have|show)", r"(?:vote[ds]? )?no on", r"(?<!have )(?<!has )no", r"(?<!why )not",
    r"(?:aren't|isn't|ain't|that's not|weren't|wasn't)", r"(?:don't|do not|please don't|no need to) (?:say|suggest|recommend|give me|show me|tell me|mention)",
    r"(?:don't|do not|doesn't|never) (?:really |much )?(?:care for|like|enjoy|want) (?:films?|movies?|series|shows?|things?|stuff|anything|something|the ones?|ones) like",
    r"(?:if|when) (?:one more person|anyone|somebody|someone|you) (?:says?|suggests?|mentions?|recommends?)", r"allergic to", r"(?:any|every)thing (?:but|bar|save)", r"apart from", r"avoid(?:ing)?", r"banned?", r"barring", r"besides", r"but not",
    r"don't (?:you )?(?:dare|even)(?: (?:you|to))?(?: (?:say|suggest|mention|recommend))?", r"don't want (?:\w+ ){0,2}like", r"except(?: for)?", r"excluding", r"far from", r"instead of", r"isn't like", r"keep (?:me |us )?away from",
    r"(?:leave|leaving) (?:out|off)", r"less like", r"no more(?: of)?", r"nor", r"not (?:\w+ )?(?:like|similar to)", r"not another", r"nothing (?:at all )?like", r"nothing similar to", r"opposite of", r"other than",
    r"rather than", r"rul(?:e|ed|ing) out", r"short of", r"(?<!not )skip(?:ping)?", r"spare (?:me|us)", r"steer(?:ing)? clear of", r"unlike", r"vetoed", r"without", r"as long as it's not",
)  # fmt: skip
BLAMED: Phrases = (
    r"(?:refuse[sd]?|reject(?:ed|s)?|binned|ditched|regrett?(?:ed)?|bailed|(?:as|'m|am|is|are|be) against)(?: on)?",
    r"(?:can't|can not|cannot|couldn't|could not) (?:really )?(?:abide|bear|stand|stomach|take|be doing with|finish|get (?:into|through|past|on with|behind)|sit through)", r"(?:big |hard |huge )*no to",
    r"(?:didn't|did not|don't|do not|never) (?:really |much |even )?(?:liked?|loved?|enjoy(?:ed)?|care(?:d)? for|rated?|get (?:into|past|through|on with)|get|got(?: (?:into|past|through|on with))?|took to|warmed to)",
    r"(?:didn't|did not|couldn't|don't|doesn't|never) (?:really |quite )?(?:finish(?:ed)?|(?:click|vibe|connect|gel|get on|get along|jibe) with|warm to|take to|gel with)",
    r"(?:fell|falls?|falling) asleep (?:in|during|at|to|watching|through)", r"(?:get|got|understand|buy|see) the (?:hype|fuss|appeal|love)(?: (?:around|about|of|for|over))?", r"(?:giv(?:e|en|ing)|gave) up (?:on|with)",
    r"(?:got|get|getting|grew) (?:bored|tired|sick) (?:of|with|by)", r"(?:lost|losing) (?:interest|patience) (?:in|with)", r"(?:tapp?|bail|nop|check|opt)(?:ed|ing)? (?:on|out of|out on)", r"(?:un(?:derwhelmed|impressed)|let down|put off|disappointed|bored) (?:by|with|in|of)",
    r"(?:wasn't|not|isn't|aren't|am not) (?:a |really |really a |the biggest |much of a |too |so |that |very )?(?:big |huge )?(?:fan of|lover of|keen on|into|mad about|sold on|taken with)", r"(?<!not )(?:sick|tired) of", r"abandoned", r"despised?", r"detest(?:ed|s)?", r"dislik(?:e|ed|es)", r"dropped",
    r"(?:not|\w*n't) (?:\w+ )?(?:(?:crazy|wild|mad) about|fond of|(?:in ?to|big on|keen on) any(?: of)?)", r"(?:meh|eh|iffy) (?:on|about)", r"\w*n't (?:a |really a |the biggest |much of a )?(?:big |huge )?fan of", r"can not stand",
    r"fed up (?:with|of)", r"had (?:more than )?enough of", r"had it with", r"hat(?:e|ed|es|ing)(?: watching)?", r"loath(?:e|ed|es)", r"no time for", r"quit", r"stopped watching", r"struggled (?:with|through)", r"switched(?: off)?", r"thumbs down (?:for|to)", r"turned(?: off)?", r"walked out of",
)  # fmt: skip
ASKED_WHAT_LIKE: Phrases = (r"(?:is|are|was|were) (?:it|that|this|they|those) (?:\w+ )?like",)
SEEN_WAS: Phrases = (r"(?:saw|seen|watched)(?: \w+){0,2} (?:was|is|were|being)",)
CROWNED: Phrases = (
    r"(?:only|one|best|first|last) (?:thing|one|show|film|series)s? (?:that )?(?:i|we|he|she|they|both|all|every\w+|my|our)\b[\w', ]{2,50} (?:was|is|were|are|being)",
)
SPOKEN_OF: Phrases = (
    r"have you (?:ever )?(?:seen|watched|heard of)", r"(?:haven't|have not|never|not) (?:\w+ )?(?:seen|watched)|(?:haven't|have not|not) (?:\w+ )?finished", r"did you (?:see|like)", r"know if", r"heard of", r"do you (?:know|have|like)", r"compare", r"between", r"versus", r"vs",
    r"(?:tell|know|hear|info|information|details|more|think|what|how) (?:me )?(?:about|of|on)", r"is", r"does", r"was", r"who (?:made|directed|wrote)", r"how long is", r"why", r"why not", r"why did(?:n't)? you (?:suggest|show|pick|recommend)",
    r"save", r"bookmark", r"add", r"put", r"remove", r"unsave", r"want to (?:see|watch)", r"going to watch", r"cast of", r"plot of", r"who's in", r"who is in", r"in", r"what's", r"what is", r"will watch",
)  # fmt: skip
HALF_WAY: Phrases = (
    r"(?:half ?way|mid-?way|part ?way|(?:my|our) way) through", r"in the middle of(?: watching)?", r"(?:'m|'re|am|are|currently|still|already|just|been) (?:\w+ )?watching",
    r"(?:i|we|i've|we've|have|just|recently|already) (?:just |already |only |recently )*(?:started|began|begun)(?: watching)?", r"^(?:just )?started(?: watching)?", r"(?:episodes?|seasons?) into", r"(?:season|episode) [\w]+ of",
    r"(?:haven't|have not|not) (?:yet |quite )?finished(?: with| watching)?", r"(?:have|need) to finish", r"only seen (?:the )?first \w+ of", r"first (?:\w+ )?(?:episodes?|seasons?) of",
)  # fmt: skip
PRAISED: Phrases = (
    r"prefer(?:s|red)?",
    r"lov(?:e|ed|es|ing)", r"liked", r"(?:i|we|also|really|he|she|they|kids|wife|husband|do|did|does) (?:really |also |quite )?(?:like|likes|enjoy|adore)", r"enjoy(?:ed|ing|s)?", r"ador(?:e|ed|es|ing)", r"worship(?:s|ped)?", r"likes",
    r"favou?rites? (?:\w+ )?(?:is|are|was|being|include|were)", r"(?:big|really|well|so|proper|massively|very) (?:into|on)", r"(?:i'm|we're|he's|she's|they're|am|are|is) (?:all )?into", r"dug", r"rated", r"(?:obsessed|infatuated) with", r"(?:hooked|gripped|blown away|moved|charmed|impressed|bowled over) (?:on|by|with)",
    r"(?:cried|wept|bawled|laughed|howled) (?:at|over|through|all through|all the way through|during)", r"(?:crazy|mad|nuts|daft|bonkers|wild|raving) (?:about|on|for|into)", r"thumbs up (?:for|to)", r"yes to", r"(?:grew up|raised|brought up|reared|weaned) (?:on|with)", r"(?:did|really|totally) (?:click(?:ed)?|vibed?|got on|connected) with", r"clicked with",
    r"not sick of", r"never tire of", r"swears? by", r"sucker for", r"soft spot for", r"(?:can't|couldn't|cannot|never) get enough of", r"addict(?:ed)? to", r"devour(?:ed|ing)", r"inhaled", r"lapped up", r"w(?:ore|orn|earing) out", r"(?:raced|flew|tore|ripped|sped|powered|breezed) through",
    r"(?:got|gone|been|worked (?:my|our) way) through (?:all|every|the whole|most)(?: of)?", r"(?:run|ran|running) out of", r"used up(?: all)?", r"nothing (?:beats|tops|compares to|comes close to)", r"(?:i|we|really|do|sorely) miss", r"(?:missing|mourning|grieving)", r"comfort (?:show|film|watch|series|telly) is", r"(?:best|greatest) [\w' ]{2,30} (?:was|is)", r"mean the world:?",
)  # fmt: skip
WATCHED: Phrases = (
    r"(?:re-?)?watch(?:ed|ing)(?: all(?: of)?)?", r"rewatch of", r"seen", r"saw", r"finish(?:ed|ing)?(?: with)?", r"bing(?:ed?|e?ing)(?: on)?", r"know", r"through", r"caught up (?:on|with)", r"up to date with", r"already saw", r"meh to", r"(?:'ve|have|already|just|also) (?:already |just |also |both |all |now )?(?:done|did|completed|had|rinsed|burned through|hammered|smashed)",
    r"completed", r"ploughed through", r"(?:got to|reached|at) the end of", r"exhausted", r"(?:episodes?|seasons?) into", r"(?:seen|watched|done) (?:these|those|them|all|both)(?: \w+)? (?:plus|and|as well as)", r"that's (?:me|us) (?:finished|done)(?: with)?",
)  # fmt: skip
LIKENED: Phrases = (
    r"like", r"another", r"(?:similar|close|akin|comparable|related|alternatives?|next|successor|follow-?up|answer|cousin) to", r"(?:vein|style|lines|spirit|mood|tone|vibes?|feel|fans?|sort|atmosphere|world|kind|flavou?r|reminiscent|humou?r|energy|lover) of", r"reminds? me of", r"such as", r"meets",
    r"(?:crossed|mixed|combined|cross) (?:with|between)", r"based on", r"fan of", r"after", r"same as", r"than", r"more", r"resembles", r"resembling",
)  # fmt: skip
BEFORE: tuple[tuple[str, Phrases], ...] = (
    ("anti_seed", BANNED), ("disliked", BLAMED), ("mention", ASKED_WHAT_LIKE), ("seen", SEEN_WAS), ("liked", CROWNED), ("mention", SPOKEN_OF), ("watching", HALF_WAY), ("liked", PRAISED), ("seen", WATCHED), ("seed", LIKENED),
)  # fmt: skip
"""A phrase right before a title, or before the list that it stands in, and the title's role."""
GREAT: Phrases = (
    r"(?:one of )?(?:my|our|his|her|the) (?:\w+ ){0,2}(?:favou?rites?|faves?|fav|comfort \w+|jam|bible|religion|personality|obsession)", r"a (?:pleasant |nice |lovely |happy )?(?:surprise|shock)", r"the (?:\w+ )?(?:best|greatest|goat|gold standard|dream|benchmark|blueprint|bar|bomb|bees knees|dog's bollocks)",
    r"(?:loved|adored|enjoyed|liked) (?:it|them|that)", r"a (?:delight|joy|gem|masterpiece|triumph|banger|riot|hoot|cracker|classic|treat|hit|laugh|work of art)", r"(?:right )?up (?:my|our) (?:street|alley)", r"ace", r"amazing", r"awesome", r"beautiful", r"big yes", r"brill(?:iant)?", r"class", r"cracking", r"deadly", r"excellent",
    r"fab(?:ulous)?", r"fantastic", r"first[- ]class", r"fun", r"genius", r"glorious", r"goated", r"good(?! for)", r"gold", r"gorgeous", r"grand", r"great(?! for)", r"gripping", r"hard to beat", r"hilarious", r"iconic", r"incredible", r"legendary", r"love it", r"lovely", r"lush", r"magic", r"magnificent", r"masterpiece", r"mighty", r"mint",
    r"outstanding", r"peak", r"perfect(?:ion)?", r"phenomenal", r"quality", r"savage", r"smashing", r"so good", r"solid", r"spot on", r"stunning", r"sublime", r"super(?:b)?", r"terrific", r"top(?:[- ]notch)?", r"unbeatable", r"unmatched", r"unreal", r"wonderful", r"yes",
)  # fmt: skip
"""After "is", "was", "=", ":" or alone after a title."""
PLEASED: Phrases = (
    r"yes\b", r"(?:absolutely |completely |totally |just )?(?:floored|ruined|wrecked|destroyed|broke|slew|gutted|hooked|gripped|delighted|charmed|killed) (?:me|us)\b(?! (?:to|with boredom))", r"blew (?:me|us|my|our|his|her|everyone's?) \w+", r"blew (?:me|us) away", r"knocked (?:me|us|my|our)\b", r"made (?:my|our|his|her) \w+", r"left (?:a|an|such a) (?:\w+[- ])*(?:hole|void|gap)", r"-shaped hole",
    r"works? (?:like a charm|a treat|wonders|every time|well)", r"worked (?:like a charm|a treat|wonders|well|for (?:me|us))", r"went down (?:well|a treat|a storm|great)", r"hits? (?:the spot|different|hard|home)", r"tick(?:s|ed) (?:all|every)", r"(?:did|does) (?:it|the trick|the job) for (?:me|us)", r"did the (?:trick|job)", r"nailed it", r"never (?:gets old|fails|disappoints|misses)", r"crack(?:s|ed) (?:me|us|him|her) up",
    r"(?:had|has|got|kept) (?:me|us|him|her|them|everyone) (?:hooked|gripped|glued|guessing|howling|roaring|laughing|crying|in stitches|in bits|in tears|on the edge|up all night)", r"changed my life", r"stole my heart", r"has my (?:whole )?heart", r"lives? rent[- ]free", r"rocks", r"rules", r"slaps", r"bangs", r"forever\b", r"for life\b", r"supremacy", r"all the way\b", r"> ?(?:everything|all|anything)",
    r"is where it's at", r"(?:is|are|was) hard to (?:beat|top)", r"(?:i|we) (?:really |absolutely |just |totally |still |both )*(?:love|adore|loved|adored|liked|enjoyed|devoured|worship|inhaled)\b",
)  # fmt: skip
"""Verbs after a title that praise it."""
AWFUL: Phrases = (
    r"(?:hated|disliked|loathed) (?:it|that)", r"(?:i |we )?(?:can't|couldn't|could not|cannot) (?:stand|finish|get into|bear|get through|abide) (?:it|that)", r"(?:didn't|did not|don't) (?:like|love|enjoy|finish|get) (?:it|that)", r"not (?:for (?:me|us)|my (?:thing|bag|jam|cup of tea)|our (?:thing|cup of tea))", r"a (?:mess|bore|slog|let-?down|waste|snooze(?:fest)?|dud|chore)", r"awful", r"bad", r"boring", r"cack", r"crap", r"dire", r"disappointing",
    r"dreadful", r"dull", r"garbage", r"hell no", r"horrible", r"meh at best", r"never again", r"no", r"nope", r"not so much", r"overrated", r"over-?hyped", r"pants", r"pish", r"rubbish", r"shite?", r"tedious", r"terrible", r"too (?!good|short|few|long ago)\w+(?: for me)?", r"trash", r"tripe", r"unwatchable", r"wank",
)  # fmt: skip
DISPLEASED: Phrases = (
    r"(?:absolutely |completely |totally |really |just )?bored (?:me|us)", r"sucked", r"sucks", r"wasn't (?:\w+ )?(?:good|great|for (?:me|us)|(?:my|our) (?:thing|bag|jam|cup of tea))", r"isn't (?:\w+ )?(?:for (?:me|us)|(?:my|our) (?:thing|bag|jam|cup of tea))", r"left (?:me|us) (?:cold|flat)", r"did (?:nothing|not do it|absolutely nothing) for (?:me|us)", r"didn't (?:do (?:it|much|anything)|work) for (?:me|us)",
    r"(?:sent|put) (?:me|us|him|her|them|\w+) to sleep", r"not so much", r"never again\b", r"lost (?:me|us)\b", r"(?:not|no)(?= ?(?:$|[,.;!]))", r"drag(?:s|ged)\b", r"went (?:downhill|off the boil|off the rails)", r"(?:gets?|got) (?:silly|boring|tiresome|on my (?:nerves|wick))", r"does my head in", r"annoys me", r"drives me (?:mad|nuts|up the wall)",
    r"(?:(?:which|but|and|though) )?(?:i|we|he|she|they)(?: really| just| absolutely| both)? (?:hated?|loathed?|despised?|disliked?|can't stand|couldn't stand|couldn't finish|couldn't get (?:into|through)|didn't (?:like|enjoy|finish|get)|bailed|gave up|tapped out|noped out|switched (?:it )?off|fell asleep|lost interest|stopped (?:watching|after))(?: (?:it|that))?\b",
)  # fmt: skip
"""Verbs after a title that blame it."""
RULED_OUT: Phrases = (
    r"(?:one )?(?:is|are|'s|'re)? ?(?:strictly |all )?(?:banned|barred|forbidden|vetoed|off[- ]limits|off the table|out of bounds|not allowed|excluded|excepted|ruled out|disallowed)\b", r"(?:(?:is|are|was|being) (?:the |too |an? )?(?:obvious|usual)(?: \w+){0,2},? )?(?:(?:so|but|and|please|just|already) )*(?:skip|leave out|avoid|exclude|omit|spare me) (?:it|that|them|those|this)\b",
    r"(?:does|do)(?:n't| not) count", r"need not apply", r"aside(?= ?(?:$|[,.;!?)]))", r"no thanks?\b", r"is (?:a )?no[- ]go\b",
)  # fmt: skip
"""After a title that must not be among the answers."""
OVER: Phrases = (r"(?:is |are |was |were |has |have |all |just |now |both |'s )*(?:been )?(?:finished|done|over|ended|completed|watched|seen|known|exhausted|used up)\b(?! (?:by|in|with|at))", r"(?:i|we|they|he|she)(?: all)? know(?:s)? (?:it |that |them )?(?:by heart|backwards|off by heart|inside out)", r"off by heart")  # fmt: skip
"""After a title that was seen to its end."""
SO_SO: Phrases = (r"ok", r"okay", r"alright", r"all right", r"fine", r"so-so", r"so so", r"meh", r"decent", r"average", r"mediocre", r"passable", r"not bad", r"nothing special", r"forgettable", r"watchable", r"maybe")  # fmt: skip
MUCH = r"(?:(?:found it|just|only|kind of|merely|pretty|sort of|a bit|a little|a tad|really|very|so|absolutely|quite|still|always|also|utterly|simply|honestly|truly|rather) )*"
"""What may stand before a verdict."""


def any_of(phrases: Phrases) -> str:
    """One pattern for all of them; "don't" is "dont" too."""
    return "(?:" + "|".join(phrase.replace("n't", "n'?t") for phrase in phrases) + ")"
