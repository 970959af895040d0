"""What was understood as yes-or-no features: with them most intents can be told apart by a straight line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from bot.components.spelling import spelled

_ENTITIES = (
    "title",
    "unknown_title",
    "person",
    "limit",
    "shift",
    "ordinal",
    "opinion",
    "detail",
    "count",
    "take_back",
    "free_text",
    "not_text",
    "aspect",
    "maker_of",
    "unmeasured",
    "described",
    "private",
    "dial",
)
_ACTS = ("accept", "decline", "fault", "seen", "unseen", "alike", "more", "ask")
_ROLES = ("seed", "anti_seed", "liked", "disliked", "seen", "mention")
_CUES = {
    "asks": r"\?|^\W*(?:what|who|whom|how|when|where|which|is|are|does|do|did|can|could|was|were|has|have you|will)\b",
    "why": r"^\W*(?:and |but |so |ok |hey )*(?:why|how come|what makes|what made|explain|for what reason)\b|\bwhy\b",
    "why not": r"\b(?:why not|why didn't|why isn't|why wasn't|why aren't|why no|how come (?:you )?(?:not|no|didn't)|why (?:is|was) \S+ not|why did you (?:not|leave|skip)|what about)\b",
    "seen word": r"\b(?:seen|saw|caught|watched|watch(?:ed)? (?:it|that|this) (?:already|before)|already know|finished|binged)\b",
    "not seen": r"\b(?:haven't|have not|not|never|hasn't) (?:\w+ )?(?:seen|watched)\b",
    "never": r"\b(?:never|again|ever|not interested|no interest|hide|ban|block|blacklist|get rid|stop (?:showing|suggesting|recommending)|don't (?:show|suggest|recommend)|not for me|forever|for good)\b",
    "save word": r"\b(?:save|bookmark|watch ?list|my list|for later|keep|remember (?:this|that|it|the)|pin|note down|later)\b",
    "remove word": r"\b(?:remove|unsave|delete|take|drop|off|out of|clear|erase|wipe|get rid)\b",
    "wish": r"\b(?:something|anything|recommend|suggest|give me|show me|find me|looking for|in the mood|want|need|what should|what to watch|fancy|any good|got any)\b",
    "narrow": r"\b(?:only|just|make it|make them|instead|still|even|rather|please|but|also|and|keep|limit|nothing|not|no|without|prefer|must|has to|have to|should be|add|at least|at most)\b",
    "more word": r"\b(?:more|another|others?|else|next|again|different|further|keep going|other ones)\b",
    "compare": r"\b(?:compare|vs\.?|versus|difference|differ|better|similar are|alike|which (?:one|of)|between|or)\b",
    "me": r"\b(?:me|my|about me|i)\b",
    "you": r"\b(?:you|your|yourself)\b",
    "data": r"\b(?:data|history|profile|account|everything|know about|stored?|privacy|information|remember|forget)\b",
    "back": r"\b(?:undo|back|revert|mistake|oops|didn't mean|wrong|restore|previous)\b",
    "anew": r"\b(?:start|new|reset|restart|over|scratch|afresh|fresh|begin|beginning|clean)\b",
    "similar": r"\b(?:like|similar|same|vein|resembl\w+|reminds?|vibes?)\b",
    "dropped": r"\b(?:forget|never ?mind|drop|ignore|doesn't (?:have to|matter)|not necessarily|any|lift|scrap|no longer|no need|need not|needn't|don't (?:mind|care|need)|(?:isn't|is not|not) (?:so |that |very )?important|(?:can|may) (?:also )?be|(?:fine|ok|okay) (?:too|as well|after all))\b",
    "unsave": r"\b(?:unsave|unbookmark|unpin|(?:remove|delete|take|cross|strike|scratch|drop|kick|clear|get|rub|wipe)\b.*\b(?:list|watchlist|saved|bookmarks?|off)|(?:don't|no need to|no longer|not) (?:\w+ )?(?:save|keep|bookmark))\b",
    "film word": r"\b(?:films?|movies?|series|shows?|watch(?:ing|able)?|tv|cinema|actors?|actress|director|genre|episodes?|seasons?|scenes?|plot|stor(?:y|ies)|sequel|classics?|binge|flick|documentar\w+|comed\w+|thrillers?)\b",
    "pointing": r"\b(?:it|that|this|these|those|them|they|ones?)\b",
    "how do i": r"\bhow (?:do|can|should|would|could) (?:i|you|we|one)\b",
    "can you": r"\b(?:can|could|do|are|will|would|have) you\b",
    "my list": r"\b(?:my|the|saved?|watch) ?(?:list|watchlist|bookmarks?|saved|ones i saved)\b",
    "polite yes": r"^\W*(?:oh |well |then )*(?:y|ye[sap]h?|yep|yup|ok|okay|sure|of course|certainly|absolutely|definitely|please|go|fine|good|great|cool|perfect|right|exactly|correct|true|agreed|indeed|alright|naturally|by all means|very well|let's|sounds|that|why not|works|suits|aye|ja|oui|quite|i (?:think so|do|agree)|you're right|mhm|do it)\b",
    "polite no": r"^\W*(?:oh |well )*(?:n|no|nope|nah|not|don't|never|rather not|better not|leave it|forget it|wrong|negative|nein|non|neither|stop|incorrect|false|absolutely not|please (?:don't|no|not|stop|leave)|i (?:don't|said no|'d rather not)|i'd rather not|that's (?:not|wrong)|that isn't)\b",
    "greeting": r"\b(?:hi+|hel+\w?o+|he+y+|hai|hei|hej|hola|was+up|whas+up|hullo|hiya|heya|hallo|good (?:morning|evening|afternoon|day|to)|morning|evening|afternoon|greetings|howdy|yo|sup|heyho|what's up|how (?:are|is|do you do|have)|how's|anyone|are you there|nice to|great to)\b",
    "thanking": r"\b(?:thanks?|thank you|cheers|thx|ty|ta|appreciate\w*|merci|danke|obliged|grateful|helpful|useful|helps?|kind|star|lifesaver|owe|best|good (?:bot|job)|great job|nice work|well done|you are great|did (?:well|the trick)|what i needed|saved my)\b",
    "parting": r"\b(?:bye|goodbye|good ?night|night|see (?:you|ya)|cya|laters?|leaving|leave|off|done|out|ciao|adios|farewell|cheerio|so long|until|tomorrow|go|going|gone|bed|back|all|enough|for (?:now|today|tonight)|take care|have a|have fun|toodle-oo|catch you|signing)\b",
    "narrower": r"\b(?:narrow(?:er)?|specific|picki?er|choosier|focus|tighten|whittle|zoom|quiz me|interview|ask me|too (?:broad|mixed)|all over|help me (?:decide|choose|figure|work)|need to know)\b",
    "wider": r"\b(?:wider|widen|broad(?:er|en)|loosen|relax (?:the|that|it|whatever|something)|flexible|strict(?:est)?|restrictive|too narrow|further afield|expand|open (?:it|up))\b",
    "forth": r"\b(?:redo|forward|undo the undo|undone|undid|newer (?:list|one)|the undo)\b",
    "so far": r"\b(?:so far|understood|recap|sum(?:marise|marize)?|asked? for|asking for|looking for right now|(?:my|the|current) (?:\w+ )?request|where (?:are|were|do|did) we|limits|filters|criteria|going by|searching (?:for|by))\b",
    "halfway": r"\b(?:half ?way|mid-?way|part ?way|in the middle of|(?:i'm|i am|we're|we are|currently|still|already|been|started) (?:\w+ )?watching|(?:i|we|i've|we've|have|just) (?:just |already )?(?:started|began|begun)|(?:episodes?|seasons?) into|on (?:season|episode)|(?:haven't|not|have to|need to|have not) (?:\w+ )?finish(?:ed)?|through the (?:first|second|third|fourth|last)|way through|half of it|only seen the first|the first (?:\w+ )?(?:episodes?|seasons?) of)\b",
    "insult": r"\b(?:stupid|dumb|idiots?|morons?|useless|pathetic|crap|shit\w*|bullshit|fuck\w*|wtf|bastard|asshole|bitch|loser|imbecile|dimwit|suck\w*|shut (?:up|your)|screw you|go to hell|drop dead|piss off|bugger off|get lost|hate (?:you|this bot)|garbage|brain ?dead|you have no brain|worst bot|rubbish at)\b",
    "copy": r"\b(?:export\w*|download\w*|cop(?:y|ies)|file|dump|takeout|archive|backup|json|csv|zip|portab\w+|hand (?:it |them )?over|in full)\b",
    "chatter": r"\b(?:haha\w*|lol|lmao|how (?:are|is|was|have) (?:you|your|things)|too|same|likewise|minute|second|moment|new year|christmas|holidays|easter|tired|weather|rain\w*|snow\w*|sunny|dude|bro|mate|man|nice (?:talking|chatting)|agree|hang on|hold on|welcome|worries|sorry|oops|bored|busy|relaxing|complain|and you|thank you for asking|thanks for asking|doing (?:well|fine|good|great|ok|okay)|i'm (?:fine|good|well|ok|okay|great|back|ready)|long day|what a day)\b",
    "chance": r"\b(?:(?:all|any) (?:kinds?|types?|sorts?|genres?)|everything|open to|up for anything|no particular|not picky|surprise|random|anything|whatever|choose|pick|decide|dealer|lucky|don't know what|no idea|roulette|dice)\b",
}  # fmt: skip
_PATTERNS = {name: re.compile(pattern) for name, pattern in _CUES.items()}
_SAID_TO_BOT = re.compile(
    r"\b(?:i|me|my|you|your|please)\b|^\W*(?:tell|write|sing|play|call|send|set|book|order|buy|turn|translate|explain|solve|open|show|list|save|remove|delete)\b"
)
_NAMES = (
    *(f"has {name}" for name in _ENTITIES), *(f"title {role}" for role in _ROLES), "two titles", "limit not", "limits many", "ordinal and opinion",
    "title and opinion", "liked", "disliked", "neutral", "detail why", "all understood", "only title", "one word", "two or three words", "long", "free long", "plot", "no letters", "about titles",
    *(f"cue {name}" for name in _CUES), *(f"act {name}" for name in _ACTS), "act alone", "accept pointed",
    "ordinal and similar", "ordinal and seen", "title and seen", "ordinal and save", "detail and named", "shift only", "limit only", "wish and wanted",
    "narrow and wanted", "opinion only", "ordinal only", "wanted without wish",
)  # fmt: skip
SIZE = len(_NAMES)
BESIDE = ("occasion", "act", "mood", "soft_limit")
"""Entities that are no part of a wish: said back only, what is done beside it, or what was only perhaps meant."""

_UNFLAGGED = ("act", "mood", "soft_limit")


def flags(text: str, entities: Sequence[dict[str, Any]]) -> list[float]:
    """One value per flag, 0 or 1, always SIZE long and in the same order."""
    raised = _raised(text.lower().replace("’", "'"), [e for e in entities if e["entity"] not in _UNFLAGGED])
    raised |= _done(entities)
    return [1.0 if name in raised else 0.0 for name in _NAMES]


def cues(text: str) -> set[str]:
    """Which telling words occur, by the names of the cues."""
    low = spelled(text.lower().replace("’", "'"), ()).text
    return {name for name, pattern in _PATTERNS.items() if pattern.search(low)}


def kinds_of(entities: Sequence[dict[str, Any]]) -> set[str]:
    """What kinds of entities there are; who describes one of the list points at it as by its place."""
    kinds = {entity["entity"] for entity in entities if entity["entity"] not in BESIDE}
    return kinds | {"ordinal"} if "described" in kinds else kinds


def acts_of(entities: Sequence[dict[str, Any]]) -> set[str]:
    """What is done in the message, by the values of its acts."""
    return {str(entity["value"]) for entity in entities if entity["entity"] == "act"}


def _done(entities: Sequence[dict[str, Any]]) -> set[str]:
    acts, kinds = acts_of(entities), kinds_of(entities)
    raised = {f"act {act}" for act in acts} | ({"act alone"} if len(acts) == 1 and not kinds else set())
    return raised | ({"accept pointed"} if "accept" in acts and kinds & {"ordinal", "title"} else set())


def _raised(text: str, entities: Sequence[dict[str, Any]]) -> set[str]:
    kinds = kinds_of(entities)
    said = cues(text)
    titles = [entity for entity in entities if entity["entity"] in ("title", "unknown_title")]
    raised = (
        {f"has {kind}" for kind in kinds}
        | {f"cue {cue}" for cue in said}
        | {f"title {title.get('role')}" for title in titles}
    )
    raised |= {str(entity["value"]) for entity in entities if entity["entity"] == "opinion"} | _size(
        text, entities, titles
    )
    limits = [entity for entity in entities if entity["entity"] == "limit"]
    raised |= {"limit not"} if any(entity["role"].startswith("not_") for entity in limits) else set()
    raised |= {"limits many"} if len(limits) > 2 else set()
    return raised | _together(kinds, said, raised)


def _size(text: str, entities: Sequence[dict[str, Any]], titles: Sequence[dict[str, Any]]) -> set[str]:
    n = len(text.split())
    covered = sum(entity["end"] - entity["start"] for entity in entities if entity["entity"] != "free_text")
    raised = {"one word"} if n == 1 else {"two or three words"} if n <= 3 else {"long"} if n > 9 else set()
    raised |= {"two titles"} if len(titles) > 1 else set()
    raised |= {"all understood"} if entities and covered >= 0.8 * len(text.strip()) else set()
    free = next((entity["value"] for entity in entities if entity["entity"] == "free_text"), "")
    raised |= {"free long"} if len(free.split()) > 2 else set()
    raised |= (
        {"plot"}
        if len(free.split()) > 2 and not _PATTERNS["asks"].search(text) and not _SAID_TO_BOT.search(text)
        else set()
    )
    raised |= set() if re.search(r"[^\W\d_]", text) else {"no letters"}
    return raised | (
        {"only title"} if titles and titles[0]["end"] - titles[0]["start"] >= len(text.strip(" .!")) - 1 else set()
    )


def _together(kinds: set[str], said: set[str], raised: set[str]) -> set[str]:
    """Pairs that mean more than their parts."""
    wanted = bool(
        kinds & {"limit", "shift", "free_text", "person", "aspect", "maker_of", "unmeasured"}
    ) and not kinds & {"ordinal", "detail", "opinion"}
    pairs = {
        "ordinal and opinion": {"ordinal", "opinion"} <= kinds, "title and opinion": {"title", "opinion"} <= kinds,
        "ordinal and similar": "ordinal" in kinds and "similar" in said, "ordinal and seen": "ordinal" in kinds and "seen word" in said,
        "title and seen": "title" in kinds and "seen word" in said, "ordinal and save": "ordinal" in kinds and "save word" in said,
        "detail and named": "detail" in kinds and bool(kinds & {"ordinal", "title"}), "detail why": "detail" in kinds and "why" in said,
        "shift only": kinds == {"shift"}, "limit only": kinds == {"limit"}, "opinion only": kinds == {"opinion"}, "ordinal only": kinds == {"ordinal"},
        "wish and wanted": wanted and "wish" in said, "narrow and wanted": wanted and "narrow" in said and "wish" not in said,
        "wanted without wish": wanted and "wish" not in said, "about titles": bool(kinds - {"free_text", "not_text", "count", "opinion"}),
    }  # fmt: skip
    return {name for name, holds in pairs.items() if holds}


def no_refusal(kinds: set[str], named: bool, pointed: bool) -> set[str]:
    """Intents barred where a subject is refused and no title is meant: "again no hospitals" asks for no details."""
    if "not_text" not in kinds or named or kinds & {"ordinal", "detail"}:
        return set()
    return {"ask_details", "goodbye", "out_of_scope"} | (set() if pointed else {"never_again"})
