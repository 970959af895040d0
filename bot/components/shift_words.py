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
    ("fast", 1, "faster, pacier, snappier, livelier, quicker, zippier, punchier"),
    ("fast", -1, "slower"),
    ("cerebral", 1, "smarter, cleverer, deeper, brainier, meatier"),
    ("cerebral", -1, "dumber, simpler, stupider"),
    ("strange", 1, "weirder, stranger, odder, quirkier, crazier, wilder, trippier"),
    ("uplifting", 1, "happier, cheerfuller, more feel-good"),
    ("uplifting", -1, "sadder, gloomier"),
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
    ("funny", 1, "funniest, silliest, funny, hilarious, witty, silly, goofy, amusing, humorous, comedic, laugh-out-loud"),
    ("tense", 1, "tensest, most suspenseful, tense, suspenseful, gripping, thrilling, nail-biting, nailbiting, intense, exciting, edge-of-your-seat, stressful, nerve-wracking, nerve-racking, twisty, suspense"),
    ("tense", -1, "relaxing, relaxed, calm, chill, mellow, calming, low-stakes, laid-back, laid back"),
    ("violent", 1, "bloodiest, goriest, violent, bloody, gory"),
    ("scary", 1, "scariest, creepiest, spookiest, scary, creepy, frightening, terrifying, spooky, eerie, chilling"),
    ("romantic", 1, "most romantic, romantic, lovey-dovey, swoony, soppy, slushy"),
    ("fast", 1, "fastest, fast, fast-paced, fast paced, action-packed, action packed, pacy, high-octane, energetic, snappy, fast-moving"),
    ("fast", -1, "slow, slow-burn, slow burn, slow-paced, slow paced, slow-burning, slow burning, leisurely, contemplative, meditative, slow-moving"),
    ("cerebral", 1, "smartest, cleverest, smart, clever, intelligent, brainy, thoughtful, thought-provoking, thought provoking, cerebral, intellectual, complex, complicated, philosophical, deep, demanding, challenging, mind-bending, mind bending, confusing"),
    ("cerebral", -1, "mindless, brainless, dumb, simple, trashy"),
    ("strange", 1, "weirdest, strangest, oddest, quirkiest, craziest, weird, strange, surreal, quirky, bizarre, trippy, offbeat, odd, absurd, unusual, experimental, unconventional, out there, crazy, wacky, psychedelic"),
    ("strange", -1, "grounded, realistic, conventional, straightforward, down-to-earth, down to earth"),
    ("uplifting", 1, "sweet, happiest, uplifting, hopeful, heartwarming, heart-warming, feel-good, feelgood, feel good, inspiring, inspirational, life-affirming, positive, optimistic, joyful, happy"),
    ("uplifting", -1, "saddest, sad, tragic, heartbreaking, heart-breaking, melancholic, melancholy, pessimistic, devastating"),
    ("explicit", 1, "sexiest, raunchiest, sexy, steamy, raunchy, erotic, spicy, explicit, racy"),
    ("epic", 1, "epic, grand, sweeping, spectacular, big-budget"),
    ("epic", -1, "intimate, low-key, small-scale, small scale"),
    ("new", 1, "newest, latest, new, newish, fresh, current, recent, modern, contemporary, brand new, brand-new"),
    ("new", -1, "oldest, ancient, dated, old, old-school, old school, old-fashioned, vintage, classic, classics, retro"),
    ("long", 1, "longest, long, lengthy"),
    ("long", -1, "shortest, short, quick, bite-sized, bite-size"),
    ("known", 1, "famous, popular, mainstream, well-known, well known, blockbuster, big-name"),
    ("known", -1, "obscure, underrated, lesser-seen, under-the-radar, under the radar, niche, little-known, little known, unknown, overlooked, underseen"),
))  # fmt: skip
NOUNS = _table((
    ("funny", 1, "humour, humor, laughs, jokes, comedy, gags"),
    ("tense", 1, "tension, suspense, twists, thrills, excitement"),
    ("violent", 1, "violence, gore, blood, fighting, shooting, killing"),
    ("scary", 1, "scares, frights, horror"),
    ("romantic", 1, "romance, love, kissing"),
    ("fast", 1, "action, pace"),
    ("cerebral", 1, "depth, brains, substance"),
    ("strange", 1, "weirdness"),
    ("uplifting", 1, "hope, warmth, heart"),
    ("uplifting", -1, "sadness, tragedy, tears"),
    ("light", -1, "darkness, misery, gloom"),
    ("explicit", 1, "sex, nudity, sex scenes"),
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
    _phrase(r"(?:a |total |complete )?(?:bloodbath|gore ?fest|splatter(?: ?fest| film| movie)?)", ("violent", 1)),
    _phrase(r"as (?:weird|strange|odd) as (?:possible|you dare|you can|it gets|they come|can be)", ("strange", 1)),
    _phrase(r"as (?:funny|silly) as (?:possible|you dare|you can|it gets|they come)", ("funny", 1)),
    _phrase(r"as (?:scary|creepy) as (?:possible|you dare|you can|it gets|they come)", ("scary", 1)),
    _phrase(r"as (?:dark|bleak|grim) as (?:possible|you dare|you can|it gets|they come)", ("light", -1)),
    _phrase(r"as (?:light|cosy|cozy) as (?:possible|you can|it gets|they come)", ("light", 1)),
    _phrase(r"short (?:and|n|'n'|&) sweet", ("long", -1), turns=False),
    _phrase(r"no nightmares", ("scary", -1), turns=False),
    _phrase(r"easy (?:watching|viewing|going|watch)|easy to watch|easy on the (?:heart|mind|brain|nerves)|comfort (?:watch|viewing|tv|show|film|movie)|palate cleanser", ("light", 1)),
    _phrase(r"(?:not|nothing) (?:too |so |as )?taxing|switch (?:off )?my brain(?: off)?|turn (?:off )?my brain(?: off)?|brain off|don't want to think(?: too (?:much|hard))?|(?:without|no) (?:much )?thinking|easy to follow|half[- ]watch|in the background|not have to concentrate", ("cerebral", -1), turns=False),
    _phrase(r"makes? (?:me|us|you) think|(?:something )?to think about|mess(?:es)? with my (?:head|mind)|blow my mind|mind[- ]?blowing", ("cerebral", 1)),
    _phrase(r"makes? (?:me|us|you) (?:laugh|giggle|chuckle)(?: out loud)?|(?:can |to |we |i |all )+laugh(?: at| about| together| a lot| with)?|(?:with|has|have|having) (?:some |a bit of |a lot of |lots of |good |a sense of |a little |plenty of )*humou?r|(?:a|some|few|few good|good) laughs?|laugh out loud|want to laugh|need a laugh|for a laugh|crack(?:s)? me up|laughs", ("funny", 1)),
    _phrase(r"(?:a )?happy ending|ends well|ends happily|cheers? (?:me|us) up|lifts? my (?:spirits|mood)|pick[- ]me[- ]up|warm(?:s)? (?:my|the) heart|restores? my faith|makes? me (?:smile|feel (?:good|better|happy))|good vibes", ("uplifting", 1)),
    _phrase(r"(?:that |which )?(?:won't|wont|will not|doesn't|doesnt|don't|not going to) make (?:me|us) (?:cry|weep|sad)|no tears", ("uplifting", 1), turns=False),
    _phrase(r"(?:on |at )?(?:the )?edge of (?:my|your|our) seats?|keeps? me guessing|lots of twists|plot twists?|heart[- ]?(?:pounding|racing)|can't look away", ("tense", 1)),
    _phrase(r"(?:less|not (?:so|too)|nothing) stress(?:ful)?|without (?:the )?stress|low stakes|unwind(?: to)?|wind down(?: to)?|zone out(?: to)?", ("tense", -1), turns=False),
    _phrase(r"gets? going (?:faster|quicker|sooner)|doesn't drag|moves? (?:faster|quicker|quickly|along)|picks? up the pace|more happening", ("fast", 1), turns=False),
    _phrase(r"takes? its time", ("fast", -1)),
    _phrase(r"hidden gems?|off the beaten (?:track|path)|nobody (?:has|'s) (?:seen|heard of)|no one (?:has|'s) (?:seen|heard of)|haven't heard of|i (?:won't|wouldn't) (?:know|have heard of)|never heard of|(?:less|not) (?:so |as |the )?(?:obvious|usual suspects)|nothing (?:too )?obvious", ("known", -1), turns=False),
    _phrase(r"(?:everyone|everybody) (?:has|'s) (?:seen|heard of|talks about|is talking about)|big hits?|crowd[- ]pleas(?:er|ers|ing)", ("known", 1)),
    _phrase(r"doesn't take all night|over quickly|not (?:take )?(?:too |so |very )?(?:long|all night)|quick watch|nothing (?:too |very |that )?long", ("long", -1), turns=False),
    _phrase(r"(?:with )?(?:some )?(?:more )?bite|with an edge|more edge", ("light", -1)),
    _phrase(r"(?:less|not (?:so|too|as)|nothing (?:too|so)) (?:much of a )?(?:downer|sad|depressing)|isn't a downer|not a downer|no downers?|won't (?:depress|ruin) (?:me|my (?:day|evening|night))|without (?:being )?depressing", ("light", 1), turns=False),
    _phrase(r"more normal|less out there|less (?:weirdness|oddness)|more ordinary", ("strange", -1), turns=False),
    _phrase(r"more serious", ("light", -1), turns=False),
    _phrase(r"(?:made|from) (?:more )?recently|(?:a bit )?more up[- ]to[- ]date|just out|just came out|latest", ("new", 1)),
    _phrase(r"golden oldies?|oldies?|black and white|black-and-white", ("new", -1)),
)  # fmt: skip
"""Wordings of several words; `turns` where a "not" before them means the opposite."""
