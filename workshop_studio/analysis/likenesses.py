"""Owns finding texts that may say the same, in any script, without asking anybody outside."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations

from workshop_studio.model.frozen import frozen
from workshop_studio.model.openings import OPENINGS

LEAST = 0.58
"""From which share on two texts are worth a second look; found by looking at real questions."""

# Ideographs, kana and scripts that write no spaces are taken one by one.
_ALONE = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff]"
)
# Signs that a careful hand writes and a quick one leaves away: they make no other word.
_OPTIONAL = re.compile("[\u0640\u064b-\u0652\u0670\u200c\u200d’']")
_OPENINGS = tuple(
    each.casefold()
    for each in (
        *OPENINGS, "How can we", "How could we", "Jak możemy", "Làm thế nào để chúng ta",
        "كيف يمكننا", "我们如何", "আমরা কীভাবে",
    )
)  # fmt: skip
"""How questions open in the method, and in the languages it is most used in beside English."""
_GRAM = 3
_ENOUGH, _COMMON = 6, 0.4
"""From so many texts on, words that this share of them have say little; so do those of others."""
_OF_GRAMS = 0.7
"""How much letters count; the rest is for whole words."""


@frozen
class Likeness:
    """Two texts that may say the same, by their ids, and how alike they are (0 to 1)."""

    one: str
    other: str
    share: float


@frozen
class _Traits:
    """What a text is compared by: its words and its runs of letters, a bit for each; its figures.

    Two texts with other figures do not say the same ("Year 7", "Year 9").
    """

    words: int
    grams: int
    figures: frozenset[str]


def likenesses(texts: Mapping[str, str], *, least: float = LEAST) -> tuple[Likeness, ...]:
    """The pairs of texts that are alike, the most alike first.

    Case, spelling of characters, punctuation, order of words and the opening words of the method
    make no difference; words that most texts share, such as an opening in another language, hardly.

    Args:
        texts: by their ids.
        least: from which share on a pair counts.
    """
    said = {key: words_in(text) for key, text in texts.items()}
    dull = _dull(list(said.values()))
    known: dict[str, int] = {}
    traits = {
        key: _traits([each for each in words if each not in dull] or words, known)
        for key, words in said.items()
        if words
    }
    found = (
        Likeness(one, other, share)
        for (one, first), (other, second) in combinations(traits.items(), 2)
        if (share := _share(first, second)) >= least
    )
    return tuple(sorted(found, key=lambda each: -each.share))


def words_in(text: str) -> list[str]:
    """The words of a text as they are compared, without an opening of the method."""
    plain = _OPTIONAL.sub("", unicodedata.normalize("NFKC", text)).casefold()
    bare = " ".join(plain.split())
    for opening in _OPENINGS:
        if bare.startswith(opening):
            bare = bare[len(opening) :]
            break
    return _cut(bare)


def _cut(text: str) -> list[str]:
    """The words of a text; signs above and below letters belong to them in every script."""
    found: list[str] = []
    goes_on = False
    for sign in text:
        kind = unicodedata.category(sign)[0]
        if kind == "M" and goes_on:
            found[-1] += sign
        elif kind in "LN":
            is_alone = _ALONE.match(sign) is not None
            if goes_on and not is_alone and not _ALONE.match(found[-1]):
                found[-1] += sign
            else:
                found.append(sign)
            goes_on = True
        else:
            goes_on = False
    return found


def _dull(texts: Sequence[Sequence[str]]) -> frozenset[str]:
    """The words that many of the texts have; none among a few texts."""
    if len(texts) < _ENOUGH:
        return frozenset()
    counts = Counter(word for words in texts for word in set(words))
    return frozenset(word for word, count in counts.items() if count > _COMMON * len(texts))


def _traits(words: Sequence[str], known: dict[str, int]) -> _Traits:
    """The bits of a text; `known` holds the bit of every word and run met so far."""
    figures = frozenset(each for each in words if each.isnumeric())
    return _Traits(_bits(words, known), _bits(_grams(words), known), figures)


def _grams(words: Sequence[str]) -> list[str]:
    """The runs of letters of a text: within a word, or across characters that stand alone."""
    found: list[str] = []
    alone = ""
    for word in [*words, "  "]:
        if _ALONE.match(word):
            alone += word
            continue
        found += [alone[n : n + 2] for n in range(max(1, len(alone) - 1)) if alone]
        alone = ""
        edged = f" {word} "
        found += [edged[n : n + _GRAM] for n in range(len(edged) - _GRAM + 1) if word.strip()]
    return found


def _bits(parts: Sequence[str], known: dict[str, int]) -> int:
    bits = 0
    for part in parts:
        bits |= 1 << known.setdefault(part, len(known))
    return bits


def _share(one: _Traits, other: _Traits) -> float:
    if one.figures and other.figures and one.figures != other.figures:
        return 0.0
    grams = _dice(one.grams, other.grams)
    return _OF_GRAMS * grams + (1 - _OF_GRAMS) * _dice(one.words, other.words)


def _dice(one: int, other: int) -> float:
    """Twice what two sets share, by what they hold together."""
    held = one.bit_count() + other.bit_count()
    return 2 * (one & other).bit_count() / held if held else 0.0
