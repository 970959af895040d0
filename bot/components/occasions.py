"""Mood, occasion, company and attention: "I'm stressed", "for Halloween", "nothing embarrassing with my parents".

Each becomes shifts and limits that the recommender measures; nothing here is only a label.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.components.canvas import Canvas, Found
from bot.components.negation import negated

_ELDERS = (
    r"(?:parents?|grandparents?|in-laws|mother-in-law|father-in-law|mum|mom|mother|dad|father|grandma|grandmother|grandpa|grandfather|gran|nan|granny|family|relatives|colleagues|boss|"
    r"aunts?|uncles?|kids|children|daughter|son|date|them|him|her|anyone|everyone)"
)
_FEEL = r"(?:i'm|im|i am|i feel|i'm feeling|im feeling|i am feeling|feeling|we're|we are|we feel|(?<!\w )so)"
_VERY = r"(?: (?:so|really|very|a bit|pretty|quite|too|just|kind of|kinda|totally|completely|extremely|super|feeling|all|a little|absolutely|rather|still|and|or))*"
_DAY = r"(?:day|week|month|year|morning|shift|time|few days|few weeks|couple of days|couple of weeks|one|night)(?: at (?:work|the office|school|uni|university))?"
_CHORE = (
    r"(?:cook(?:ing)?|iron(?:ing)?|knit(?:ting)?|clean(?:ing)?|tidy(?:ing)?|fold(?:ing)?(?: (?:the )?laundry)?|do(?:ing)?(?: (?:the|some|my))? (?:chores|dishes|laundry|housework|homework|nails|work|ironing|crafts|puzzles?)|"
    r"work(?:ing)?(?: out)?|exercis(?:e|ing)|eat(?:ing)?|stud(?:y|ying)|crochet(?:ing)?|sew(?:ing)?|draw(?:ing)?|paint(?:ing)?|scroll(?:ing)?|gam(?:e|ing)|bak(?:e|ing)|run(?:ning)? on the treadmill|pack(?:ing)?|wrap(?:ping)?(?: presents)?|sort(?:ing)? (?:\w+ )?\w+)"
)


@dataclass(frozen=True, slots=True)
class Occasion:
    """Words of a situation and what they ask for; `keep` leaves the words to be searched for as well."""

    pattern: re.Pattern[str]
    shifts: tuple[tuple[str, int], ...] = ()
    limits: tuple[tuple[str, object], ...] = ()
    keep: bool = False


def _when(
    pattern: str, *shifts: tuple[str, int], limits: tuple[tuple[str, object], ...] = (), keep: bool = False
) -> Occasion:
    return Occasion(re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])"), shifts, limits, keep)


_OCCASIONS = (
    _when(r"(?:something |anything |a film |a movie )?(?:that (?:will|makes?|can) |to )?(?:(?:i |we )?(?:really |just )?(?:need|want|could (?:do with|use)|fancy|am in the mood for|feel like) )?(?:(?:have )?a (?:really |nice )?(?:good|proper|big|ugly|long|decent) (?:old )?(?:cry|weep|sob)(?:ing)?(?: session)?|(?:make|makes|making) (?:me|us) (?:cry|weep|sob|bawl|tear up)(?! (?:laughing|with laughter))(?: like a baby| my eyes out)?|(?:cry|crying|sob|bawl)(?: my| our)? (?:eyes|heart) out|ugly[- ]cry|have a cry|(?:want|need) to cry|to (?:cry|weep|sob|bawl)(?: (?:to|over|at|with))?(?= ?(?:$|[,.!?]|tonight|please))|reach for the tissues|tissues ready|get weepy)", ("uplifting", -1)),
    _when(rf"{_FEEL}{_VERY} (?:stressed(?: out)?|anxious|overwhelmed|frazzled|on edge|wound up|tense|nervous|burn(?:ed|t)[- ]out|worried|panicky|overworked)(?: (?:about|from|by) (?:the |my )?\w+(?: \w+)?(?=[,.;!]|$))?|(?:i )?need to (?:relax|unwind|decompress|chill|calm down|wind down|de-?stress|switch off|let off steam)|help (?:me|us) (?:relax|unwind|wind down|switch off|decompress|de-?stress)|to (?:relax|unwind|chill out|decompress|calm down|de-?stress|chill) (?:to|with)|(?:to|and) (?:relax|unwind|chill|decompress|de-?stress)(?= after\b|[,.!]|$)|(?:had )?(?:a )?(?:very |really |so )?stressful (?:day|week|month|time)|(?:my |this |the |it's been |it was |what )?(?:day|week|month|job|work|life)(?: has been| was| is)(?: (?:so|very|really|too|a bit))? (?:stressful|hectic|crazy)|take my mind off (?:things|work|it|everything|exams)|take the edge off", ("light", 1), ("tense", -1)),
    _when(rf"{_FEEL}{_VERY} (?:tired|exhausted|knackered|shattered|worn out|drained|wiped(?: out)?|sleepy|dead tired|beat|pooped|braindead|brain dead|fried|hung[- ]?over|hungover)(?: (?:tonight|today|after work|from work))?(?! of\b)|(?:my )?brain is (?:fried|mush|tired|dead|full|empty)|can'?t (?:think|concentrate|focus)(?: (?:straight|anymore|any more|today|tonight|right now|much))?|too tired to (?:think|concentrate|follow [\w ]{1,20})|don'?t have to (?:think|concentrate|pay (?:much |full )?attention)|(?:don'?t|doesn'?t) (?:need|require|want)(?: much| my full| full| any)? (?:attention|brain ?power|concentration|thinking)|no brain required|brainless fun", ("light", 1), ("cerebral", -1)),
    _when(rf"{_FEEL}{_VERY} (?:sick|ill|unwell|poorly|under the weather|sick in bed|ill in bed|home sick)(?: (?:in bed|at home|today|with (?:the flu|a cold)))?(?! of\b)|(?:home|off|in bed|down|stuck in bed) (?:sick|ill|with (?:the flu|a cold|a fever))|(?:i have|i've got|got) (?:the flu|a cold|a fever|a hangover)|sick day", ("light", 1), ("cerebral", -1)),
    _when(rf"{_FEEL}{_VERY} (?:down|sad|low|blue|gloomy|lonely|miserable|heartbroken|melancholy|homesick|down in the dumps|fed up|glum|hopeless|grumpy|unhappy|upset|bummed(?: out)?)(?: (?:tonight|today|lately|right now|at the moment))?(?! of\b| by\b| that\b)|cheer (?:me|us|him|her|them|my \w+) up|lift (?:my|our|her|his) (?:spirits|mood)|pick (?:me|us) up|(?:had|having|been|after|it was|it's been|what) (?:(?:such )?an? )?(?:really |very |pretty )?(?:rough|hard|bad|awful|terrible|tough|horrible|crappy|shit|shitty|lousy|rubbish|difficult|dreadful|miserable|nightmare|sad|ugh) {_DAY}|(?:need|want|could use|could do with) (?:some )?(?:cheering(?: up)?|joy|comfort|hope|good vibes|a hug|a pick-me-up)|a hug in (?:film|movie|tv) form|(?:hug|blanket) of a (?:film|movie|series|show)", ("uplifting", 1)),
    _when(rf"(?:(?:had|having|been|after|it was|it's been|what) )?(?:(?:such )?an? )?(?:really |very |pretty )?(?:(?<=a )long|(?<=had )long|long(?= (?:day|shift|week) at)|busy|exhausting|tiring|hectic|draining|crazy) {_DAY}", ("light", 1)),
    _when(r"can'?t sleep", ("tense", -1)),
    _when(r"(?:(?<!me )(?<!us )(?<!him )(?<!her )(?<!them )to|before|help(?:s)? me) (?:fall asleep|drift off|go(?:ing)? to sleep|sleep)(?: to)?|before bed(?:time)?|bedtime (?:viewing|watch(?:ing)?)|insomnia", ("tense", -1), ("scary", -1)),
    _when(r"(?:need|want|fancy|give me|get|looking for|some) (?:an? |some )?(?:adrenaline(?: rush| kick)?|thrill ride|rush)|gets? (?:my|the|our) (?:heart|blood|pulse) (?:racing|pumping|going)|adrenaline", ("tense", 1), ("fast", 1)),
    _when(r"(?:for |on |this |it's )?(?:st\.? )?valentine'?s?(?:'?s? day| day)?(?: (?:tonight|evening))?|(?:(?:for |on )?(?:a|our|my) )?(?:first |second |third |romantic )?date(?: night| evening)(?: (?:at home|in))?|for (?:a|our|my) (?:first |second |third |hot )?date|(?:for |it's )?(?:our|my) (?:\w+ )?anniversary(?: tonight| evening)?|romantic (?:evening|night|dinner|weekend)(?: (?:in|at home|together|for two))?|snuggle up (?:with|to)(?: my \w+)?|cuddle up with my \w+|netflix and chill", ("romantic", 1)),
    _when(r"(?:for |on |this )?hallowe'?en(?: (?:night|party|season|evening|week|weekend|marathon))?|spooky season|trick[- ]or[- ]treat(?:ing)?", ("scary", 1), keep=True),
    _when(r"(?:for |on |this )?(?:a |our |the )?(?:(?:rainy|lazy|cosy|cozy|quiet) )?(?:family|kids'?) (?:sunday|saturday|friday|evening|night|afternoon|day|weekend|gathering|reunion|dinner|time|movie night|film night|film evening|movie evening|holiday|get-together)(?: (?:afternoon|evening|night|morning|lunch))?|(?:sunday|saturday|friday)(?: (?:afternoon|evening|night|morning|lunch))? with (?:the|my|our) (?:whole |entire )?family|with (?:the|my|our) (?:whole|entire) family|all generations|from (?:the )?(?:kids|children|youngest|grandkids) to (?:the )?(?:grandparents|grandma|granny|grandpa|oldest)", limits=(("max_age", 10),)),
    _when(r"(?:for |on )?(?:a |our |the |my )?(?:girls'?|ladies'?|boys'?|lads'?|guys'?|hen) (?:night|night in|evening|weekend|party)|with (?:a (?:bunch|group|load|couple) of |a few )?(?:my |the |some )?(?:mates|buddies|pals)(?: (?:and|with) (?:beers?|pizza|drinks|snacks))*|beer and pizza night|pizza night|beer night", ("funny", 1)),
    _when(rf"(?:something |anything |a show |a series )?(?:(?:just )?(?:to have |to put |put |playing |on |as |for |good for |fine for |have )*(?:in the )?(?:on )?(?:a )?background(?: (?:noise|watching|viewing|tv|watch|show|series|film|music|entertainment))?(?: (?:while|when|as|for) (?:i'm |i am |we're |i |we )?{_CHORE})?|(?:on )?(?:while|when|as) (?:i'm |i am |we're |i |we )(?:busy )?{_CHORE}|second[- ]screen(?:ing)?|(?:only |just )?half[- ]?(?:watch|watching|paying attention|an eye on)(?: (?:it|to))?|without (?:really )?(?:paying attention|watching closely)|one eye on)", ("cerebral", -1)),
    _when(rf"(?:(?:that |which )?(?:is|are|be) )?(?:(?:nothing|not|no|without|anything|isn'?t|avoid(?:ing)?|free of)(?: (?:too|that is|that'?s|that would be|that will be|any|at all|so|anything|be|have|is|going to be|really|super))* (?:(?:embarrassing|awkward|cringeworthy|cringing|blushing|squirming|inappropriate|uncomfortable|mortifying|embarrassment|being embarrassed)(?: (?:to watch|scenes?|moments?|bits?|parts?|viewing|stuff|sitting|silence))*(?: (?:with|for|in front of|next to|around|beside)(?: my| our| the)? {_ELDERS}(?: (?:around|present|in the room))?(?: (?:and|or)(?: my| our| the)? {_ELDERS})*)?|cringe(?:y)?(?: to watch)? (?:with|in front of|next to|around)(?: my| our| the)? {_ELDERS})|(?:won'?t|will not|doesn'?t|does not|wouldn'?t|not going to) (?:be (?:embarrassing|awkward|cringe(?:y|worthy)?|uncomfortable)|embarrass (?:me|us|anyone|them)|make (?:it|things|us|me|anyone|them|everyone) (?:awkward|uncomfortable|cringe|blush|squirm))(?: (?:to watch )?(?:with|for|in front of|next to|around)(?: my| our| the)? {_ELDERS}(?: (?:and|or)(?: my| our| the)? {_ELDERS})*)?|(?:parent|grandma|granny|in-?law|mum|mom|grandparent)[- ](?:friendly|safe|proof|approved)|(?:safe|fine|ok|okay|suitable|appropriate) (?:to watch )?(?:with|for|in front of) (?:my |our |the )?(?:parents|grandparents|in-laws|mother-in-law|father-in-law|grandma|grandmother|mum|mom|dad|gran|nan))", limits=(("not_notes", "sex"),)),
    _when(r"(?:i'?ve|i have|we'?ve|we have|ive|i|we)(?: already| probably| pretty much| basically| most likely)? (?:seen|watched|know|been through|done|saw)(?: already| most of| nearly| almost| pretty much| basically| much of)*(?: all| every| most)?(?: of)?(?: the| your)? (?:mainstream|popular|famous|big|usual|obvious|well[- ]known|classic|typical|standard|common|main|hyped)(?: (?:suspects|ones?|stuff|films?|movies?|shows?|series|titles|hits|picks|suggestions|recommendations|names|blockbusters))*(?: already)?|(?:not|nothing|no|never|besides|other than|apart from|skip|avoid)(?: the| too| so| any| another)* (?:usual (?:suspects|ones|stuff|picks|recommendations)|obvious (?:ones?|picks?|choices?|suggestions?|stuff)|(?:big )?(?:blockbusters?|hollywood blockbusters?)|hype(?:d)?(?: (?:stuff|ones))?|mainstream stuff|household names?|top[- ]?(?:10|ten|100|250) lists?)|deep cuts?|flew under (?:the|my) radar|slept[- ]on|(?:that )?(?:i|we) (?:have |'ve )?(?:probably |likely |surely |definitely )+(?:haven'?t|have not|never|not) (?:seen|come across)(?: (?:before|yet))?|(?:that )?(?:i|we) (?:have |'ve )?(?:probably |likely |never |surely )*(?:haven'?t|have not|never|not) (?:heard of|heard about|come across)(?: (?:of|before|yet))?|(?:i|we|i've|we've|have)?(?: \w+)? ?seen (?:everything|all|most|half)(?: of)?(?: the| on the)*(?: imdb)? top[- ]?(?:\d+|ten|hundred)|(?:that )?(?:nobody|no one|no-one|hardly anyone|few people|not many(?: people)?|almost nobody) (?:knows?(?: about| of)?|talks? about|watched|watches|has seen|have seen|has heard of|have heard of|mentions|remembers)|not (?:on )?every(?:one|body)'?s list", ("known", -1)),
)  # fmt: skip
_IN_A_STORY = re.compile(r"\b(?:about|where|whose|story of|set (?:at|on|during|in))\b[^,.;!?]*$")
_TURNING = re.compile(r"\b(?:not|no|isn't|nothing|without|won't|wont|doesn't|don't|never|not going to)\b[^,.;]{0,12}$")


def read_occasions(canvas: Canvas) -> None:
    """Add the shifts and limits of every mood and occasion said."""
    for occasion in _OCCASIONS:
        for match in canvas.finditer(occasion.pattern):
            if not match.group().strip() or _IN_A_STORY.search(canvas.plain[: match.start()]):
                continue
            _add(canvas, occasion, match)


def _add(canvas: Canvas, occasion: Occasion, match: re.Match[str]) -> None:
    turned = bool(_TURNING.search(canvas.plain[: match.start()])) and negated(canvas.plain, match.start())
    for axis, direction in occasion.shifts:
        role = "more" if (direction > 0) != turned else "less"
        if all((f.entity, f.value) != ("shift", axis) for f in canvas.found):
            canvas.found.append(
                Found(match.start(), match.end(), "shift", axis, role, {"strength": 1.0, "occasion": True})
            )
    for name, value in occasion.limits if not turned else ():
        if all((f.entity, f.role) != ("limit", name) or name == "not_notes" for f in canvas.found):
            canvas.found.append(Found(match.start(), match.end(), "limit", value, name))
    if not occasion.keep:
        canvas.hide(match.start(), match.end())
