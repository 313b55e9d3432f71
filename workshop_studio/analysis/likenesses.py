"""Owns finding texts that may say the same, in any script, without asking anybody outside."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations

from workshop_studio.analysis.spelling import (
    figures_in,
    one_spelling,
    singular,
    without_accents,
)
from workshop_studio.model.frozen import frozen
from workshop_studio.model.openings import OPENINGS

LEAST = 0.58
"""From which share on two texts are worth a second look; found by looking at real questions."""

# Ideographs, kana and scripts that write no spaces are taken one by one.
_ALONE = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff]"
)
_OPENINGS = tuple(
    one_spelling(each)
    for each in (
        *OPENINGS, "How can we", "How could we", "Jak możemy", "Làm thế nào để chúng ta",
        "كيف يمكننا", "我们如何", "আমরা কীভাবে",
    )
)  # fmt: skip
"""How questions open in the method, and in the languages it is most used in beside English."""
_GRAM = 3
_ENOUGH, _COMMON = 6, 0.4
"""From so many texts on, words that this share of them have say little; so do those of others."""
_FEW, _NEAR, _ODD = 3, 0.65, 0.2
"""Where two texts have no more words than this each, nearly all have to be near to one of the
other: "Youth club" is no youth hub. A letter or two make no other word."""
_ONE_SPELLING = 0.95
"""Of what is only written otherwise ("foodbank", "food bank"): less than of the very same."""
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
    """What a text is compared by; words and runs of letters are a bit each.

    Attributes:
        words: of the text, each without its plural.
        grams: the runs of letters of all of them.
        figures: two texts with others do not say the same ("Year 7", "Year 9").
        spelt: the whole text without gaps, as it stands and with each word in the singular.
        bare: the same, and without accents too.
        few: the runs of letters of each word, where there are so few that each decides.
    """

    words: int
    grams: int
    figures: frozenset[str]
    spelt: frozenset[str]
    bare: frozenset[str]
    few: tuple[int, ...]


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
        key: _traits([each for each in words if each not in dull] or words, words, known)
        for key, words in said.items()
        if words
    }
    found = (
        Likeness(one, other, share)
        for (one, first), (other, second) in combinations(traits.items(), 2)
        if (share := _share(first, second)) >= least
        and (share >= _ONE_SPELLING or not _says_more(first.few, second.few))
    )
    return tuple(sorted(found, key=lambda each: -each.share))


def words_in(text: str) -> list[str]:
    """The words of a text as they are compared, without an opening of the method."""
    bare = " ".join(one_spelling(text).split())
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


def _traits(words: Sequence[str], whole: Sequence[str], known: dict[str, int]) -> _Traits:
    """The bits of a text; `known` holds the bit of every word and run met so far."""
    ones = [singular(each) for each in words]
    all_ones = [singular(each) for each in whole]
    spelt = frozenset({"".join(whole), "".join(all_ones)})
    return _Traits(
        _bits(ones, known),
        _bits(_grams(ones), known),
        figures_in(words),
        spelt,
        spelt | {without_accents(each) for each in spelt},
        tuple(_bits(_grams([each]), known) for each in all_ones) if len(all_ones) <= _FEW else (),
    )


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
    """How alike two texts are; those that are only written otherwise are so all but wholly."""
    if one.figures and other.figures and one.figures != other.figures:
        return 0.0
    share = _OF_GRAMS * _dice(one.grams, other.grams)
    share += (1 - _OF_GRAMS) * _dice(one.words, other.words)
    return max(share, _ONE_SPELLING) if _is_spelt_as(one, other) else share


def _is_spelt_as(one: _Traits, other: _Traits) -> bool:
    """Whether only gaps, a plural or accents differ; who leaves accents away leaves all away."""
    return not (one.spelt.isdisjoint(other.bare) and one.bare.isdisjoint(other.spelt))


def _says_more(one: Sequence[int], other: Sequence[int]) -> bool:
    """Whether of two texts of few words one has a word more that the other has nothing like."""
    if not (one and other):
        return False
    alone = sum(all(_dice(each, there) < _NEAR for there in other) for each in one)
    alone += sum(all(_dice(each, there) < _NEAR for there in one) for each in other)
    return alone > _ODD * (len(one) + len(other))


def _dice(one: int, other: int) -> float:
    """Twice what two sets share, by what they hold together."""
    held = one.bit_count() + other.bit_count()
    return 2 * (one & other).bit_count() / held if held else 0.0
