"""Words that are no evidence for a title by themselves: "lost" is a word before it is a series.

Written for this project, base forms only; `is_ordinary` also accepts their plurals and verb forms.
"""

from __future__ import annotations

from functools import lru_cache

GLUE = frozenset("""
a about above after again ago all almost along already also although always am an and another any anybody anyone
anything are aren't arent around as at away back be because been before being below between both but by bye can cant
come could couldnt did didnt do does doesnt doing done dont down each eh either else em enough ever every everyone
everything few for from get go goes going gonna gone good got great had has hasnt have havent he hello her here hers
hey hi him his how i id if ill im in into is isnt it its itself ive just know last later least less let lets like
little lot lots love m made make many maybe me mean might mine more most much must my myself near need neither never
new next nice no nobody none nope nor not nothing now of off ok okay old on once one only onto or other others our
ours out over own per perhaps please quite rather really right s said same say see seem shall she should since so
some somebody someone something soon still stuff such sure take tell than thank thanks that thats the their them then
there these they theyre thing things think this those though thought through till to today together tomorrow tonight
too try under until up us use used very want was wasnt watch way we well went were what whatever when where which
while who whom whose why will with within without wont would wow yeah yep yes yesterday yet you your yours yourself
hola bonjour ciao oh ah hmm um er uh lol cheerio haha hahaha hehe omg wow okay saw greetings farewell matinee bot
""".split())  # fmt: skip
"""Words with hardly any content: a name made only of these needs the strongest evidence."""

_ORDINARY = """
personality kitsch gore gran nan mam bf gf bc lads lad craic
able absolute accent accept accident account accuse ache act action active actor actress actual adapt add addict
address admire admit adopt adore adult advance adventure advice affair afford afraid afternoon age agency agent aggressive agree ahead
aid aim air airplane airport alarm album alcohol alien alive allow alone alphabet alternate amaze amazing ambition
ambulance amount ancient angel anger angry animal animate animated animation anime anniversary announce annoy annoying
answer anxiety ape apart apartment apology appear apple approach appropriate april area argue arm armed army arrange
arrest arrival arrive arrow art artist ash ashamed ask asleep assassin assault assistant associate atmosphere attack
attempt attention attitude attract audience august aunt author autumn available average avoid awake award aware awesome
awful awkward baby babysitter background bad bag bake balance ball ballet band bang bank banker banned bar bargain
barn base basic bath bathroom battle beach bean bear beard beast beat beautiful beauty become bed bedroom bee beer
beg begin beginning behave behind believe bell belong beneath best bet betray better beyond bicycle big bike bill
biography biopic bird birth birthday bit bite bitter black blade blame blank blast bleak bleed bless blind block blockbuster
blonde blood bloody blow blue board boat body bold bomb bond bone book boot border bore boring born borrow boss bother
bottle bottom bound bowl box boxer boy boyfriend brain brake branch brand brave bread break breakfast breath breathe
brick bride bridge brief bright brilliant bring broken brother brown brush brutal bubble budget build building bully
bunch burn burning bury bus business busy butcher butterfly button buy cab cabin cable cage cake call calm camera camp
campaign cancel cancer candidate candle candy cap capital captain capture car card care career careful carnival carry
cartoon case cash cast castle casual cat catch cause cave ceiling celebrate celebrity cell center central century certain
chain chair challenge champion chance change channel chaos chapter character charm charming chase chat cheap cheat check cheer
cheerful cheers chef chemistry chess chicken chief child childhood children chill chocolate choice choose chosen christmas
church cigarette cinema circle circus citizen city claim class classic clean clear clever client climb clock close clothes
cloud clown club clue coach coast coat code coffee coffin cold collapse collect college color colour comb combat comedian
comedy comedic comfort comfortable comfort coming command comment commit common community companion company compare compete
complain complete complex complicated computer con concept concern concert confess confess confuse confusing connect conquer consider
conspiracy contact contagion content contest continue contract control conversation convert convict cook cookie cool cop
copy core corner corpse correct corrupt cosy cozy cost costume couch count counter country couple courage course court
cousin cover cow cowboy cozy crack craft crash crazy create creature creep creepy crew crime criminal crisis critic cross
crowd crown cruel cruise crush cry cult culture cure curious current curse cut cute cycle dad daddy damage damn dance
dancer danger dangerous dare dark darkness darling dash date daughter dawn day dead deadline deadly deaf deal dear death
debate debt decade decent decide decision declare deep defeat defend degree delay deliver demand demon dentist deny
depend depress depressing descent describe desert deserve design desire desk desperate destiny destroy detail detective
determine develop device devil diamond diary die diet difference different difficult dig dinner direct direction director
dirty disappear disaster discover discuss disease disgust dish dislike disorder distance distant district disturb disturbing
dive divide divine divorce doc doctor document documentary dog doll dollar dolphin domestic door double doubt downfall
dozen dragon drama dramatic draw dread dream dress drift drink drive driver drop drown drug drum drunk dry dub duck due
dull dumb during dust duty dystopia dystopian eagle ear early earn earth easily east easy eat echo edge edgy editor
educate education effect effort egg eight eighties elder election electric elegant element elephant eleven elf elite email embarrass
emergency emotion emotional empire employ empty encounter end endless enemy energy engage engine engineer enjoy enormous
enter entertain entertaining entire entrance envious envy epic episode epidemic equal era error escape especially essential eternal event
evening eventually evidence evil exact exactly exam example excellent except exchange excite exciting excuse execute
exercise exhibition exile exist exit exotic expect expensive experience experiment expert explain explode explore
explosion express extra extreme eye fabulous face fact factor factory fade fail failure faint fair fairy faith fake fall false
fame familiar family famous fan fancy fantastic fantasy far farm farmer fashion fast fat fatal fate father fault favor
favorite favour favourite fear feast feature federal feed feel feelgood feeling fellow female fence fever fiction field fierce
fifties fifty fight fighter figure file fill film final finally find fine finger finish finished fire firm first fish fit five
fix flag flame flash flat flavor flavour flesh flight flirt float flood floor florist flow flower fluff fly focus fog
folk follow food fool foot football forbidden force foreign forest forever forget forgive fork form former fort fortune
forty forward foster found four fox fracture frame frantic freak free freedom freeze fresh freshman friday friend friendly
friendship fright frightening frog front frozen fruit fuel full fun funeral funny furious further fury future gain gamble
gambler game gang gangster gap garage garden gas gate gather gay gem general generation generous genius genre gentle
gentleman genuine ghost giant gift giggle girl girlfriend give glad glass global glory glove goal goat god gold golden golf
goodbye goodness gorgeous gory gory gossip govern government governess grab grace grade gradually graduate grand grandfather grandma
grandmother grandpa grass grave gravity gray green greedy grey grief grim grin gritty gross ground group grow grown guarantee
guard guess guest guide guilt guilty guitar gun guy gym habit hair half hall hand handle hang happen happiness happy harbor
hard hardly harm harsh harvest hat hate haunt haunted head heal health healthy hear heart heartbeat heartwarming heat heaven heavy
heavyweight heir heist helicopter hell help helpful hero hidden hide high highly hilarious hill hip hire historical history hit hold
hole holiday hollow holy home honest honey honor honour hood hook hope hopeful horrible horror horse hospital host hostage
hostel hot hotel hound hour house household housewife however huge human humor humour hundred hunger hungry hunt hunter
hurricane hurry hurt husband ice idea identity idiot ignore illegal image imagine immediate immortal impact imply important
imposter impossible impress improve incident include incredible independent indie industry infection influence inform injure
inner innocent insane inside insomnia inspire inspiring instant instead insult intelligent intend intense interest interested interesting
interview intimate introduce intruder invade invent invest invisible invite iron island issue item jacket jail jam january
jaw jazz jealous jewel job join joke joker journal journey joy joyful judge juice july jump june jungle junior jury justice
justified keen keep key kick kid kidnap kill killer kilometer kind kindness king kingdom kiss kitchen knee knife knight knock
knowledge labor lady lake lamb lamp land lane language large laser late latest laugh laughter launch law lawn lawyer lay lazy lead leader
leaf league lean learn leather leave lecture left leg legacy legal legend lend length lesson letter level leverage liar
liberty library license lie life lifestyle lift light lighthearted lightning limit line lion lip list listen literal live lively lizard load
loan local lock log lonely loner long longer look loop loose lord lose loser loss lost loud lousy lover loving low lower
loyal luck lucky lump lunatic lunch luxury mad madness mafia magazine magic magician magnet maid mail main mainstream major
male mall mama man manager manner mansion map march mark market marriage married marry mask massacre massive master match
mate matter mature maximum may mayor meal meaning measure meat mechanic medal media medicine medium meet melancholy
member memory mental mention mentor mercy mermaid mess message metal middle midnight mighty mild mile military milk mill
million mind mini miniseries minor minute miracle mirror miserable misery miss missing mission mistake mistress mix mob model modern
mom moment momma monday money monk monkey monster month mood moody moon moonlight moral morning mother motion motor mountain mouse
mouth move movement movie moving mr mrs ms mud mum mummy murder murderer muscle museum music musical mute mysterious mystery
myth nail naked name narrow nasty nation national native natural nature naughty neck needle negative neighbor neighborhood neighbour
nephew nerve nervous nest net network neutral newcomer news nickel niece night nightmare nine nineties noble noir noise
noisy normal north nose note notice notorious novel november nude nudity nuclear number nun nurse nut oath obey object oblivion
obscure obsess obsession obvious occasion occupy ocean october odd offbeat offend offer office officer official often oil omen
open opening opera operation opinion opportunity opposite optimistic option orange order ordinary organ original orphan outbreak outlaw outside
outsider overall owe owner oxygen pace pack page pain painful paint pair palace pale pan panic pants paper parade paradise paranoid
paranormal parasite parent park part partner party pass passage passenger passion past pastor path patient patriot pay peace peaceful
peak pen penny people perfect perform performance period permit person personal persuade pet phantom phase philosophy phone photo phrase
physical piano pick picture pie piece pig pilot pin pink pioneer pirate pistol pit pizza place plague plain plan plane planet
plant plastic plate platform play player playful pleasant pleasure plenty plot plus pocket poem poet poetic point poison pole police
policeman polite political politics pool poor pop popular portrait positive possess possession possible post pot pound pour poverty
power powerful practical practice pray prayer preach precious predator predict prefer pregnant prejudice prepare presence present president press
pressure pretend pretty prevent previous prey price pride priest primary prime prince princess principal print prison prisoner private
privilege prize probably problem process produce producer professional professor profile program progress project promise promote proof
proper property prophet propose protect protest proud prove psychic psycho psychological public pull pulse punch punish punk pupil puppet pure
purple purpose purse pursuit push put puzzle quality quarter queen quest question quick quickly quiet quirky quit quote rabbit race
racist radio rage rail rain rainbow rainy raise random range ransom rape rapid rare rat rate rating raw reach react read reader
ready real realistic reality realize reason rebel recall receive recent recently reckless recognize recommend recommendation record recruit red
redeem reduce refer reflect refuse regret regular reject relate relation relationship relative relax relaxing release relentless relief religion
religious rely remain remake remember remind remote remove rent repeat replace reply report represent request require rescue
research resist resort respect rest restaurant result return reunion reveal revenge review revolution reward rhythm rich rid riddle ride
rifle ring riot rise risk ritual rival river road roast rob robber robbery robot rock rocket role roll roman romance romantic roof
room roommate root rope rose rotten rough round route routine row royal rubber ruby rude ruin rule rumor run runner running
runtime rural rush ruthless sabotage sacred sacrifice sad safe safety sail saint salt sand satisfy saturday savage save savior saw scale scandal scar
scare scared scary scene schedule scheme school sci science scientist score scratch scream screen script sea seal search season
seat second secret secretary section secure see seed seek selfish sell send senior sense sensitive sentence separate september
sequel series serious seriously serpent servant serve service set setting settle seven seventies several severe sex sexual sexy shade shadow
shake shallow shame shameless shape share shark sharp shed sheep sheet shelf shell shelter sheriff shift shine ship shirt shit shiver
shock shoe shoot shop shopping shore short shorter shot shoulder shout show shower shut shy sibling sick side siege sight
sign signal silence silent silly silver similar simple simply sin sing singer single sink sister sit sitcom situation six sixties
size skill skin skip sky slap slasher slave sleep sleepless slice slick slight slip slow slowly small smart smell smile smoke smooth snack snake
snap sniper snow snowy soap social society soft soldier solid solitary solo solution solve somewhere son song sorrow sorry sort soul
sound source south space spare spark speak special species speech speed spell spend spider spin spirit spiritual split spoil spoiler spooky
sport spot spread spring spy square stable staff stage stain stair stalker stamp stand standard standup star stardom stare start starve
state station statue status stay steal steam steel step stepfather stepmother stick sting stock stolen stomach stone stop store
storm story straight strange stranger stream street strength stress stretch strict strike string strip strong structure struggle stuck
student studio study stuff stunning stupid style subject submarine substance subtitle suburb subway succeed success suck sudden suddenly suffer
sugar suggest suggestion suicide suit suitable suitor sum summer sun sunday sunny sunrise sunset sunshine super supernatural support
suppose surface surgeon surprise surprising surreal surrender surround survival survive survivor suspect suspense suspicion swamp swear sweat sweet
swim swing switch sword symbol system tab table taboo tail talent talk tall tame tank tape target task taste tattoo tax
taxi tea teach teacher team tear tease tech technical technology teen teenage teenager telephone television temper temple temptation ten tender
tennis tense tension term terrible terrific territory terror terrorist test text theater theatre theme therapist therapy thick thief thin thing thirst thirteen
thirties thirty thousand threat three thrill thriller thrilling throat throne throw thumb thunder thursday ticket tie tiger tight
time timeless tiny tip tire tired title toast toe toilet tomb tone tongue tool tooth top torch torn torture total touch
tough tour tourist toward tower town toy trace track trade tradition traffic tragedy tragic trail train training traitor transfer
transform trap trash trauma travel treasure treat tree tremble trend trial triangle tribe trick trigger trip triple tropical trouble truck true truly
trust truth tube tuesday tune tunnel turn tv twelve twenty twice twilight twin twist twisty two type typical ugly ultimate uncle
undercover underdog underrated understand underwater unexpected unforgettable unfortunately unhappy uniform union unique unit unite universe university unknown unless unlikely
unpopular unsolved unusual unwatched uplifting upset urban urge usual usually vacation vague valley value vampire van vanish vast
vehicle vengeance venom version vet vibe vicious victim victory video view viewer vikings villa village villain vintage violence violent virgin virtual virus visible
vision visit visitor vital vivid voice volume vote vow vulnerable wait wake walk wall wander war warm warn warrior wash waste water wave weak weakness
wealth weapon wear weather web wedding wednesday weed week weekend weekly weep weird welcome welfare west western wet whale wheel
whip whisper whistle white whodunit whole wicked wide widow wife wild wilderness win wind window wine wing winner winter wise wish
wit witch witness witty wizard wolf woman wonder wonderful wood word work worker world worm worry worse worst worth wound wrap wreck wrestle
wrestler wrist write writer wrong yard year yell yellow young youth zero zombie zone cunning cheesy gripping psychedelic trippy blessed
fed men women wives wolves knives lives teeth feet mice bought caught taught fought brought spent slept kept felt held heard met paid
sold stood stuck told won wore written spoken chosen driven eaten fallen flown forgotten given grown hidden known ridden risen shaken shown stolen sung sunk
taken thrown woken worn began drank drove ate fell flew forgot gave grew knew rode rose sang sat spoke stole swam threw woke wrote
nolan's guys gals folks kids kiddo toddler preschooler tween grandparents grandson granddaughter stepson boyfriend's parents' partner's superhero halloween gore crude contain meyers untouchable trailer episode plus franchise spoiler trilogy prequel
"""

_PLACES = """
africa african america american amsterdam arab arabic argentina argentine argentinian asia asian athens australia australian austria austrian
bangkok barcelona beijing belgian belgium berlin bollywood bombay boston brazil brazilian britain british brooklyn bulgarian cairo california
canada canadian chicago chile chilean china chinese colombia colombian copenhagen croatian cuba cuban czech danish delhi denmark dublin dutch
egypt egyptian england english estonian europe european finland finnish flemish florida france french german germany greece greek
hawaii hebrew hindi hollywood holland hongkong hungarian hungary iceland icelandic india indian indonesian iran iranian iraq ireland irish israel
israeli istanbul italian italy jamaica japan japanese jerusalem jewish kenya korea korean latin lisbon london madrid manchester mandarin mexican
mexico miami milan moscow mumbai munich naples netherlands nigeria nigerian nollywood nordic norway norwegian oslo pakistan palestinian paris
persian peru philippine poland polish portugal portuguese prague rome roman romania romanian russia russian scandinavia scandinavian scotland
scottish seoul serbian shanghai singapore slovak spain spanish stockholm sweden swedish swiss switzerland sydney syria taiwan taiwanese texas thai
thailand tokyo turkey turkish ukraine ukrainian usa venice vienna vietnam vietnamese wales warsaw welsh york ussr uk
netflix hulu disney hbo amazon prime youtube paramount peacock mubi itunes max apple showtime starz crunchyroll
"""

ORDINARY = GLUE | frozenset(_ORDINARY.replace("'", "").split()) | frozenset(_PLACES.split())
PLACES = frozenset(_PLACES.split())

_ENDINGS = (("ies", "y"), ("ied", "y"), ("ier", "y"), ("iest", "y"), ("ily", "y"), ("es", ""), ("es", "e"), ("s", ""),
            ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("er", ""), ("er", "e"), ("est", ""), ("est", "e"),
            ("ly", ""), ("y", ""), ("y", "e"))  # fmt: skip


@lru_cache(maxsize=65536)
def is_ordinary(word: str) -> bool:
    """True for a common English word, place or service, given as a normalised token."""
    if word in ORDINARY or (word.endswith("ings") and is_ordinary(word[:-1])):
        return True
    stems = [word[: -len(end)] + base for end, base in _ENDINGS if word.endswith(end) and len(word) > len(end) + 2]
    doubled = [stem[:-1] for stem in stems if len(stem) > 3 and stem[-1] == stem[-2]]
    return any(stem in ORDINARY for stem in stems + doubled)
