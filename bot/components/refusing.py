"""Where in a message something is refused, and which of these words only speak of the viewers' own lives."""

from __future__ import annotations

import re

from bot.components.canvas import Canvas
from bot.components.refusals import ANYTHING_BUT, INSTEAD, NO_SUCH, NOTHING, REFUSALS, SCARED_OF
from bot.components.refused_phrase import MARKS

_ABOUT = r"(?:about|with|w|w/|involving|featuring|containing|set (?:in|on|at|during)|that (?:has|have|involves?|features?|deals? with|is about|(?:is )?set in)|related to|to do with|around|where there(?:'s| is| are))"
_THINGS = r"(?:anything|something|one|ones|any|more|(?:the |any |more |an? |another )?(?:films?|movies?|shows?|series|stuff|things?|stories|story|tale))"
_SEE = r"(?:see|watch|have|hear about|hear|look at|think about)"
_WISHED = rf"(?:want(?: to {_SEE})?|wanna {_SEE}|need|like|fancy|enjoy|feel like(?: watching| seeing)?|care for|stand|bear|take|stomach|handle|abide|face|do|watch|recommend(?: me| us)?|suggest|show (?:me|us)|give (?:me|us)|be doing with|deal with|cope with|put up with|be bothered with|sit through)"
_NOT_VERB = r"(?:don't|dont|do not|doesn't|doesnt|does not|didn't|can't|cant|cannot|can not|won't|wont|wouldn't|never|could never|neither of us can|neither of us)"
_STORY_HAS = r"(?:have|feature|include|involve|contain|show|mention|deal with|revolve around)"
_OF_IT = rf"(?: {_THINGS})?(?: {_ABOUT})?"
_BREAK = r"(?:(?<=[^\w\s'’/-])|(?<=[.,;:!?(] )|(?<=\n)|^|(?<=\bbut )|(?<=\band )|(?<=\bplease )|(?<=\bpls )|(?<=\bplz )|(?<=\bthough )|(?<=\btho )|(?<=\bso )|(?<=\bdefinitely )|(?<=\bjust )|(?<=\bor )|(?<=\bbasically )|(?<=\banything ))"
_REFUSED = (
    rf"(?:{REFUSALS}|{INSTEAD}|{ANYTHING_BUT}|{SCARED_OF}|{NO_SUCH}|forget(?: about)? the|i'd rather not (?:see|watch|have)|rather not (?:see|watch|have)?|neither(?! of\b)|{_BREAK}nor(?: any)?|bored (?:by|with|of)"
    rf"|(?<!who )(?<!that )(?:hates?(?! (?:when|how|it)\b)|detests?|loathes?|can't stand|dislikes?|ban(?:s|ned)?(?= [\w'-]))|{_BREAK}enough(?: of| with)?(?: the)?|less of|no-gos?|deal ?breakers?)"
)
REFUSAL = re.compile(
    rf"(?<![\w'’-])(?:(?P<refused>{_REFUSED}){_OF_IT}"
    rf"|(?P<no>no|zero)(?: \(0\))?(?! (?:to|one)\b)(?! (?:more|later|longer|older|less|fewer|newer|shorter|bigger|higher|lower) than\b)(?: more)?(?: {_ABOUT})?"
    rf"|(?P<bare>without|w/o|w/out|sans|minus)"
    rf"|(?P<less>(?<!or )(?<!no )(?<!nothing )(?:less|fewer)(?! than\b))"
    rf"|(?P<nothing>{NOTHING}|none)(?! (?:but|else|too|very|so|that (?:bad|good))\b)(?: {_ABOUT}| where| in which| on| in(?! (?:the|my|our)\b)| of)?"
    rf"|(?P<is>(?:that|which|it|what|film|show|series|movie)(?:'?s| is| are)? ?(?:not|isn't|isnt|aren't|arent|n't)(?: {_ABOUT}| just|(?= (?:an?|another) )|(?<=n't)(?= (?:\w+ )?\w+s(?:$|[ ,.!?]))))"
    rf"|{_BREAK}(?P<not>not)(?: again)?(?: (?:{_ABOUT}|in|on(?= (?:an?|the|any) )|ending (?:in|with)|(?:so|too|as) (?:many|much)))?"
    rf"|(?P<every>(?:not|isn't|aren't|isnt|arent) {_ABOUT})"
    rf"|(?P<verb>{_NOT_VERB} (?:really |usually |even )?{_WISHED})(?: is| are)?{_OF_IT}"
    rf"|(?P<has>(?:don't|dont|do not|doesn't|doesnt|does not|never) {_STORY_HAS})"
    rf"|(?:(?:must|should)(?: not|n't|nt)|may not|can(?:'t|t| ?not)) (?:{_STORY_HAS}|be {_ABOUT}|be)"
    rf"|never see)(?:(?P<list>:) ?| )(?=[\w{MARKS}])"
)
_HAVING = re.compile(
    r"\b(?:(?:i|we|you|he|she|they|who|people|ppl|folks|someone|mum|mom|dad|wife|husband|family|couple)(?: really| still| just| both)*(?:'ve| have| has| had|'s)?(?: got| get)?|(?:people|ppl|folks|couples?|women|men|person|somebody|someone|anyone|adults|parents) (?:with|w)|(?:i|we|he|she|they)(?:'m| am|'re| are|'s| is| was| were)(?: with| on| in)?|voted|say|says|said) (?:absolutely |literally |really |pretty much )?$"
)
"""Before "no kids" or "zero patience": then a viewer has none."""
_VIEWER_IS = re.compile(
    r"\b(?:i'm|im|i am|we're|we are|he's|he is|she's|she is|they're|they are|you're|why|or|whether|am|if) $"
)
_WITHOUT_HARM = re.compile(
    r"\b(?:(?:i|we|you|she|he|they|mam|mum|mom|dad|wife|husband|kids|gran|nan) (?:can|could|will)|can't|cannot|to|watched|seen|saw|did|finished|sat through) (?:[\w'\ue000-\ue003]+ ){1,7}$"
)
"""Before "without": "watch without a valium" is said of the viewer."""
_OWNER_HAS = re.compile(r"\b(?:i|we|you|they|he|she) $")
_ITS = re.compile(
    r"\b(?<!where )(?<!if )(?<!that )(?<!sure )(?<!long as )(?<!provided )(?<!so )(?<!hope )there(?:'s| is| was| are| were)(?: \w+ly)? $"
)
"""Before "no": "but there's no talking" tells what a title is like."""
_OF_ONE = re.compile(
    rf"\b(?!(?:{_THINGS}|comed(?:y|ies)|drama|romance|thriller|horror|western|cartoon|documentary|anime|romcom)\b)[a-z]+(?<!s) (?:with|w/|w) $"
)
"""Before "no": who is told of has none, "a gladiator with no shirt"; a film with none is asked for."""
_ALL_BUT = re.compile(
    r"\b(?:(?:every(?:body|one)|we all|they all) |(?:everything|nobody|no one) [^.;!?,]+ )$|\bevery(?:body|one)\b[^.;!?,]+ $"
)
"""Before "except": "a secret that everybody knows except the hero" """
_THE_MORE = re.compile(r"\bthe $")
"""Before "fewer": "the fewer episodes the better"."""
_OF_THOSE = re.compile(r"\b(?:those|these|the|his|her|their|my|your|all|of) $")
"""Before "vetoes" and "bans", which are nouns then."""


def is_talk(canvas: Canvas, match: re.Match[str]) -> bool:
    """Whether the no is about the viewers: "we have no kids", "I'm not a morning person", "a film I can watch without a valium"."""
    before = canvas.plain[: match.start()]
    for group, patterns in _TALK.items():
        if match[group]:
            return any(pattern.search(before) for pattern in patterns)
    if match["refused"]:
        said = match["refused"]
        return bool(said.startswith("except") and _ALL_BUT.search(before)) or bool(
            said.startswith(("veto", "ban")) and _OF_THOSE.search(before)
        )
    return False


_TALK = {
    "no": (_HAVING, _ITS, _OF_ONE),
    "nothing": (_HAVING, _ITS),
    "not": (_VIEWER_IS,),
    "every": (_VIEWER_IS,),
    "bare": (_WITHOUT_HARM,),
    "less": (_THE_MORE,),
    "has": (_OWNER_HAS,),
}
LEAD = re.compile(rf"(?:{_THINGS}|films?|stories) {_ABOUT} ")
"""In a list of what is not wanted: "needles or anything with eyes"."""
TERSE_NOT = re.compile(rf"(?<=[{MARKS}] )(?P<not>not) (?!(?:only|that|this)\b)(?=[a-z])")
"""Without a mark between, after what was understood: "comedy not army not religion"."""
