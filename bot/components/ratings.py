"""How well it must have been received: "highly rated", "7/10 or better", "at least 80 %"."""

from __future__ import annotations

import re

from bot.components.canvas import Canvas, Found
from bot.components.numbers import number

_RATED = (
    (re.compile(r"\b(?:highly|well|top|best|high)[- ]?(?:rated|reviewed|regarded|ratings?)\b|\b(?:critically )?acclaimed\b|\b(?:good|great|excellent|strong|rave|high) (?:reviews?|ratings?)\b|\bhighest[- ]rated\b"), None),
    (re.compile(r"\b(?:rat(?:ed|ing)s?(?: of)?|scor(?:ed|ing|e)(?: of)?|with)? ?(?:at least|above|over|more than|minimum|better than) (?:a )?(?P<n>\d(?:\.\d)?|10)(?: ?/ ?10| out of (?:10|ten)| stars?| on imdb| rating)?(?=\s*(?:$|[,.;:!?)](?!\d)|on\b|and\b(?! (?:an?|one|three) (?:half|quarters?)\b)|or\b|rating|please))"), 10),
    (re.compile(r"\b(?:rated|rating|scor(?:e|ed|ing)) (?:of )?(?P<n>\d(?:\.\d)?)(?: ?/ ?10| out of (?:10|ten))? (?:at (?:the (?:very )?)?least|or (?:better|higher|more|up|above)|minimum|and up)"), 10),
    (re.compile(r"(?<!\w)(?P<n>\d(?:\.\d)?|10)(?: ?/ ?10| out of (?:10|ten)| stars?)(?: or (?:higher|better|above|more)| and (?:up|above)| minimum| at least)"), 10),
    (re.compile(r"(?<!\bat )(?<!\bon )(?<!battery )\b(?:at least|above|over|more than)? ?(?<!\bat )(?<!\bon )(?P<n>\d\d|sixty|seventy|eighty|ninety) ?(?:%|per ?cent)(?: or (?:more|higher|better)| and (?:up|above)|\+)?(?: on (?:the )?(?:reviews?|tomato\w*|rt|rotten tomatoes|imdb))?"), 100),
    (re.compile(r"\b(?:rt |tomato(?:es)? |critics? |audience )?(?:score|rating)s? (?:of )?(?:at least |above |over |more than |higher than )(?P<n>\d\d)\b"), 100),
    (re.compile(r"\b(?:min(?:imum)?(?: of)? (?:imdb )?(?:rating|score)|(?:rating|score|imdb|rated)(?: of)? min(?:imum)?|(?:no|not|nothing) (?:rated |scored |with a (?:rating|score) )?(?:lower|less|worse|below|under)(?: than| a)?|(?:not |nothing )rated (?:below|under|less than))(?: of)? (?P<n>\d(?:\.\d)?)(?: ?/ ?10| on imdb| stars)?(?=\s*(?:$|[,.;!?)]|on\b|please|out of))"), 10),
    (re.compile(r"\b(?P<n>four|4|3|three)(?: and a half)?[- ]stars?(?: (?:and (?:up|above)|or (?:more|better|higher|above)|at least|minimum|plus)|\+)"), 5),
    (re.compile(r"(?<!\w)(?P<n>\d(?:\.\d)?)(?:\+| or (?:higher|better|above|more)| and (?:up|above))(?! ?(?:seasons?|episodes?|minutes?|hours?|years?|people|films?|of))(?: ?/ ?10| out of (?:10|ten)| stars?| on imdb| rating)?(?!\w)"), 10),
)  # fmt: skip


def read_ratings(canvas: Canvas) -> None:
    """Add a rating_min limit between 0 and 1."""
    for pattern, scale in _RATED:
        for match in canvas.finditer(pattern):
            value = 0.7 if scale is None else round(number(match["n"]) / scale, 2)
            if 0 < value <= 1:
                canvas.add(Found(match.start(), match.end(), "limit", value, "rating_min"))
