"""Owns how words become a question: a bare phrase, a statement, and the words of a note."""

from __future__ import annotations

import re

from workshop_studio.model.items import Note
from workshop_studio.model.openings import OPENINGS, asks
from workshop_studio.model.unseen import seen

_CHANGE, _BUILD, _ACT = "change this", "build on this", "act on this"
_PRONOUNS = ("i", "we", "you", "he", "she", "it", "they", "there", "this", "that", "these", "those")
_ARTICLES = ("my", "our", "your", "his", "her", "its", "their", "the", "a", "an")
_AMOUNTS = ("no", "some", "many", "most", "every", "all", "people", "nobody", "everybody")
_STATING = frozenset((*_PRONOUNS, *_ARTICLES, *_AMOUNTS))
"""Words that begin a statement or name a thing; a phrase of what to do begins otherwise."""
_ASKING = frozenset(("how", "what", "why", "who", "whom", "where", "when", "which"))
_SHORT = re.compile(r"hmw\b[\s:]*(?=\w)", re.IGNORECASE)
"""How people in a hurry write the opening words."""
_FIRST_PERSON = frozenset(("i", "i'm", "i've", "i'd", "i'll"))


def with_opening(text: str) -> str:
    """A bare phrase as a question: "meet earlier" becomes "How might we meet earlier?".

    "HMW meet earlier" becomes the same, whatever follows: it says that it opens a question.
    Texts that open as the method asks, that end as a question, or that state something stay as
    they are; a statement is pointed out on its card (method, 3).
    """
    bare = seen(text.strip())
    short = _SHORT.match(bare)
    if short:
        return f"{OPENINGS[0]} {_lowered(_phrase(bare[short.end() :]).rstrip('?'))}?"
    phrase = _phrase(bare)
    if not phrase or asks(bare) or not _bids(phrase):
        return bare
    return f"{OPENINGS[0]} {_lowered(phrase)}?"


def opened(text: str) -> str:
    """The same, and a statement too: "We need money." becomes "How might we act on this: …?"."""
    asked = with_opening(text)
    return asked if asks(asked) else about(text, _ACT)


def asked_of(note: Note) -> str:
    """A note as a question: what gets in the way is to change, what helps is to build on."""
    if note.side == "barrier":
        return about(note.text, _CHANGE)
    if note.side == "driver":
        return about(note.text, _BUILD)
    return opened(note.text)


def about(text: str, what: str) -> str:
    """Words that state something, asked about: what they say is to be changed, or acted on."""
    bare = seen(text.strip())
    phrase = _phrase(bare)
    if not phrase or asks(bare):
        return bare
    return f"{OPENINGS[0]} {what}: {_lowered(phrase)}?"


def _phrase(bare: str) -> str:
    return bare.rstrip(".!… ")


def _bids(phrase: str) -> bool:
    """Whether a phrase says what to do, as far as its first word tells."""
    first = _first(phrase)
    stem = first.casefold().replace("’", "'").partition("'")[0]
    return stem not in _STATING | _ASKING and (not _is_short_form(first) or phrase.isupper())


def _lowered(phrase: str) -> str:
    """The phrase as it reads inside a sentence; "I" and a short form such as SENCO stay."""
    first = _first(phrase)
    is_self = first.casefold().replace("’", "'") in _FIRST_PERSON
    return phrase if is_self or _is_short_form(first) else phrase[0].lower() + phrase[1:]


def _first(phrase: str) -> str:
    return phrase.split(maxsplit=1)[0].rstrip(",;:")


def _is_short_form(word: str) -> bool:
    return word != "A" and (word.isupper() or sum(each.isupper() for each in word) > 1)
