"""Every sentence the actions say, in one place."""

from __future__ import annotations

import re
from collections.abc import Sequence

from recommender.sources.names import country_name, language_word
from recommender.tone import CLEAR
from recommender.types import AXES, NOTES, Title
from recommender.wording import NOTE_WORD, PLAIN, genre_word, join

SORRY = "Sorry, something went wrong on my side. Nothing you told me is lost; please try that once more."
HELLO = (
    "Hello, I am Matinee. Tell me a title you like, what should be different, or what it should be about, "
    "and I will suggest films and series, each with a reason. Try one of these:"
)
WELCOME_BACK = "Welcome back. I remember what you told me about {n}. What would you like to watch?"
EXAMPLES = ("Something like Breaking Bad but lighter", "A Korean thriller under two hours")
HELP = (
    "Name a title (“like Fargo but funnier”), a mood, a genre, years, a length, a language or who is watching. "
    "Then answer a list by number: “why 2”, “seen 1, loved it”, “not the third, never again”, "
    "“save the second”, “how long is 4”, “others”, “undo”. “Be more adventurous”, “play it safe”, "
    "“what do you know about me”, “export my data” and “forget me” work too."
)
ABOUT_ME = (
    "I am a program, and I know {n} films and series: who made them, how they feel, and what viewers liked together. "
    "I pick by what you tell me and give the reason with each; “why 2” tells more. I never make a title up."
)
BYE = "Goodbye, and enjoy the evening."
WELCOME = ("You are welcome.", "With pleasure.", "Gladly. Enjoy it.")
I_WATCH_NOTHING = "I have watched none of it myself: I go by what is known of each title."
ASKED_HOW = "Fine, thank you. What are you in the mood for: a title you like, a genre, something short?"
CHAT = (
    "Good to hear from you. What would you like to watch?",
    "Likewise. Tell me a title you loved, and I will find you the next one.",
)
"""Answers to small talk, each with the way back."""
OUT_OF_SCOPE = "I only know about films and series, so I cannot help with that. Tell me a title you like or a mood, and I will find you something to watch."
LOST = "Sorry, I did not understand that. Name a title you like, a genre or a mood, or say “help”."
WHICH_ONE = "Which one do you mean? Say its number on the list, or its title."
NOTHING_LIKE_THAT = "Nothing on the list fits that. Say its number, or its title."
ONLY_MOST = "Nothing I know is {shifts} than all of those, so I went by most of them."
I_WOULD_START = "I would start with {title}. {why}"
RATED_HIGHEST = "Of these, critics rate {title} highest ({said})."
NO_ORIGINAL = "I know no other title named {title}, so I have nothing to compare it with."
NO_RATING = "I have no rating of {title}, so I cannot say which is better."
RATED_BETTER = "Critics prefer {title}: {rating} against {other}. Only you can say which you would enjoy more."
RATED_ALIKE = "Critics rate both {rating}. Only you can say which you would enjoy more."
NO_LIST = "There is no list yet. Tell me what you are in the mood for, and I will make one."
UNTOLD = "Taken back: what you just told me about {titles}."
TOLD_AGAIN = "Noted again: what you told me about {titles}."
LIMITS_BACK = "Kept for good again: {limits}."
NOTHING_TO_REDO = "There is nothing to redo: nothing was undone just now."
NOTHING_TO_UNDO = "There is nothing to go back to."
AFRESH = "Starting afresh; I still remember your taste. What would you like to watch?"
NOTHING_PENDING = "Good. Would you like others, or something else?"
NOT_THAT = "All right, not {titles}."
ALL_RIGHT = "All right. Tell me what you would rather have."
FORGET_SURE = "Shall I delete everything you told me, and our whole conversation? This cannot be undone."
TITLES_FORGOTTEN = "What you told me about titles is deleted, and your lasting limits with it."
UNSAID = "Taken back: “{line}”."
NOT_TOLD = "There was nothing of that kind about {title} to take back."
DIAL = "How adventurous my picks are: {n} of 100."
BOLDER, SAFER = "My picks are bolder from now on", "My picks are safer from now on"
DIAL_SET = "{how}: {n} of 100 on the dial. “Undo” takes it back."
DIAL_AT_END = "{how} than this I cannot be: the dial is at {n} of 100 already."
DIAL_STAYS = "The dial is at {n} of 100 already."
EXPORT = "Here is everything I keep about you."
EXPORT_OFFER = "A copy of everything I keep about you, our whole conversation with it, is one file."
GONE = "a title that left my catalogue"
KNOW_NOTHING = "I know nothing about you yet: no title seen, liked, rejected or saved, and no lasting limit."
NO_SAVED = "Your watch list is empty. Say “save the second” to put something on it."
TRY_HINT = "Say “why 2”, “seen 1”, “never 3”, “others”, or change anything."
LASTING = "Noted for good: {limits}. Say “what do you know about me” to see or undo it."

NOTED = {
    "seen": "Noted: you have seen {titles}.",
    "liked": "Noted: you like {titles}.",
    "fine": "Noted: you found {titles} all right.",
    "watching": "Noted: you are watching {titles}.",
    "disliked": "Noted: you did not like {titles}.",
    "never": "{titles} will never be shown again.",
    "saved": "{titles} {is} on your watch list.",
    "unsaved": "{titles} {is} off your watch list.",
    "unseen": "Good, you have not seen {titles}. {It} may be shown.",
}
ACCEPTED = "Good choice: {titles} {is} on your watch list."
ENJOY = "Good, enjoy it. Tap the one you chose, and it goes on your watch list."
UNSEEN = "Good, then it is new to you. Would you like others all the same?"
SEEN_LIKED = "Noted: you have seen {titles} and liked {it}. {It} will not be shown again."
SEEN_FINE = "Noted: you have seen {titles} and found {it} all right. {It} will not be shown again."
SEEN_DISLIKED = "Noted: you have seen {titles} and did not like {it}. {It} will not be shown again."
INSTEAD_OF_THAT = "Something else, then:"
IF_YOU_LIKE = "If you like {titles}, there is:"
START_WITH = "I would start with {title}, the first of these:"
ALONG_THOSE_LINES = "Along those lines:"
WITHOUT_THEM = "All right, without them."
IN_ITS_PLACE, IN_THEIR_PLACE = "In its place:", "In their place:"
NO_MORE = "I have no further title that meets all of this."
NO_LONGER = "No longer kept: {limits}."
WILD_CARDS = "Wild cards, chosen to surprise you:"
ENGLISH_PLEASE = "Sorry, I only understand English. Please say it in English."
ENGLISH_ONLY = "I only understand English, so these may miss what you meant. Please say it in English."
UNMEASURED = {
    "dubbing": "I do not know which versions are dubbed or subtitled; I only know the language a title was made in.",
    "looks": "I do not know how a title looks, so I cannot promise that part.",
    "music": "I know nothing of soundtracks, so I cannot promise that part.",
    "acting": "I do not know how well a title is acted, so I cannot promise that part.",
    "dialogue": "I cannot judge how well a title is written, so I cannot promise that part.",
    "characters": "I cannot judge characters, so I went by story and feel.",
    "awards": "I do not know about awards; I can go by ratings if you say “well rated”.",
    "cinema": "I do not know what is in cinemas now, so I went by the rest; say “newer” for the newest I know.",
    "budget": "I know nothing of budgets or picture quality, so I cannot promise that part.",
}
"""What is said to a wish that no data can check."""
MOST_AT_ONCE = "{n} titles at once is the most I show; “others” brings more."
NOT_AT_ONCE = "Nothing I know is all of that at once, so I let go of “{shifts}”."
SHALL_I_RELAX = "Shall I look without “{limit}”?"
SHALL_I_DROP = "Shall I leave out {parts} from now on?"
WITHOUT_THAT = "Without {parts} there would be:"
WIDER = "Wider now, without “{limit}”:"
NOTHING_TO_WIDEN = (
    "There is no limit left to loosen; what protects a viewer stays as it is. Others of the same, or something else?"
)
NOTHING_TO_ASK = (
    "I have nothing more to ask that would help. Say what should be different: lighter, newer, shorter, from Korea, …"
)
NOTHING_ASKED = "Nothing in particular so far. Tell me a title you like or a mood."
ASKED_SO_FAR = "So far you asked for: {parts}. Tap a part to drop it, or say what should change."
NOT_ASKED = "You had not asked for that. So far you asked for: {parts}."
SKIPPED = "All right, that stays open."
PICK_AN_ANSWER = "Tap one of these, or say it in your own words."
ABUSE = (
    "I will leave that there. If a list was no good, say what was wrong with it and I will look again.",
    "Let us stay with films and series. What would you like to watch?",
)
NOTHING_FITS = "Nothing I know meets all of that."


def varied(sentences: Sequence[str], turn: int) -> str:
    """One of several ways to say the same, by the number of the turn: never twice running, and no chance in it."""
    return sentences[turn % len(sentences)]


def for_occasion(occasion: str | None, opening: str) -> str:
    """With whom or for what it is, in a few words before the list."""
    return f"For {occasion}. {opening}" if occasion else opening


def of_titles(sentence: str, names: Sequence[str]) -> str:
    """The sentence about one title or several: `it` or `them`, `is` or `are`."""
    one = len(names) == 1
    words = {"it": "it", "It": "It", "is": "is"} if one else {"it": "them", "It": "They", "is": "are"}
    return sentence.format(titles=join(names), **words)


def stays(limits: Sequence[str]) -> str:
    """That these limits outlast a wish."""
    them = "it" if len(limits) == 1 else "them"
    return f"I will keep {join([f'“{limit}”' for limit in limits])} until you take {them} back."


def noted_too(sentence: str) -> str:
    """The same sentence after another that began with "Noted"."""
    said = sentence.removeprefix("Noted: ")
    return f"{said[0].upper()}{said[1:]}"


def without_blank_lines(text: str) -> str:
    """Rasa splits an answer in two at a blank line, and what a person typed may hold one."""
    return re.sub(r"\n\s*\n", "\n", text)


def unknown(words: str, near: Sequence[str]) -> str:
    """A title that is not in the catalogue, the nearest that are, and an offer to go on."""
    known = f" The nearest I know: {join(near, 'or')}. Tap one if you mean it," if near else ""
    offer = "tell me what it is about and I will look for something like it."
    return f"I do not know “{words}”.{known} or {offer}" if near else f"I do not know “{words}”. But {offer}"


def unknown_respect(word: str) -> str:
    """That what was asked for is not known of any of them."""
    return f"I do not know which is the {word}: that fact is missing for all of them."


def these_of(n: int, shown: int) -> str:
    """Leads from how many there are to those of them that are shown."""
    return "It is:" if n == 1 else "They are:" if n <= shown else "The nearest:"


def unknown_of(names: Sequence[str]) -> str:
    """That the fact is missing for some of them."""
    return f"Of {join(names)} I do not know it."


def which_one(taken: str, kind: str, others: Sequence[str]) -> str:
    """Which of several titles of one name was taken, and the others by name."""
    return f"I took {taken}, the {kind}. If you meant {join(others, 'or')}, say so."


def unknown_beside(words: str) -> str:
    """The same, where the rest of the message can be answered."""
    return f"I do not know “{words}”, so I went by the rest."


def no_such_place(place: int, n: int) -> str:
    """A number beyond the list."""
    return f"There is no number {place}: the list has {n} title{'s' if n != 1 else ''}."


def fact(detail: str, title: Title) -> str:
    """One asked fact in one sentence, or that it is not known."""
    known = _FACTS[detail](title)
    return known if known else f"I do not know {_ASKED[detail]}."


def _runtime(t: Title) -> str:
    if t.runtime_min is None:
        return ""
    hours, minutes = divmod(t.runtime_min, 60)
    clock = f" ({hours} h {minutes:02} min)" if hours and t.kind == "film" else ""
    return (
        f"an episode runs about {t.runtime_min} minutes"
        if t.kind == "series"
        else f"it runs {t.runtime_min} minutes{clock}"
    )


def _seasons(t: Title) -> str:
    if t.kind == "film":
        return "it is a film, so it has no seasons"
    if t.seasons is None:
        return ""
    episodes = f" with {t.episodes} episodes" if t.episodes else ""
    return f"it has {t.seasons} season{'s' if t.seasons != 1 else ''}{episodes}"


def _age(t: Title) -> str:
    notes = [
        f"{('', 'mild', 'clear', 'strong')[level]} {NOTE_WORD[note].removeprefix('strong ')}"
        for note, level in zip(NOTES, t.notes or (), strict=False)
        if level
    ]
    if t.age is None:
        return ""
    return f"it is suitable from age {t.age}" + (f" ({join(notes)})" if notes else "")


def _scary(t: Title) -> str:
    return "" if t.tone is None else scary(t.tone[AXES.index("scary")])


def scary(value: float, estimated: bool = False) -> str:
    """How scary it is, from a tone of 0 to 1."""
    word = (
        "not scary" if value < 0.25 else "a little scary" if value < 0.5 else "scary" if value < 0.75 else "very scary"
    )
    return f"it is {'probably ' if estimated else ''}{word} ({round(value * 10)} of 10{', estimated' if estimated else ''})"


def suits(title: Title, age: int) -> str:
    """Whether a title is suitable for somebody of this age, or that it is not known."""
    if title.age is None:
        return f"{title.name}: I do not know {_ASKED['age']}, so I would not promise it for age {age}."
    return f"{'Yes' if title.age <= age else 'No'}, {title.name}: {_age(title)}."


def _tone(t: Title) -> str:
    if t.tone is None:
        return ""
    strong = sorted(zip(t.tone, AXES, strict=True), reverse=True)[:3]
    return "it feels " + join([f"{PLAIN[axis][0]} ({value * 10:g} of 10)" for value, axis in strong if value > CLEAR])


_FACTS = {
    "runtime": _runtime,
    "cast": lambda t: f"with {join(t.cast[:6])}" if t.cast else "",
    "director": lambda t: f"directed by {join(t.directors)}" if t.directors else f"created by {join(t.creators)}" if t.creators else "",
    "seasons": _seasons,
    "year": lambda t: f"first shown in {t.year}" if t.year else "",
    "about": lambda t: t.description if t.description and not t.generated else "",
    "age": _age,
    "scary": _scary,
    "language": lambda t: f"originally in {language_word(t.language)}" if t.language else "",
    "country": lambda t: f"from {join([country_name(c) for c in t.countries])}" if t.countries else "",
    "platform": lambda t: f"it is on {join(list(t.platforms))}" if t.platforms else "",
    "finished": lambda t: "it is a film, complete in itself" if t.kind == "film" else f"it ended in {t.end_year}" if t.end_year else "I have no end year for it, so it may still be running",
    "genres": lambda t: f"it is {join([genre_word(g) for g in t.genres])}" if t.genres else "",
    "tone": _tone,
}  # fmt: skip
_ASKED = {
    "runtime": "how long it is", "cast": "who is in it", "director": "who made it", "seasons": "how many seasons it has",
    "year": "when it was first shown", "about": "its story, only facts about it", "age": "for which age it is suitable",
    "scary": "how scary it is", "language": "its language", "country": "where it is from", "finished": "whether it is finished", "platform": "where it can be watched",
    "genres": "its genres", "tone": "how it feels",
}  # fmt: skip
DETAILS = tuple(_FACTS)
