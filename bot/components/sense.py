"""Rasa component: takes belief away from intents that the words found do not allow.

A straight line over word counts may call "something like Fargo" a wish for more like one that was shown.
That wish points at something on the list, and nothing is pointed at: such plain knowledge is kept here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import ENTITIES, INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.components.alone import alone_possible, is_plain_wish
from bot.components.doubt import WANTED, WATCHABLE, decided
from bot.components.flags import acts_of, cues, kinds_of, no_refusal

_LEFT_OF_BELIEF = 0.02
_ABOUT_A_TITLE = frozenset(("title", "unknown_title", "person", "limit", "shift", "ordinal", "detail"))
_COURTESIES = {
    "greet": "greeting",
    "goodbye": "parting",
    "thank": "thanking",
    "affirm": "polite yes",
    "deny": "polite no",
}
_SAVED = re.compile(r"\b(?:list|watch ?list|saved?|bookmark(?:s|ed)?|kept|keep|aside|later|watch later)\b")
_SEEN = re.compile(
    r"\b(?:seen|saw|know|knew|watched|rewatched|finished|binged|caught|been (?:through|there)|tick|mark|through)\b"
)

_UNSEEN = re.compile(
    r"\b(?:(?:have|has|had|did|do)n['’]?t|(?:have|has|had|did) not|never|not)(?: (?:even|ever|actually|really|yet|i))* (?:seen|saw|watched|heard|caught)\b|\bnever did (?:\w+ )?(?:see|watch|hear)\b"
)
"""Not seen: nothing to keep as seen, and nothing to hide for good."""
_UNWANTED = re.compile(r"\b(?:again|show|suggest|recommend|interest\w*|want|hide|stop)\b")

_NONE = re.compile(r"\b(?:none|neither|not (?:any|one)) of (?:these|those|them)\b")
"""The whole list is turned down."""
_TURNS_DOWN = re.compile(r"\b(?:don.?t|do not|not|no|never|hate|dislike|can.?t|bored|boring|too|tired|sick)\b")
_AGAINST = re.compile(
    r"\b(?:skip|pass|isn.?t|wasn.?t|aren.?t|doesn.?t|didn.?t|won.?t|wouldn.?t|couldn.?t|sucks?|sucked|meh|annoy\w*|bore[ds]?|boring|sleep|asleep|cold|dull|tedious|disappoint\w*|nothing|off|gave up|waste|weak|poor|bad|worse|worst"
    r"|awful|terrible|horrible|rubbish|trash|garbage|overrated|hated|loathe\w*|down|nah|nope|none|neither|stupid|silly|lame|cringe\w*|mess|slog|letdown|let-down|doubt|rather)\b"
)
"""Words without which nothing is disliked."""
_REASON = re.compile(
    r"\b(?:reasons?|pick\w*|suggest\w*|recommend\w*|cho[os]\w*|because|explain|justify|thinking|connection|based on|match\w*)\b"
)
_ASKS_BOT = re.compile(r"\b(?:have you (?:\w+ )?(?:seen|watched|heard)|did you (?:\w+ )?(?:see|watch|like))\b")
_ASKS_FOR_SOME = re.compile(
    r"\b(?:recommend|suggest)\b(?! (?:it|that|this|them|those|these)\b)|\b(?:recommendations?|suggestions?|recs)\b|\bhelp (?:me|us) (?:to )?(?:find|choose|pick|decide|out with)\b"
)
""" "Can you recommend something" asks for a list, not what the bot can do or thinks."""
_ABOUT_BOT = re.compile(r"\b(?:how|where|why|who|your|yourself|sponsored|paid|based|base|choose|what)\b")
_GREETS_FIRST = re.compile(
    r"^\W*(?:hi+|hello|hey+|hei|hej|hiya|good (?:morning|evening|afternoon|day)|greetings|howdy|yo)\b"
)
_ONES_SHOWN = re.compile(r"\b(?:these|those|them|they|two|three|both|either|it|this|that)\b")
_MINE = re.compile(r"\b(?:my|whole|entire) (?:\w+ )?history\b|\b(?:erase|scrub) (?:me|my)\b")
"""What was watched is no genre, and who wants to be erased names no title."""
_ASKS_OF_IT = re.compile(
    r"\b(?:is|are|was|were|does|do|did) (?:it|they|that|those|these|either|he|she)\b(?! (?:like )?what)"
)
_ALIKE = re.compile(
    r"(?<!\bi )(?<!\bwe )(?<!\bdo )(?<!\breally )(?<!\balso )\blike\b|\b(?:similar\w*|same|alike|vein|akin|resembl\w+|reminds?|kind|sort|type|more of|more from|more in|follow|spirit|style|lines|go by|based on|go with|closest|comparable)\b"
)
"""Without such a word nothing like what was shown is asked for."""
_MISSED = re.compile(
    r"\b(?:miss(?:ing|ed)?|left \w* ?out|leave out|leaving out|forgot|forget|expected|surprised|where(?:'s| is)|reason|wrong with|against|happened to|shouldn.t|isn.t)\b"
)
"""Asks for a title that is not on the list, in other words than "why"."""
_COURTEOUS_NO = re.compile(r"\b(?:don.?t bother|not necessary)\b")
_COMPARES = re.compile(
    r"\b(?:compar\w+|vs|versus|differ\w*|better|best|which|alike|similar are|start with|begin|against|\w+er than|original)\b"
)
_WISHES_MORE = re.compile(
    r"\b(?:give me|show me|find me|recommend\w*|suggest(?:ions?)?|what else|what next|what's next|something|anything|(?:more|others?) like|looking for|any other)\b"
)
_WISHES_SOME = re.compile(
    r"\b(?:anything|something|any|some(?:thing)?|suggest\w*|recommend\w*|looking for|how about|what about)\b"
)
"""Beside what was chosen: something is asked for as well."""
_AFRESH = re.compile(
    r"\b(?:re)?(?:start|begin|set|do[- ]?over)|\b(?:again|afresh|anew|fresh|scratch|clear|wipe|clean|scrap|forget|ignore|everything|all (?:of )?(?:that|this|it)|zero|different|entirely|cancel|never ?mind|from the (?:top|beginning))\b|\bnew (?:search|request|chat|topic|wish|subject|idea|plan)\b"
)
"""Words that end all that was wished so far; beside a wish of another kind one of them must be there."""
_WHICH_VERSION = re.compile(r"\bnot the (?:\w+ )?(?:films?|movies?|series|shows?|tv|original|remake|sequel|book)\b")
_KNOWS_ME = re.compile(
    r"\b(?:know|remember|stor\w+|sav\w+|data\w*|profile|settings|history|told|tell|taste|keep\w*|kept|noted?|noticed|learn\w*|information|account"
    r"|(?:about|on|for) me|(?:who|what) (?:am i|i am|i like)|am i|i like\w*|did i|have i|i've|(?:on|in|off) (?:file|record)|likes|dislikes|hold|limits)\b"
)


_DENIED = re.compile(
    r"\b(?:never|not|(?:do|does|did|is|wo|ca|are)n['’]?t|no(?! (?:more|less|fewer|longer|later|older) than\b)|stop|hide|forever|ban(?:ned)?|without|sick|enough)\b"
)
""" "Again" without such a word asks for the like, and turns nothing down."""
_SIDE_BY_SIDE = re.compile(r"\b(?:compar\w+|vs|versus|differ\w*|which|alike|start with)\b|\?\s*$")


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class MatineeSense(IntentClassifier, GraphComponent):
    """Stands between the classifier, whose ranking it corrects, and the fallback."""

    @classmethod
    def required_components(cls) -> list[type]:
        return [IntentClassifier]

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> MatineeSense:
        return cls()

    def process(self, messages: list[Message]) -> list[Message]:
        for message in messages:
            ranking = message.get("intent_ranking") or []
            corrected = sensible(ranking, message.get(TEXT) or "", message.get(ENTITIES) or [])
            if corrected:
                message.set("intent_ranking", corrected, add_to_output=True)
                message.set(INTENT, corrected[0], add_to_output=True)
        return messages


def sensible(ranking: Sequence[dict[str, Any]], text: str, entities: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The ranking with impossible intents at its end; confidences add up to what they did before."""
    dialled = any(entity["entity"] == "dial" for entity in entities)  # said to the bot itself, whatever else is wished
    only = {"set_dial"} if dialled else alone_possible(entities)
    barred = {r["name"] for r in ranking} - only if only else impossible(text, entities)
    left = 0.0 if only else _LEFT_OF_BELIEF
    weighed = [{**r, "confidence": r["confidence"] * (left if r["name"] in barred else 1)} for r in ranking]
    before, after = (sum(r["confidence"] for r in rows) for rows in (ranking, weighed))
    scaled = [{**r, "confidence": r["confidence"] * before / after} for r in weighed] if after else weighed
    return decided(sorted(scaled, key=lambda r: (r["name"] in barred, -float(r["confidence"]))), entities)


_NEVER_A_WISH = frozenset(
    "help ask_bot out_of_scope chat forget_me deny goodbye nlu_fallback why_not compare take_back start_over surprise_me".split()
)
_UNLESS_SAID = {"why_not": {"why", "why not"}, "surprise_me": {"chance"}}


def impossible(text: str, entities: Sequence[dict[str, Any]]) -> set[str]:
    """Intents that these words cannot carry."""
    kinds, acts = kinds_of(entities), acts_of(entities)
    said, low = cues(text), text.lower()
    titles = [entity for entity in entities if entity["entity"] in ("title", "unknown_title")]
    seed = any(entity.get("role", "seed") == "seed" for entity in titles)
    pointed = "ordinal" in kinds or "pointing" in said
    opinions = {entity["value"] for entity in entities if entity["entity"] == "opinion"}
    disliked = any(entity.get("role") in ("disliked", "anti_seed") for entity in titles)
    against = bool(
        _TURNS_DOWN.search(low)
        or _AGAINST.search(low)
        or disliked
        or "disliked" in opinions
        or acts & {"decline", "fault"}
    )
    about_titles = bool(titles) or bool(kinds & {"ordinal", "opinion"})
    watchable = any(e["entity"] == "limit" and e.get("role") in WATCHABLE for e in entities)
    wanted_titles = [title for title in titles if title.get("role") in WANTED]
    only_wished = not about_titles and bool(kinds & {"limit", "shift", "not_text", "person"})
    something_said = kinds & (_ABOUT_A_TITLE | {"free_text", "not_text"})
    barred = {intent for intent, cue in _COURTESIES.items() if something_said and cue not in said}
    rules = {
        "more_like_shown": seed
        or not pointed
        or "ordinal" not in kinds
        and not _ALIKE.search(low)
        or not (_ALIKE.search(low) or "alike" in acts)
        and bool(kinds & {"limit", "shift", "not_text"})
        or "accept" in acts
        and "alike" not in acts,
        "refine": seed and "ordinal" not in kinds,
        "recommend": "ordinal" in kinds and not titles,
        "take_back": "take_back" not in kinds
        and "dropped" not in said
        or "take_back" in kinds
        and bool(_beside_take_backs(entities) & {"limit", "shift", "free_text", "person"}),
        "forget_me": bool(kinds & {"take_back", "limit", "shift", "person", "title"}) and not _MINE.search(low),
        "ask_details": bool(_NONE.search(low))
        and "detail" not in kinds
        or not (kinds & {"detail", "ordinal", "title", "unknown_title"} or said & {"pointing", "film word"}),
        "compare": "compare" not in said
        and len(titles) < 2
        and "ordinal" not in kinds
        or not _COMPARES.search(low)
        and ("wish" in said or "limit" in kinds)
        or "limit" in kinds
        and not titles
        and "ordinal" not in kinds
        and not _ONES_SHOWN.search(low)
        or len(titles) < 2
        and "ordinal" not in kinds
        and not _COMPARES.search(low)
        and low.lstrip().startswith(("or ", "like "))
        or any(title.get("role", "mention") != "mention" for title in titles)
        and not _SIDE_BY_SIDE.search(low)
        or bool(acts & {"ask", "unseen", "accept"})
        and not _COMPARES.search(low),
        "like_it": only_wished
        or bool(titles)
        and bool(_WISHES_MORE.search(low))
        or any(title.get("role") == "seed" for title in titles)
        and "opinion" not in kinds
        and is_plain_wish(entities),
        "dislike_it": only_wished
        and not _TURNS_DOWN.search(low)
        or not against
        or bool(opinions)
        and "disliked" not in opinions
        and not (_AGAINST.search(low) or disliked or acts & {"decline", "fault"}),
        "unsave_it": "unsave" not in said and "remove word" not in said,
        "why_not": "why" not in said
        and "why not" not in said
        and (watchable or bool(wanted_titles))
        and "?" not in low
        or "why" not in said
        and "why not" not in said
        and not (titles and _MISSED.search(low))
        and ("?" not in low or not titles and "person" not in kinds),
        "ask_bot": bool(_ASKS_FOR_SOME.search(low))
        and not _ABOUT_BOT.search(low)
        or bool(acts & {"alike", "more"})
        and "ask" not in acts
        or bool(_GREETS_FIRST.search(low))
        and "greeting" in said
        and not something_said - {"free_text"}
        and "how are you" in low,
        "help": bool(_ASKS_FOR_SOME.search(low)) and bool(kinds & {"limit", "shift", "person", "title"}),
        "goodbye": bool(kinds & {"limit", "shift"}),
        "show_saved": not _SAVED.search(low),
        "not_seen": not (_UNSEEN.search(low) or "unseen" in acts)
        or bool(acts & {"accept", "decline", "more"})
        or bool(_ASKS_OF_IT.search(low)),
        "accept": "accept" not in acts
        or "detail" in kinds
        or bool(acts & {"more", "alike"})
        or bool(kinds & {"limit", "title"})
        and bool(_WISHES_SOME.search(low)),
        "greet": bool(kinds & {"limit", "shift", "person", "title", "not_text"}),
        "affirm": bool(kinds & {"person", "title", "unknown_title"}),
        "chat": bool(_GREETS_FIRST.search(low))
        or bool(acts - {"ask"})
        or bool(something_said & (_ABOUT_A_TITLE | {"not_text"}))
        and ("chatter" not in said or "wish" in said or bool(titles)),
        "seen_it": only_wished
        or not ("seen" in acts or "opinion" in kinds or _SEEN.search(_UNSEEN.sub("", low)))
        or bool(_ASKS_BOT.search(low)),
        "save_it": (only_wished or "detail" in kinds) and "save word" not in said,
        "thank": low.startswith(("which ", "who ")),
        "deny": bool(kinds & {"limit", "not_text", "shift"}) and not _COURTEOUS_NO.search(low),
        "what_you_know": not _KNOWS_ME.search(low),
        "never_again": only_wished
        and "never" not in said
        or bool(_UNSEEN.search(low))
        and not _UNWANTED.search(low)
        or bool(titles)
        and bool(_WHICH_VERSION.search(low))
        and "never" not in said
        or not _DENIED.search(low)
        and bool(titles or kinds & {"free_text", "limit"}),
        "surprise_me": bool(titles) or "ordinal" in kinds or "count" in kinds and "chance" not in said,
        "out_of_scope": seed or watchable or bool(wanted_titles) or "ordinal" in kinds,
        "nlu_fallback": bool(kinds & _ABOUT_A_TITLE),
        "narrow": "narrower" not in said or bool(titles or kinds & {"limit", "shift"}),
        "widen": "wider" not in said or bool(titles),
        "redo": "forth" not in said,
        "start_over": bool(kinds & (_ABOUT_A_TITLE | {"free_text", "not_text"})) and not _AFRESH.search(low),
        "sum_up": bool(titles) or "ordinal" in kinds or "so far" not in said and "asks" not in said,
        "watching_it": "halfway" not in said,
        "why": not (said & {"why", "asks"} or about_titles or _REASON.search(low)) or watchable and "why" not in said,
        "abuse": "insult" not in said,
        "set_dial": "dial" not in kinds,
        "export_data": "copy" not in said or bool(titles) or "ordinal" in kinds,
    }
    if is_plain_wish(entities):
        barred |= _NEVER_A_WISH - {intent for intent, words in _UNLESS_SAID.items() if said & words}
    return barred | no_refusal(kinds, bool(titles), pointed) | {intent for intent, bar in rules.items() if bar}


def _beside_take_backs(entities: Sequence[dict[str, Any]]) -> set[str]:
    """Kinds of what is said beside a part that is taken back: in "forget Tom Hanks" the person is that part."""
    taken = [(entity["start"], entity["end"]) for entity in entities if entity["entity"] == "take_back"]
    return {
        entity["entity"]
        for entity in entities
        if not any(a <= entity["start"] and entity["end"] <= b for a, b in taken)
    }
