"""Owns the marked letters of menus: one for each entry, no two in a menu alike."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtGui import QAction


def mnemonic(words: str) -> str:
    """The letter that is marked, in small; "" where none is."""
    return words.replace("&&", "").partition("&")[2][:1].casefold()


def mark(actions: Sequence[QAction], *, beside: Sequence[QAction]) -> None:
    """Mark a letter of each action that no other has, nor any of those beside them in the menu.

    The letters are found and not written down: which actions meet in a menu depends on the page,
    and their words on the language. What has no letter to spare has none marked.
    """
    taken = {mnemonic(each.text()) for each in beside if each not in actions}
    letters = _Letters([_bare(each.text()) for each in actions], taken)
    for number, action in enumerate(actions):
        bare = _bare(action.text())
        at = letters.place(number)
        words = bare if at is None else f"{bare[:at]}&{bare[at:]}"
        action.setText(words.replace("\0", "&&"))


class _Letters:
    """Gives letters to words; whoever has one gives way where another can take its place."""

    def __init__(self, words: Sequence[str], taken: set[str]) -> None:
        self._words = words
        self._owners: dict[str, tuple[int, int]] = {}
        for number in range(len(words)):
            self._find(number, set(taken))

    def place(self, number: int) -> int | None:
        """Where the letter of a word is; None where none was left for it."""
        return next((at for owner, at in self._owners.values() if owner == number), None)

    def _find(self, number: int, tried: set[str]) -> bool:
        for at in _candidates(self._words[number]):
            letter = self._words[number][at].casefold()
            if letter in tried:
                continue
            tried.add(letter)
            owner = self._owners.get(letter)
            if owner is None or self._find(owner[0], tried):
                self._owners[letter] = (number, at)
                return True
        return False


def _bare(words: str) -> str:
    """Words without a mark; "&" as a character is kept apart."""
    return words.replace("&&", "\0").replace("&", "")


def _candidates(words: str) -> Iterator[int]:
    """Places of letters, those that begin a word first."""
    letters = [at for at, letter in enumerate(words) if letter.isalnum()]
    yield from (at for at in letters if at == 0 or words[at - 1] == " ")
    yield from letters
