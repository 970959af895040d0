"""The ways to refuse what is named next, in one place: a genre or a note after them is ruled out, and so is any other subject."""

from __future__ import annotations

_VIEWER = r"(?:kids?|children|lad|lass|son|daughter|wife|husband|partner|mum|mom|nan|gran|mate|flatmate|boy|girl|one)"
SCARED_OF = (
    rf"(?:i'm|im|i am|he's|he is|she's|she is|they're|they are|we're|we are|{_VIEWER}(?:'s| is| are))(?: [\w ]{{1,20}}(?:,| and)(?: and)?)*"
    r"(?: a bit| really| so| very| still| quite| too)* (?:(?:scared|afraid|frightened|terrified|petrified) of|phobic (?:of|about)|phobia of)"
)
"""What a viewer is frightened of is not wanted: "he's scared of witches"; who it is in a story is no viewer."""
NOTHING = r"(?:nothing|nothin'?|nuthin[g']?|nothign|nothng|nuffin[gk]?|nowt|none of)"
ANYTHING_BUT = r"(?:any(?:thing|one|body|where|1)?|every(?:thing)?|(?<!after )all) (?:but|except|bar)(?! one\b)|(?:any|every|all) (?!of\b)[a-z-]+ (?:(?:except|bar)(?: for)?|but(?= an? (?:[\w-]+ )?(?!one\b)[\w-]+(?:$|[.,;!?)])))"
""" "Anything but horror", "any film but a western"; in "any film but a short one" the "but" begins a wish."""
_SPARED = (
    r"avoid(?:ing)?|(?:has|have|had|'s|'ve) banned|veto(?:es|ed)?(?! (?:lifted|is|was|so far|power)\b)|exclud(?:e|ing)|(?<!everyone )(?<!everybody )(?<!all of us )except(?: for)?|skip(?:ping)?|leave out|leaving out|cut out|spare (?:me|us)|save (?:me|us) from|hold the|"
    r"subtract(?: (?:all|the))*|lay off(?: the)?|(?:take out|remove|strip out|filter out|weed out|get rid of)(?: all)?(?: the| those| any)(?= )|(?:stop|quit|enough) (?:it )?with(?= (?:all |the |these |those |your ))|(?:easy|steady) on|(?:keep|stay) away from|steer clear of|"
    r"(?:hard |big |strong |firm )?(?:pass on|no to)|free (?:of|from)|apart from|aside from|(?:do|live) without|refus(?:es?|ed|ing)(?: to watch)?"
)
_WEARY = (
    r"(?<!not )(?:sick|tired|wary|weary) of|fed up (?:with|of)|allergic to|(?<!was )(?<!were )(?<!got )(?:triggered|upset|traumati[sz]ed|freaked out|put off) by|(?:dead set|down as|(?:i'm|im|i am|we're|we are)(?: dead)?) against|"
    r"(?:i'm|im|i am|we're|we are|so|totally) (?:done with|over)|had it (?:up to here )?with|had (?:my |our )?(?:fill|enough) of|(?:seen|had|read) enough(?= (?!episodes|films|movies|shows|series|seasons|things|times)[\w'-]+s\b)|enough of|burn(?:t|ed) out on|(?:no|zero) (?:time|patience|stomach|appetite|interest|desire|need|use|room|tolerance) (?:for|in)"
)
_NOT_INTO = r"not (?:really )?(?:into|in the mood for|keen on|big on|up for|one for|(?:a|the|much of a)(?: \w+)? fan of|interested in)"
REFUSALS = rf"{_SPARED}|{_WEARY}|{_NOT_INTO}"
"""Ways to refuse what follows, besides the small words of negation."""
INSTEAD = r"other than|(?:other|different) (?!reasons?\b)[a-z]+ than|rather than|instead of"
NO_SUCH = r"(?:rather|hope|sure) there (?:weren't|wasn't|aren't|isn't|were no|are no)(?: any)?|(?:can't|cant|cannot|can not|won't|wont|mustn't) have(?: any)?"
""" "I'd rather there weren't zombies", "I can't have guns"."""
