"""The everyday words for each axis. Kept apart from how they are read, so that adding one is one line."""

from __future__ import annotations

import re
from dataclasses import dataclass

Direction = tuple[str, int]
"""An axis and which way: 1 for more of it, -1 for less."""


@dataclass(frozen=True, slots=True)
class Words:
    """A pattern that finds any of these words, and what each means."""

    pattern: re.Pattern[str]
    meaning: dict[str, Direction]


def _table(rows: tuple[tuple[str, int, str], ...]) -> Words:
    meaning = {word.strip(): (axis, way) for axis, way, words in rows for word in words.split(",")}
    longest_first = sorted(meaning, key=len, reverse=True)
    return Words(re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])"), meaning)


COMPARATIVES = _table((
    ("light", 1, "lighter, cheerier, sunnier, cosier, cozier, gentler, breezier, softer, milder, easier, fluffier, warmer, kinder, lighter-hearted, brighter"),
    ("light", -1, "darker, heavier, grimmer, bleaker, grittier, nastier, harsher, meaner"),
    ("funny", 1, "funnier, sillier, wittier, goofier, jokier"),
    ("tense", 1, "tenser, more edge of the seat, twistier, edgier"),
    ("tense", -1, "calmer, quieter, chiller"),
    ("violent", 1, "bloodier, gorier"),
    ("scary", 1, "scarier, creepier, spookier"),
    ("romantic", 1, "soppier, sweeter, mushier"),
    ("fast", 1, "faster, pacier, snappier, livelier, quicker, zippier, punchier, tighter, brisker, more pace, more pacey"),
    ("fast", -1, "slower, gentler pace, gentler in pace"),
    ("cerebral", 1, "smarter, cleverer, deeper, brainier, meatier"),
    ("cerebral", -1, "dumber, simpler, stupider"),
    ("strange", 1, "weirder, stranger, odder, quirkier, kookier, zanier, crazier, wilder, trippier"),
    ("uplifting", 1, "happier, cheerfuller, more feel-good, sweeter-natured, more upbeat"),
    ("uplifting", -1, "sadder, gloomier, more tragic"),
    ("explicit", 1, "sexier, steamier, raunchier, spicier, naughtier"),
    ("explicit", -1, "tamer, cleaner"),
    ("epic", 1, "bigger, grander, larger"),
    ("epic", -1, "smaller"),
    ("new", 1, "newer, fresher, more modern, younger"),
    ("new", -1, "older"),
    ("long", 1, "longer"),
    ("long", -1, "shorter, briefer"),
    ("known", -1, "lesser-known, lesser known, less known, less well known, less well-known, less famous, less popular, less mainstream, obscurer, more obscure, more niche"),
    ("known", 1, "better known, better-known, more popular, more famous, more mainstream, more well known"),
))  # fmt: skip
PLAIN = _table((
    ("light", 1, "lightest, cosiest, coziest, gentlest, light, lighthearted, light-hearted, light hearted, lightweight, cosy, cozy, breezy, gentle, comforting, cheerful, cheery, sunny, fluffy, easygoing, easy-going, undemanding, wholesome, soothing, warm"),
    ("light", -1, "darkest, bleakest, grimmest, heaviest, dark, heavy, grim, bleak, gritty, harrowing, depressing, dreary, disturbing, brutal, miserable, gloomy, serious, hard-hitting, nihilistic, sombre, somber"),
    ("funny", 1, "funniest, silliest, laugh-a-minute, side-splitting, rib-tickling, slapstick, funny, hilarious, witty, silly, goofy, amusing, humorous, comedic, laugh-out-loud"),
    ("tense", 1, "tensest, most suspenseful, tense, suspenseful, gripping, thrilling, nail-biting, nailbiting, intense, exciting, edge-of-your-seat, edge-of-seat, edge of seat, stressful, nerve-wracking, nerve-racking, twisty, pulse-pounding, white-knuckle, taut, suspense, tension"),
    ("tense", -1, "relaxing, relaxed, calm, chill, mellow, calming, low-stakes, laid-back, laid back"),
    ("violent", 1, "bloodiest, goriest, violent, bloody, gory"),
    ("scary", 1, "scariest, creepiest, spookiest, scary, creepy, frightening, terrifying, spooky, eerie, chilling, hair-raising, bone-chilling, unsettling, nightmarish, spine-chilling"),
    ("romantic", 1, "most romantic, romantic, lovey-dovey, swoony, soppy, slushy"),
    ("fast", 1, "fastest, fast, fast-paced, fast paced, action-packed, action packed, pacy, high-octane, energetic, snappy, fast-moving"),
    ("fast", -1, "slow, slow-burn, slow burn, slow-burner, slow burner, slowburn, slow-burners, slow burners, gently paced, unhurried, slow-paced, slow paced, slow-burning, slow burning, leisurely, contemplative, meditative, slow-moving"),
    ("cerebral", 1, "smartest, cleverest, smart, clever, intelligent, brainy, thoughtful, thought-provoking, thought provoking, cerebral, intellectual, complex, complicated, philosophical, deep, demanding, challenging, mind-bending, mind bending, confusing"),
    ("cerebral", -1, "mindless, brainless, dumb, simple, trashy"),
    ("strange", 1, "weirdest, strangest, oddest, quirkiest, craziest, weird, strange, surreal, quirky, kooky, zany, bonkers, barmy, bananas, off-the-wall, off the wall, out-there, mad as a box of frogs, bizarre, trippy, offbeat, odd, absurd, unusual, experimental, unconventional, crazy, wacky, psychedelic"),
    ("strange", -1, "grounded, realistic, conventional, straightforward, down-to-earth, down to earth"),
    ("uplifting", 1, "sweet, happiest, upbeat, uplifting, hopeful, heartwarming, heart-warming, feel-good, feelgood, feel good, inspiring, inspirational, life-affirming, positive, optimistic, joyful, happy"),
    ("uplifting", -1, "saddest, sad, tragic, heartbreaking, heart-breaking, melancholic, melancholy, pessimistic, devastating"),
    ("explicit", 1, "sexiest, raunchiest, sexy, steamy, sizzling, smutty, sultry, raunchy, erotic, spicy, explicit, racy, naughty"),
    ("explicit", -1, "tame, chaste, clean-cut"),
    ("epic", 1, "epic, grand, sweeping, spectacular, big-budget, grandiose"),
    ("epic", -1, "intimate, low-key, small-scale, small scale"),
    ("new", 1, "newest, latest, new, newish, fresh, current, recent, modern, contemporary, brand new, brand-new"),
    ("new", -1, "oldest, ancient, dated, old, old-school, old school, old-fashioned, vintage, classic, classics, retro"),
    ("long", 1, "longest, long, lengthy"),
    ("long", -1, "shortest, short, quick, bite-sized, bite-size"),
    ("known", 1, "famous, popular, mainstream, well-known, well known, blockbuster, big-name"),
    ("known", -1, "obscure, underrated, underappreciated, under-appreciated, undiscovered, unsung, lesser-seen, under-the-radar, under the radar, niche, little-known, little known, unknown, overlooked, underseen"),
))  # fmt: skip
NOUNS = _table((
    ("funny", 1, "humour, humor, laughs, jokes, comedy, gags, silliness, wit"),
    ("tense", 1, "tension, suspense, twists, thrills, excitement, stress"),
    ("violent", 1, "violence, gore, blood, bloodshed, carnage, fighting, shooting, killing, brutality"),
    ("scary", 1, "scares, frights, horror, dread, creepiness"),
    ("romantic", 1, "romance, love, kissing, mush, soppiness"),
    ("fast", 1, "action, pace"),
    ("cerebral", 1, "depth, brains, substance"),
    ("strange", 1, "weirdness"),
    ("uplifting", 1, "hope, warmth, heart"),
    ("uplifting", -1, "sadness, tragedy, tears"),
    ("light", -1, "darkness, misery, gloom, despair, bleakness, grimness, grit, angst"),
    ("explicit", 1, "sex, nudity, sex scenes, steam, steaminess, smut"),
    ("epic", 1, "scale, spectacle"),
))  # fmt: skip


def _phrase(
    pattern: str, *wishes: Direction, turns: bool = True
) -> tuple[re.Pattern[str], tuple[Direction, ...], bool]:
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)"), wishes, turns


PHRASES = (
    _phrase(r"(?:that |which )?(?:won't|wont|will not|doesn't|doesnt|not going to) (?:keep|give) me (?:up|awake|nightmares)(?: at night| all night)?", ("scary", -1), ("tense", -1), turns=False),
    _phrase(r"(?:i can|lets me|so i can|can) sleep (?:after(?:wards)?|at night|tonight)", ("scary", -1), ("tense", -1), turns=False),
    _phrase(r"(?:that |which )?(?:won't|wont|will not|doesn't|doesnt|not going to|didn't|without) (?:wreck(?:ing)?|destroy(?:ing)?|traumati[sz](?:e|ing)|ruin(?:ing)?|break(?:ing)?|crush(?:ing)?|depress(?:ing)?|hurt(?:ing)?|devastat(?:e|ing)|leave|leaving) (?:me|us)(?: (?:in (?:bits|pieces|tears)|broken|up|sad|depressed))?", ("light", 1), turns=False),
    _phrase(r"(?:but )?for (?:wimps?|cowards?|scaredy[- ]cats?|wusses|the faint of heart|the faint-hearted|chickens|people who (?:hate|don't like|can't (?:do|stand|take)) (?:horror|scary (?:stuff|things|films|movies)))|i'm (?:a|such a|easily) (?:wimp|coward|scaredy[- ]cat|scared|chicken)|i scare easily", ("scary", -1), turns=False),
    _phrase(r"scared? (?:(?:the )?(?:pants|life|socks|hell|daylights|living daylights|bejesus|crap|wits)(?: off| out of)? (?:me|us)|(?:me|us) (?:silly|stiff|to death|senseless|witless|out of (?:my|our) (?:wits|mind|skin))|out of (?:my|our) (?:wits|mind|skin)|stiff|witless|silly|to death)|(?:gives?|giving|get) (?:me|us) (?:the (?:creeps|chills|willies|shivers|heebie-jeebies)|goosebumps|nightmares)|(?:want|need|like|love|fancy|ready) (?:to be|being|a good|some(?:thing)? to) (?:(?:properly |really |truly |genuinely )?(?:scared|frightened|terrified|spooked)|scare)|a (?:good|proper|decent) (?:scare|fright)", ("scary", 1)),
    _phrase(r"(?:that |which )?(?:my|our) (?:heart|nerves|blood pressure) (?:can|could|will) (?:take|handle|stand|cope with)|(?:easy|easier|gentle|gentler|light|lighter|kind|kinder) on (?:the|my|our) (?:stomach|soul|nerves|eyes|heart)", ("light", 1), turns=False),
    _phrase(r"warms? (?:the|my|our) (?:cockles|heart|soul)(?: of (?:my|your|our|the) heart)?|soul[- ]?warming|(?:like )?a (?:big |warm )?(?:hug|blanket)|good for the soul|balm for the soul", ("uplifting", 1)),
    _phrase(r"(?:want|need|fancy|could (?:do with|use)|in need of|up for|in the mood for|like|love) (?:to |a (?:good |proper |bit of a )?|some )?(?:giggle|chuckle|laughs?|laffs|belly laughs?|lol)s?|(?:need|want) (?:a |some )?laffs|(?:in )?(?:stitches|fits of (?:laughter|giggles))|a laugh a minute|belly laughs?|tickles? (?:my|our|the) funny bone|(?:split|splits|splitting) (?:my|our) sides", ("funny", 1)),
    _phrase(r"(?:on )?a (?:much )?smaller scale|(?:smaller|lower|more modest) in scale", ("epic", -1), turns=False),
    _phrase(r"(?:on )?a (?:much )?(?:bigger|larger|grander) scale|(?:bigger|larger|grander) in scale", ("epic", 1), turns=False),
    _phrase(r"(?:at )?a (?:much |bit )?(?:gentler|slower|calmer|more leisurely) pace", ("fast", -1), turns=False),
    _phrase(r"(?:at )?a (?:much |bit )?(?:faster|quicker|brisker|livelier) pace", ("fast", 1), turns=False),
    _phrase(r"(?:quicker|faster|sooner) to (?:finish|get through|watch|binge)|(?:(?:can|could|to|we'll|i'll|able to) )?(?:finish|watch|binge|get through|polish off)(?: it| one| the whole thing| all of it| them all)?(?: tonight| in (?:one|a single|an|a) (?:evening|night|sitting|afternoon|weekend|day|go)| over (?:a|the|one) weekend)", ("long", -1), turns=False),
    _phrase(r"(?:a |total |complete )?(?:bloodbath|gore ?fest|splatter(?: ?fest| film| movie)?)", ("violent", 1)),
    _phrase(r"as (?:weird|strange|odd) as (?:possible|you dare|you can|it gets|they come|can be)", ("strange", 1)),
    _phrase(r"as (?:funny|silly) as (?:possible|you dare|you can|it gets|they come)", ("funny", 1)),
    _phrase(r"as (?:scary|creepy) as (?:possible|you dare|you can|it gets|they come)", ("scary", 1)),
    _phrase(r"as (?:dark|bleak|grim) as (?:possible|you dare|you can|it gets|they come)", ("light", -1)),
    _phrase(r"as (?:light|cosy|cozy) as (?:possible|you can|it gets|they come)", ("light", 1)),
    _phrase(r"as long as (?:possible|they come|it gets|you(?:'ve| have)? got|you have)", ("long", 1)),
    _phrase(r"as short as (?:possible|they come|it gets)", ("long", -1)),
    _phrase(r"long story short|long (?:shot|time (?:lurker|reader|poster|fan))", turns=False),
    _phrase(r"short (?:and|n|'n'|&) sweet", ("long", -1), turns=False),
    _phrase(r"no nightmares", ("scary", -1), turns=False),
    _phrase(r"easy (?:watching|viewing|going|watch)|easy to watch|easy on the (?:heart|mind|brain|nerves)|comfort (?:watch|viewing|tv|show|film|movie)|palate cleanser", ("light", 1)),
    _phrase(r"(?:not|nothing) (?:too |so |as )?taxing|(?:switch|turn|shut)(?:ing|es|s)?[- ](?:off )?(?:my|your|the|our)[- ]brain(?:[- ]off)?|brain[- ]off|leave (?:my|your|the|our) brain at (?:home|the door)|don't want to think(?: too (?:much|hard))?|(?:without|no) (?:much )?thinking|easy to follow|half[- ]watch|in the background|not have to concentrate", ("cerebral", -1), turns=False),
    _phrase(r"makes? (?:me|us|you) (?:really )?think|(?:something )?to (?:think about|chew on|get my teeth into)|food for thought|(?:work|exercise|stretch)(?:s|es)? my brain|mess(?:es)? with my (?:head|mind)|blow my mind|mind[- ]?blowing", ("cerebral", 1)),
    _phrase(r"makes? (?:me|us|you) (?:laugh|giggle|chuckle)(?: out loud)?|(?:can |to |we |i |all )+laugh(?: at| about| together| a lot| with)?|(?:with|has|have|having) (?:some |a bit of |a lot of |lots of |good |a sense of |a little |plenty of )*humou?r|(?:a|some|few|few good|good) laughs?|laugh out loud|want to laugh|need a laugh|for a laugh|crack(?:s)? me up|laughs", ("funny", 1)),
    _phrase(r"(?:a )?happy ending|ends well|ends happily|cheers? (?:me|us) up|lifts? my (?:spirits|mood)|pick[- ]me[- ]up|warm(?:s)? (?:my|the) heart|restores? (?:my|our|your) faith(?: in (?:humanity|people|mankind|love|the world))?|makes? (?:me|us|you) (?:smile|feel (?:good|better|happy))|good vibes|down in the dumps|faith in (?:humanity|people|mankind)(?: restored)?", ("uplifting", 1)),
    _phrase(r"(?:that |which )?(?:won't|wont|will not|doesn't|doesnt|don't|not going to) make (?:me|us) (?:cry|weep|sad)|no tears", ("uplifting", 1), turns=False),
    _phrase(r"(?:on |at )?(?:the )?edge of (?:my|your|our) seats?|keeps? me guessing|lots of twists|plot twists?|heart[- ]?(?:pounding|racing)|can't look away|(?:forget|too \w+) to breathe|hold(?:ing)? (?:my|your|our) breath|biting my nails|bite my nails|sweaty palms", ("tense", 1)),
    _phrase(r"(?:less|not (?:so|too)|nothing) stress(?:ful)?|without (?:the )?stress|low stakes|unwind(?: to)?|wind down(?: to)?|zone out(?: to)?", ("tense", -1), turns=False),
    _phrase(r"gets? going (?:faster|quicker|sooner)|doesn't drag|moves? (?:faster|quicker|quickly|along)|picks? up the pace|more happening", ("fast", 1), turns=False),
    _phrase(r"takes? its (?:sweet )?time|nothing (?:much |really |ever )?happens|where (?:not much|hardly anything|very little) happens", ("fast", -1), turns=False),
    _phrase(r"(?:hidden|forgotten|lost|buried|overlooked|underseen|unknown|little|rare|secret) (?:gems?|treasures?|classics?)|hidd?en jems?|off the beaten (?:track|path)|nobody (?:has|'s) (?:seen|heard of)|no one (?:has|'s) (?:seen|heard of)|haven't heard of|i (?:won't|wouldn't) (?:know|have heard of)|never heard of|(?:less|not) (?:so |as |the )?(?:obvious|usual suspects)|nothing (?:too )?obvious", ("known", -1), turns=False),
    _phrase(r"(?:everyone|everybody|the whole world|people)(?:'s| has| is| are|)?(?: been| always| all)* (?:seen|heard of|talks? about|talking about|raves? about|raving about|on about|watching|watches|obsessed with)|what(?:'s| is|s) (?:hot|trending|big|popular|everyone watching)(?: right now| at the moment| these days| just now)?|(?:big|massive|huge|smash) hits?|crowd[- ]pleas(?:er|ers|ing)", ("known", 1)),
    _phrase(r"doesn't take all night|over quickly|not (?:take )?(?:too |so |very )?(?:long|all night)|quick watch|nothing (?:too |very |that )?long", ("long", -1), turns=False),
    _phrase(r"(?:with )?(?:some )?(?:more )?bite|with an edge|more edge", ("light", -1)),
    _phrase(r"(?:less|not (?:so|too|as)|nothing (?:too|so)) (?:much of a )?(?:downer|sad|depressing)|isn't a downer|not a downer|no downers?|won't (?:depress|ruin) (?:me|my (?:day|evening|night))|without (?:being )?depressing", ("light", 1), turns=False),
    _phrase(r"more normal|less out there|less (?:weirdness|oddness)|more ordinary", ("strange", -1), turns=False),
    _phrase(r"^\W*(?:(?:a )?(?:bit|little|few years|touch) )?later(?: than that| than those| on)?\W*$", ("new", 1), turns=False),
    _phrase(r"^\W*(?:(?:a )?(?:bit|little|few years|touch) )?earlier(?: than that| than those| on)?\W*$", ("new", -1), turns=False),
    _phrase(r"more serious", ("light", -1), turns=False),
    _phrase(r"(?:made|from) (?:more )?recently|(?:a bit )?more up[- ]to[- ]date|just out|just came out|latest", ("new", 1)),
    _phrase(r"golden oldies?|oldies?|black and white|black-and-white", ("new", -1)),
)  # fmt: skip
"""Wordings of several words; `turns` where a "not" before them means the opposite."""
