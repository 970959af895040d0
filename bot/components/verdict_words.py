"""Tables of what a clause says of its title: verbs of those who watch, verbs of the title itself, and what it gave or made them do.

Phrases are patterns without brackets around them; "n't" stands for "nt" as well.
"""

from __future__ import annotations

from bot.components.title_words import Phrases

WATCHERS: Phrases = (
    r"i", r"we", r"he", r"she", r"they", r"you", r"us", r"(?:both|all|most|half|two|three|some) of (?:us|them)", r"every(?:one|body)", r"people",
    r"(?:boys|girls|kids|children|twins|husband|wife|mum|dad|mates)", r"(?:my|our|his|her|their|the) (?:[\w-]+ ){0,2}?(?:mums?|moms?|mothers?|dads?|da|fathers?|wife|husband|partner|girlfriend|boyfriend|gf|bf|sons?|daughters?|boys?|girls?|lads?|kids?|children|little ones?|twins|friends?|mates?|flatmates?|roommates?|parents?|brothers?|sisters?|grand\w+|nan|gran|aunt\w*|uncle|cousins?|niece|nephew|family|class|group|club|teens?|toddler|residents|lot|man|fella|missus|fianc[eé]e?)",
)  # fmt: skip
"""Who says, does or feels something of a title."""
NOBODY: Phrases = (r"nobody", r"no ?one", r"none of (?:us|them)", r"neither of (?:us|them)")
LIKED_IT: Phrases = (
    r"(?:just )?(?:love[ds]?|liked?|likes|adore[ds]?|enjoy(?:ed|s)?|devour(?:ed)?|inhaled|worship(?:s|ped)?|lapped up|lap up|rated?|rates|treasured?|cherish(?:ed)?|miss(?:es|ed)?|prefer(?:s|red)?|swears? by|go(?:es)? back to|raced through|flew through|tore through|ate up)",
    r"(?:can|could) (?:quote|recite|watch|rewatch|live in)\b", r"(?:can't|cannot|couldn't) (?:get enough|stop watching|recommend enough)", r"(?:never|didn't) want(?:ed)? (?:it )?to end",
    r"(?:laughed|howled|cried|wept|sobbed|bawled|cheered|roared|beamed|cackled|screamed with laughter|grinned)",
    r"(?:was|were|am|are|is|got|'m|'re) (?:so |really |totally |absolutely |completely )?(?:hooked|gripped|glued|obsessed|transfixed|enchanted|blown away|in stitches|in bits|in tears|delighted|charmed|addicted)",
)  # fmt: skip
"""After whoever watched it; the title stands before, or was named in the clause before."""
DISLIKED_IT: Phrases = (
    r"(?:hate[ds]?|loathe[ds]?|despise[ds]?|dislike[ds]?|detest(?:ed|s)?|dropped|ditched|quit|abandon(?:ed)?|binned|refuse[ds]?|reject(?:ed|s)?|veto(?:ed|es)?|regret(?:ted|s)?|dread(?:ed|s)?|resent(?:ed|s)?|endured|suffered through|sat through)",
    r"(?:bailed|gave up|given up|tapped out|noped out|checked out|walked out|switched (?:it |that )?off|turned (?:it |that )?off|turned over|switched over|fell asleep|nodded off|dozed off|lost interest|lost patience|stopped(?: watching)?|left(?= (?:because|after|halfway|at|when|early|cos)\b)|had to stop|hid|shouted at the (?:telly|tv|screen)|ran (?:out|away)|rioted|complained|walked away|yawned|got bored|bored)",
    r"(?:don't|didn't|did not|doesn't|do not|never|couldn't|could not|can't|cannot|can not|won't|wouldn't) (?:\w+ )?(?:liked?|love[d]?|enjoy(?:ed)?|follow(?:ed)?|finish(?:ed)?|get (?:on with|into|past|through|along with|it)?|got (?:on with|into|past|through)|take to|took to|stand|stomach|bear|abide|face|rated?|care for|understand|warm to|click(?:ed)?|want|buy|last|hack|manage|do)",
    r"(?:was|were|am|are|is|got|'m|'re|'s) (?:so |really |totally |absolutely |completely )?(?:bored|lost|let down|disappointed|underwhelmed|unimpressed|horrified|not (?:a fan|keen|convinced|impressed|sold)|appalled|traumatised|traumatized|put off|sick of|done with|over)",
)  # fmt: skip
SEEN_IT: Phrases = (
    r"(?:'ve|have|'d|had|has|'s) (?:\w+ )?(?:seen|watched|done|finished|had|used(?: up)?|been through|exhausted|rinsed|completed|binged|covered|got through)", r"(?:saw|watched|finished|binged|know|knows?|own|did)\b", r"(?:watch|see)(?:ed)? (?:together|already|last)\b",
)  # fmt: skip
FEELS_GOOD: Phrases = (
    r"dazzled", r"delight(?:s|ed)", r"charm(?:s|ed)", r"undid", r"floor(?:s|ed)", r"hook(?:s|ed)", r"gripp(?:ed|s)", r"mov(?:ed|es)", r"suit(?:s|ed)", r"sav(?:ed|es)", r"cheer(?:s|ed) (?:up )?", r"lift(?:s|ed)", r"heal(?:s|ed)", r"sooth(?:es|ed)", r"thrill(?:s|ed)", r"enchant(?:s|ed)", r"captivat(?:es|ed)", r"blew", r"knocked", r"slay(?:s|ed)", r"slew", r"wreck(?:s|ed)", r"destroy(?:s|ed)", r"ruin(?:s|ed)",
    r"unit(?:es|ed)", r"comfort(?:s|ed)", r"tickl(?:es|ed)", r"amus(?:es|ed)", r"impress(?:es|ed)", r"entertain(?:s|ed)", r"consol(?:es|ed)", r"inspir(?:es|ed)", r"bewitch(?:es|ed)", r"got (?:me|us|him|her|them) through", r"kept", r"won over", r"broke",
)  # fmt: skip
"""What a title does to those who watch it, before whom it does it to."""
FEELS_BAD: Phrases = (
    r"bor(?:es|ed)", r"upsets?", r"annoy(?:s|ed)", r"irritat(?:es|ed)", r"disappoint(?:s|ed)", r"depress(?:es|ed)", r"disgust(?:s|ed)", r"horrifi(?:es|ed)", r"disturb(?:s|ed)", r"exhaust(?:s|ed)", r"drain(?:s|ed)", r"puts? off", r"frustrat(?:es|ed)", r"los(?:es|t)", r"traumati[sz](?:es|ed)", r"stress(?:es|ed)(?: out)?", r"confus(?:es|ed)", r"offend(?:s|ed)", r"baffl(?:es|ed)", r"let(?:s)?(?= (?:me|us) down)", r"sicken(?:s|ed)", r"enrag(?:es|ed)", r"infuriat(?:es|ed)", r"grat(?:es|ed) on", r"scar(?:red|s)", r"wound up", r"winds up", r"underwhelm(?:s|ed)", r"fail(?:s|ed)",
)  # fmt: skip
SCARES: Phrases = (
    r"scare[sd]?",
    r"frighten(?:s|ed)",
    r"terrifi(?:es|ed)",
    r"freak(?:s|ed) out",
    r"creep(?:s|ed) out",
    r"spook(?:s|ed)",
)
"""Bad where it does so to others; who says it of themselves may praise it."""
GIVES_GOOD: Phrases = (
    r"life", r"joy", r"hope", r"goosebumps", r"chills", r"(?:all |such )?(?:the )?(?:warm |happy )?(?:feels|feelings)", r"happy tears", r"butterflies", r"comfort", r"(?:a |the )?(?:good|great|grand|lovely|big|best|proper|brilliant) \w+", r"(?:so much |such )?pleasure", r"energy", r"faith", r"a lift", r"a boost",
)  # fmt: skip
""" "Gave me life"."""
GIVES_BAD: Phrases = (r"(?:\w+ )?nightmares?", r"(?:a |such a )?(?:\w+ )?headaches?", r"(?:a )?(?:tooth|stomach|belly)[- ]?ache", r"(?:a )?migraine", r"the (?:creeps|ick|heebie-jeebies|willies|fear)", r"indigestion", r"anxiety", r"(?:a )?(?:panic attack|rash|bellyache)", r"the horrors", r"nothing")  # fmt: skip
MAKES_GOOD: Phrases = (r"(?:laugh|smile|happy|cheer|grin|giggle|howl|cry|weep|sob|bawl|hungry|feel (?:\w+ )?(?:good|better|alive|safe|happy|warm|less|human|held|young|at home|again)|believe|forget|call|ring|phone|want (?:more|to live)|proud|melt|roar)",)  # fmt: skip
MAKES_BAD: Phrases = (r"(?:(?:cry|weep|sob|die) (?:with|w|from|of|out of) boredom|cringe|yawn|ill|sick|angry|cross|furious|leave|(?:fall )?asleep|sleep|sleepy|uncomfortable|queasy|gag|retch|feel (?:\w+ )?(?:worse|sick|bad|old|stupid|ill|dirty|empty|awful)|anxious|miserable|want to (?:leave|die|scream|hide|turn|throw|walk|run|stop)|run|roll my eyes|switch)",)  # fmt: skip
ALONE_GOOD: Phrases = (
    r"(?:absolute |total |proper |pure )?(?:hoot|joy|bliss|heaven|gold|banger|belter|gem|delight|magic|triumph|perfection|treat|comfort|riot|scream|masterpiece)", r"wept", r"sobbed", r"cried", r"bawled", r"howled", r"laughed", r"cheered", r"tears", r"hooked", r"obsessed", r"loved(?: it| them| both)?", r"yes(?: please| yes)*", r"yep", r"yeah", r"more", r"chef's kiss", r"gospel", r"thumbs up", r"10/10",
    r"(?:gospel|sacred|law|scripture|holy|everything|king|queen|religion|life)",
)  # fmt: skip
"""After a colon, a question mark, a dash or "is": a verdict of one word."""
ALONE_BAD: Phrases = (
    r"(?:absolutely |definitely |certainly |hell |oh |god |hard |big |firm |just )*(?:no|not|nope|nah|never|pass)(?: (?:thanks?|thank you|way|chance|again|ever|for (?:me|us)|please|no))*", r"(?:total |pure |utter )?(?:snooze\w*|yawn\w*|bore|slog|chore|torture|misery|homework|zzz+|drivel|dross|tosh|guff|pap|slop|filler|headache|nightmare|disaster|flop|funeral|punishment|penance)", r"bleh", r"blah", r"ugh+", r"bah", r"eww*", r"yuck", r"hopeless", r"pointless", r"unbearable", r"insufferable", r"hated(?: it| them)?", r"bailed", r"(?:switched|turned) off", r"gave up", r"thumbs down", r"the (?:devil|worst|pits|enemy)",
)  # fmt: skip
QUALITIES_BAD: Phrases = (r"creepy", r"stressful", r"depressing", r"confusing", r"miserable", r"too [\w-]+", r"cheesy", r"cringe\w*", r"lame", r"poor", r"scary", r"childish", r"grim", r"silly")  # fmt: skip
"""Bad where they are said of a title; after a comma they may be wished for: "X, creepy"."""
ALONE_SEEN: Phrases = (r"(?:already |all |just |both )*(?:seen|watched|done|finished|completed|rewatched|binged|ticked(?: off)?|over)(?: (?:it|already|twice|them|all|both|that|\d+x))*",)  # fmt: skip
LEADS_GOOD: Phrases = (r"lov\w+", r"lik(?:e|ed|es)", r"fav\w+", r"enjoy\w*", r"yes", r"best", r"top \w+", r"(?:can|could) (?:manage|watch|handle|cope with)", r"approved", r"winners?", r"hits?", r"worked", r"works", r"passed", r"agree(?:d|s)? on", r"my column", r"(?:her|his|their|our) (?:column|list|picks?|choices?)", r"adore\w*", r"comfort\w*", r"happy with")  # fmt: skip
"""Before a colon, of a list of titles."""
LEADS_BAD: Phrases = (r"hat\w+", r"dislik\w+", r"never", r"crossed (?:out|off)", r"banned", r"avoid\w*", r"misses", r"(?:don't|didn't|can't|couldn't|cannot|won't) (?:\w+ )?(?:like|love|stand|abide|watch|bear|finish|do|show|want|get (?:into|on with))", r"^ ?(?:no|not|nope)(?: (?:thanks|again|more|go|these|for (?:me|us)))?$", r"failed", r"fails", r"flops?", r"rejected", r"vetoed", r"no-go\w*", r"off(?: the)? (?:table|list|limits)", r"worst", r"bailed")  # fmt: skip
LEADS_SEEN: Phrases = (r"seen", r"watched", r"done", r"finished", r"already", r"completed", r"exhausted", r"had", r"have had")  # fmt: skip
