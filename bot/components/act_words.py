"""How people choose, turn down, have seen, ask for others or find fault, in a clause of their own words.

Each pattern is read within one clause; "^" and "$" stand for its bounds or a comma.
"""

from __future__ import annotations

from bot.components.canvas import TITLE, UNKNOWN

_NAMED = f"[{TITLE}{UNKNOWN}]+"
_PLACE = r"(?:the )?(?:first|second|third|fourth|fifth|last|other|new|old|newer|older|original)(?: (?:one|two|film|movie|show|series))?|the \w+ one|number \w+|#?\d"
_OBJECT = rf"(?:it|them|(?:this|that|these|those|either|any|each|both|all)(?: (?:of (?:them|these|those)|ones?|two|three|(?:one|two|three) \w+|films?|movies?|shows?|series))?|{_PLACE}|(?:the )?{_NAMED})"
"""What was suggested, by a word that points at it, by place or by name."""
_STILL = r"(?:(?:really|definitely|probably|certainly|surely|actually|maybe|just|also|still|even|gladly|ever|honestly|so|very|pretty|quite|super|absolutely|kind of|sort of|rather|too|all|both|like|yet|only|now|then|tonight|totally|already|for sure|at least|be) )*"
_I_WILL = (
    r"(?:\b(?:i|we)(?:'ll|ll| wil| will| shall|'m going to|m going to| am going to|'re going to| are going to|'m gonna|m gonna| am gonna| should| must| need to| have to| may| might|'ve got to| have got to| gotta| could| can"
    r"|'d (?:like|love) to| would (?:like|love|be happy) to| want(?:ed)? to| wanna| plan(?:ned)? to| hope to| intend to|(?:'ve| have) been (?:meaning|wanting|planning|hoping) to|(?:'ve| have|'d| had) (?:always |long )?wanted to|'m (?:dying|planning|happy|willing) to| think i(?:'ll| will))"
    r"|(?:^|[.,;!?\n-] ?|\b(?:and|but|so|then|ok|okay|yes|yeah|yep|sure|great|cool|thanks|maybe|definitely|probably|perhaps|think|guess|that|too|yeah|night|day|ones?) )(?:will|shall|going to|gonna|might|may|must|should|need to|have to|gotta|want to|would (?:like|love) to|(?:been )?(?:meaning|wanting) to|let's|let us))"
    r"(?: (?:definitely |probably |just |really |still |at least )*(?:have to|need to|want to|try to|try and|be sure to|make sure to|go and|be|get to|like to|love to))*"
)
_TAKE = rf"(?:(?:check|look|watch|see|try|rent|stream|find|get|buy|pick|choose|grab|take|queue|order|download|record|start|go|add|give|put|have|keep|consider|catch|seek|track|sit|hunt)(?:ing|ting)?(?: (?:out|into|at|up|for|with|down with|down|and see|see))?) {_STILL}{_OBJECT}(?!\w)(?! (?:like|kind|sort|type|genre|else|instead)\b)"
_TAKE += r"|(?:check|look|seek|search|try)(?:ing)? (?:it |that |this |them |those |these )?(?:out|up|into)\b|(?:take|have) a (?:\w+ )?(?:look|peek)\b"
_GOOD = r"(?:good|great|amazing|awesome|interesting|intriguing|fun|funny|perfect|lovely|nice|cool|excellent|fantastic|wonderful|brilliant|exciting|promising|fascinating|tempting|delightful|fine|right|ideal|entertaining|incredible|hilarious|neat|alright|up my (?:alley|street)|worth (?:a|it|watching|seeing)\w*|like (?:a (?:plan|winner|good|great|fun|blast|lot of fun)|fun|my (?:kind|sort|type|thing)|something (?:i|we)|it(?:'s|s)? (?:good|great|fun|perfect|worth)|just the|exactly))"
ACCEPTS = (
    rf"{_I_WILL} {_STILL}(?:{_TAKE})",
    rf"\b(?:sounds?|looks?|seems?|sounded|looked|sounding) {_STILL}(?:a (?:bit|little) )?{_GOOD}\b",
    r"\b(?:that|it|this|those|these|they|both|either)(?: ones?)?(?:'s|s| is| are|'ll| will| would|'d)? (?:be |just |exactly |certainly |also |definitely |both )*(?:do(?! (?:i|you|we|n)\b)(?: (?:it|nicely|fine|perfectly))?$|work(?:s)?(?: (?:for (?:me|us)|well|great|fine))?$|be (?:great|good|perfect|fun|nice|fine|lovely|awesome)\b|suits? (?:me|us)|the (?:one|ones|winner)$|what i(?:'m| am| was)? (?:want|wanted|need|needed|after|looking for)|(?:more )?my (?:kind|sort|type|speed)|more like it|on (?:my|our|the) (?:\w+[- ])*list|(?:a )?deal$)",
    r"\b(?:going|goes|go|gone|added|adding|add it|add them|put|putting|already|is|are|been|be|have it|have them|has been) (?:it |that |this |them |those |straight |right |both )*(?:on(?:to)?|to|in) (?:my|our|the) (?:\w+[- ])*(?:list|watch ?list|queue)\b",
    r"\b(?:i'm|im|i am|we're|we are|count (?:me|us)) (?:in(?=$|,)|sold|up for (?:it|that|those)|game|convinced|intrigued|tempted)\b(?! to\b)|\b(?:sold|deal|it's settled|that settles it)$|\byou(?:'ve| have)? (?:sold|convinced|persuaded) (?:me|us)\b|\bmade (?:me|us) (?:want|curious)\b",
    rf"\b(?:looking forward to|can(?:'t|not| not) wait (?:to|for)|excited (?:to|for|about)|interested in (?:seeing|watching|trying)|keen to (?:see|watch|try)|curious (?:about|to see)) {_STILL}(?:(?:see|watch|seeing|watching|try|trying) )?{_OBJECT}(?!\w)(?! like\b)",
    rf"\b(?!i have\b)(?:let's|let us|we'll|i'll|i think|i guess|i|i'm|we're|i am) (?:go(?:ing)? (?:with|for)|choose|have|take|pick|choose|watch|try|do) {_OBJECT}(?!\w)(?! like\b)|^(?:{_PLACE}|{_NAMED}|that one|this one) it is$",
    r"^(?:yes,? |sure,? |ok,? |okay,? |i think |i guess |i bet |maybe )*(?:i|we)(?:'ll| ll)?(?: (?:will|shall|might|may|definitely will|sure will|just might))(?: (?:do|definitely|for sure|too))*(?: thanks?| thank you)?$",
    r"\b(?:(?:have|'ve|has|had) (?:always |really |just )?been (?:meaning|wanting|planning|dying|hoping)|can't wait|looking forward)(?: (?:to|too))?(?: it)?$",
    r"\b(?:sounds?|looks?|seems?) like (?:an? |one |something )?(?:\w+ )?(?:good|great|fun|interesting|intriguing|nice|cool|amazing|awesome|perfect|excellent|fine|lovely|promising)(?: (?:one|film|movie|show|series|time|choice|pick|idea|watch|flick|evening|night))?\b",
    rf"\b(?:i'm|im|i am|we're|we are) {_STILL}interested in {_OBJECT}(?!\w)",
    r"\b(?:good|great|excellent|perfect|nice|awesome|brilliant|fantastic|amazing|wonderful|lovely|cool|solid) (?:idea|suggestion|recommendation|choice|pick|call|shout|option)s?\b(?! (?:for|would|to)\b)",
    rf"\b(?:give|giving|gave) {_OBJECT} an? (?:try|go|shot|chance|watch|look)\b",
    rf"(?:^|\b(?:i'm|im|i am|we're|we are|ok|okay|perfect|great|good|right|then|so|yes|yeah|and|guess|think) )(?:taking|picking|choosing|having|trying|starting(?: with)?|putting on|going (?:with|for)) {_OBJECT}(?!\w)(?! like\b)",
    rf"(?:^|\b(?:i|we)(?:'d)?) {_STILL}(?:do |have to |got to )?(?:want|need|love|like|hope|wish|keen|eager|curious)(?:ed|ing)? to(?: (?:see|watch|check|try|catch)(?: {_OBJECT})?(?: (?:out|too|so bad|though|again|soon|someday))*)?$",
    rf"\b(?:i|we) (?:do |think i |really |would )*(?:want|need|have|hope|ought|love|like) to (?:see|watch|catch) (?:the )?{_NAMED}",
    rf"\b(?:i'm|im|i am|we're|i(?:'ve| have) been|would be|i'd be) {_STILL}(?:interested|intrigued|curious)(?: (?:in {_OBJECT}|though|now|too))?$",
    rf"\b(?:i|we) {_STILL}(?:think|guess|bet|feel|believe|suppose) (?:i|we)(?:'d| would|'ll| will| might| may) {_STILL}(?:like|love|enjoy) {_OBJECT}",
    r"\b(?:heard|hear|hearing|read) (?:so many |lots of |a lot of |a few |only |nothing but |some |very )*(?:good|great|amazing|wonderful|positive|excellent) (?:things|stuff|reviews)\b|\b(?:heard|hear) (?:that )?(?:it|that|this|they|those|the movie|the film|[\ue000\ue002]+)(?:'s| is| was| are| were)? (?:actually |really |pretty |very |supposed to be |supposedly |quite |so )*(?:good|great|amazing|awesome|hilarious|funny|excellent|fantastic|fun|worth)",
    rf"\b(?:could|might|may|would|should) be (?:an? )?{_STILL}(?:good|great|fun|nice|interesting|perfect|cool) (?:one|choice|pick|movie|film|idea|watch|option|fit|bet)?\b|\btake (?:your|that|this|the) (?:\w+ )?(?:suggestion|recommendation|advice)\b|\b(?:it's|its|about|high) time (?:to|i|for me to) (?:see|saw|watch\w*|check\w*) {_OBJECT}|\bthat's what (?:i|we)(?:'ll| will|'m going to) (?:watch|see|pick)\b|\blooks? like something (?:i|we)\b",
)
DECLINES = (
    r"\b(?:i(?:'ll|ll| will| think i(?:'ll| will)?| would|'d|d| guess i'll|'m going to|'m gonna| might| may| must|'ll have to)? (?:have to |rather )?pass)\b|^(?:no |nah |nope |hard |yeah |yea |yes |i )*pass\b|\b(?:going to|gonna) (?:have to )?pass\b|\btake a pass\b",
    r"^(?:no|nope|nah),? (?:thanks|thank you)\b|\b(?:rather not|not today|not tonight|not this time|not right now|not in the mood for (?:it|that|this|them|those|these)|skip (?:it|that|this|them|those|these))\b",
    rf"(?:\b(?:not|never|no)|n't) {_STILL}(?:interested(?: (?:in (?:seeing |watching )?{_OBJECT}|really))?|keen(?: on {_OBJECT})?|sold(?: on {_OBJECT})?|convinced|into {_OBJECT}|up for {_OBJECT}|feeling {_OBJECT}|tempted|up my (?:alley|street)|(?:for|what) (?:me|us|i(?:'m| am| was| want| had)\b.*))$",
    rf"\b(?:not|n't|aren't|isn't|wasn't|weren't) {_STILL}(?:be )?(?:my|our|his|her|their) (?:\w+ )?(?:thing|type|style|taste|kind|sort|cup of tea|favou?rites?|jam|bag|speed|genre)\b",
    rf"(?:\bnot|n't) {_STILL}(?:a |an |a very |much of a |the biggest )?(?:big |huge |great )?fans? of (?:any of )?{_OBJECT}|(?:\bnot|n't) {_STILL}(?:a |much of a |the biggest )?(?:big |huge |great )?fans?(?: (?:sorry|though|either|lol|of that (?:kind|one|sort|type)))*$",
    rf"\b(?:wo n't|won't|not going to|not gonna|never going to|never gonna|don't (?:really |think i )?(?:want|care|wish|need|plan|intend)(?: to)?|wouldn't|would not|didn't want to|no desire to|(?:don't|do not) think (?:i|we)(?:'d|'ll| would| will| really)?(?: want| care| need)?(?: to)?|doubt (?:i|we)(?:'d|'ll| would| will)|can't bring myself to) {_STILL}(?:see|watch|like|enjoy|try|bother with|sit through|go (?:see|for)) {_OBJECT}",
    rf"\b(?:does|do|did)(?:n't| not) {_STILL}(?:sound|look|seem|interest|appeal|grab|excite|do it|speak|feel)\b(?! (?:too|that) (?:bad|long)| like\b)",
    rf"(?:\bnot|n't) {_STILL}sure (?:if |that |about )?(?:{_OBJECT}|i|we)(?:'d|'ll| will| would| is| be)? {_STILL}(?:want to see {_OBJECT}|like|enjoy|be (?:my|for me)|my (?:\w+ )?(?:thing|type|cup of tea|style)|for me)\b",
    r"\b(?:don't|do not|doubt) (?:really )?(?:think )?(?:it|that|this|they|those)(?:'s|'d be| is| are| will be| would be)? (?:really |quite )?(?:my|our|for me|for us)\b",
    rf"(?:\bnot|n't) {_STILL}(?:crazy|fond|wild|mad) (?:about|of) {_OBJECT}|(?:\bnot|n't) {_STILL}(?:crazy|wild|mad) about$|(?:\bnot|n't) {_STILL}(?:that |too |very )?fond of {_OBJECT}|\b(?:i'm|im|i am|kind of|just) {_STILL}(?:meh|eh|iffy) (?:on|about) {_OBJECT}|\b(?:i|we) (?:don't|dont|do not) do (?:the )?{_OBJECT}|\b(?:rough|hard|tough|difficult) time getting (?:in ?to|through) {_OBJECT}|\b(?:i'm|im|i am) not sure i(?:'d|d| would)? (?:really )?(?:like|enjoy|love) {_OBJECT}",
    rf"(?:\bnot|n't) {_STILL}interested in (?:seeing |watching )?{_NAMED}",
    r"\bno (?:interest|desire)(?: (?:in|to see) (?:it|that|this|them|those|these))?$",
)
SEEN = (
    r"\b(?:seen|watched|rewatched|re-watched|binged|saw|caught|did (?:actually )?(?:see|watch|catch))\b(?! (?:the |a |an |some |its |only |just )*(?:trailers?|previews?|ads?|adverts?|posters?|reviews?|commercials?|clips?|parts?|bits?|half)\b)",
    r"\b(?:yes|yeah|yep|yup|sure|of course|course|oh),? (?:i|we) (?:have|did|do|saw)\b|^(?:i|we) (?:have|did|do)(?: (?:actually|already|both|all|indeed|lol|haha|too|and|before|once|twice))*(?=$|,| and\b| too\b)|^(?:yes,? )?(?:both|all|several|a few|many|a hundred|plenty of|multiple) times\b",
    rf"\b(?:i|we) (?:already )?(?:own|know) {_OBJECT}$",
)
UNSEEN = (
    r"\b(?:(?:have|has|had|did|do)(?:n't|nt)|havn't|have't|haven''t|havent'?|have not|has not|had not|did not|never|not|ain't|yet to|to not|neither have) (?:(?:even|ever|actually|really|yet|i|we|got(?:ten)?|had|been able|the chance|a chance|around|round|to|personally|honestly|think i(?:'ve| have)?|either|ve|have|heard or|so much as|bothered|bothered to|even) )*(?:seen|seeing|saw|see|watched|watching|watch|heard|caught|looked into)\b|\b(?:did(?:n't|nt| not)|never did|yet to|(?:have|had)(?:n't|nt| not)(?: \w+){0,2} (?:chance|around|round) to) (?:\w+ )?(?:see|seeing|watch|watching|hear|catch)\b",
    rf"^(?:no,? |nope,? |nah,? )?not yet$|^(?:no,? |nope,? )?(?:i|we) never (?:did|have)$|^nope,? never$|\b(?:i|we) missed {_OBJECT}(?!\w)|\bcan't say (?:that )?(?:i|we)(?:'ve| have)\b|\b(?:haven't|have not) (?:yet )?got(?:ten)? (?:around |round )?to\b",
    r"\b(?:(?:no|nope|nah|sadly|unfortunately|actually),? (?:i|we) (?:have|did)(?:n't|nt| not)|^(?:i|we) (?:have|had|did)(?:n't|nt| not))(?: (?:yet|either|actually|unfortunately|sadly))?$",
    rf"\b(?:don't|dont|do not|not) (?:\w+ )?(?:know|familiar with|recognis[ez]|recall|remember) {_OBJECT}$|\b(?:unfamiliar|new to me|first time i(?:'ve)? hear\w*|news to me|never heard)\b",
)
MORE = (
    r"\b(?:any(?:thing)?|some(?:thing)?|what|who|which|nothing|somewhere) else\b(?! (?:is|was) (?:in|about))",
    r"\b(?:any|some|what|which|got|have|know|with|me|recommend|suggest|name|there|see|want|are|for|more|few|a) (?:(?:any|some|other|of|a|few|couple|good|different|new|better|one) )*(?:others?|alternatives?)\b(?! (?:than|side|people|half|person|kids?|words?|hand|day|night|week|actors?|one (?:is|was))\b)",
    r"\b(?:any|some|a few|a couple|one|two|three|\d|few|what|got|have|me|recommend|suggest|name|need) (?:of )?more\b(?! (?:things?|guests?|person|try|questions?|wish|request|points?|conditions?|thoughts?|details?|remarks?|changes?|\w+er|than|like|of|or less|time|light|dark|serious|recent|modern|realistic|violent|romantic|fun|funny|scary|known)\b)",
    r"\b(?:an?|any|some|other) (?:different|new|better|additional|further|alternative) (?:suggestion|recommendation|idea|option|pick|one)s?\b",
    r"^(?:and |so |ok(?:ay)?,? |well,? |now,? )*(?:more|next|others?|another(?: one)?|again|keep (?:going|them coming)|go on)(?: please| one| ones)?$",
    r"\banother (?:(?:similar|different) |(?:good|great|nice) (?!one))?(?:one(?! of my)|ones|suggestion|recommendation|idea|option|pick|choice|movie|film|show|series|title|tip|set|round|batch)?$|\b(?:one|two|a few|any|some|your) (?:more|last|other|further|final|additional) (?:one|ones|suggestions?|recommendations?|ideas?|options?|picks?|choices?|movies?|films?|shows?|series|titles?|tips?)\b|\bkeep (?:going|them coming)\b",
)
ALIKE = (
    r"\b(?:any(?:thing)?|some(?:thing)?|others?|more)\b(?: (?!not\b|but\b|don't\b|look\w*\b|sound\w*\b|feel\w*\b|i\b|was\b)\w+){0,5} like (?:that|this|it|them|those|these)(?: (?:one|ones|two|film|movie|show|series))?$",
    r"\b(?:any(?:thing)?|some(?:thing)?|others?|more|else|ones?|films?|movies?|shows?|series|titles?|that'?s?|is|few|just|much|them|exactly) (?:that (?:is|are) |which (?:is|are) |just |much |very |else |more )*(?:like|similar to|in the (?:vein|style|spirit) of|along the lines of|akin to) (?:that|this|it|them|those|these)(?: (?:one|ones|two|film|movie|show|series))?\b(?! (?:\w+ )?(?:but|only|with|about|from|where|is|was)\b)",
    r"\b(?:any(?:thing)?|some(?:thing)?|other|else|more|ones?|films?|movies?|shows?|of) similar(?: (?:to (?:that|this|it|them|those|these)|ones?|films?|movies?|shows?|series|titles?|suggestions?))?$",
    r"\b(?:more|others?) of (?:the same|those|that (?:kind|sort))\b|\balong (?:those|these|the same) lines\b|\bin (?:that|the same) (?:vein|style|spirit)\b",
)
FAULTS = (
    r"(?<!\byou )(?<!\bme )(?<!\bthose )(?<!\bthese )(?<!\bone )(?<!\bones )(?<!\bthat )(?<!\bdid )(?<!\bus )(?<!\bhave )\b(?:too|overly|far too|way too) (?!actually\b|please\b|if\b|and\b|but\b|or\b|though\b|maybe\b|with\b|for\b|from\b|honestly\b|lol\b|haha\b|thanks\b|then\b|bad\b|many times\b|much fun\b|late\b|soon\b|long ago\b|funny not\b|bye\b|i\b|it\b|so\b|lol\b|thank\b|good\b|great\b|the\b)\w+",
    r"(?:\bnot|n't) (?:really |quite |very |all that |that |nearly )?\w+ enough\b|\bto (?:much|many) \w+|\bbad reviews\b",
    r"^(?:(?:though|but|just|maybe|yeah|and|perhaps) )?(?:a )?(?:little|bit|tad|kind of|kinda) (?:too )?(?:dry|corny|cheesy|slow|boring|dull|silly|dumb|weird|creepy|dark|sad|violent|gory|long|old|dated|twisted|childish|confusing|predictable)(?: (?:imo|for my taste|though|tbh))?$",
    r"\b(?:a )?(?:little|bit|tad|touch) (?:too |bit )?\w+ for (?:me|us|my|our|what|them|this)\b",
    rf"\b(?:is|was|are|were|'s|seems?|looks?|sounds?|looked|felt|feels|got|gets|became|becomes) {_STILL}(?:a (?:bit|little|tad|touch)|kind of|kinda|sort of|rather|somewhat|a little bit|little|bit) (?:too )?(?!of\b|like\b|better\b|funny\b|good\b|fun\b|cool\b|nice\b|great\b|interesting\b|sweet\b|neat\b|cute\b|lovely\b|amazing\b|awesome\b|brilliant\b|intriguing\b|promising\b)\w+",
    r"\b(?:the )?(?:original|old|older|first|earlier|book|novel|previous)(?: (?:one|ones|movie|film|version|two))? (?:was|were|is|are) (?:so |much |way |a lot |far )*better\b|\b(?:did|does|do|has|have)(?:n't| not) (?:really |quite )?(?:hold up|aged? well|held up|make (?:any |much )?sense)\b|\bmade no sense\b|\bnot sure i (?:want|need) to (?:be|feel|get)\b",
    r"^(?:no,? |but |well,? |yeah,? )*(?:that|it|this|they|those)(?:(?:'s|s| is|'re| are|re)(?: \w+)? not|(?:'s|s| is|'re| are)? ?(?:isn't|isnt|aren't|are n't)) (?:really |even |exactly )*(?:an? |the )?(?:\w+ )?(?:movie|film|show|series|comedy|drama|thriller|horror|documentary|western|romance|musical)s?$|^(?:no,? |but |well,? )*(?:that|it|this|those|these|they)(?:'s|s| is|'re| are) (?:actually |all |both |just )*(?:a )?(?:tv )?(?:shows?|series|cartoons?|films|movies)$",
    r"\b(?:seems?|looks?|sounds?|looked|sounded) (?:really |very |pretty |so )?(?:boring|dull|silly|stupid|weird|creepy|scary|sad|depressing|melodramatic|cheesy|corny|childish|slow|violent|gory|bad|terrible|awful|dumb|lame|confusing|long|dark)\b",
)
ASKS = (
    r"\b(?:have|did) you (?:ever |also |already |yourself |personally |even )*(?:see|seen|watch|watched|like|liked|enjoy|enjoyed|hear of|heard of)\b",
    r"\bwhat (?:do|did|would) you (?:personally |yourself )?(?:like|think|prefer|love|enjoy|watch)\b|\b(?:how|what) about you(?:rself)?\b(?! (?:show|give|suggest|recommend|tell|find)\b)|\bdo you (?:personally |yourself )?(?:like|love|enjoy) (?:it|that|this|them|those|these|him|her)\b|\bwhat(?:'s|s| is| are) your (?:favou?rites?|opinion)\b",
)
