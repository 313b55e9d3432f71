"""Owns votes that are half prepared, or half changed, while another is looked at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from workshop_studio.model.votes import Round
from workshop_studio.ui.kit.typed_fields import for_form, of_form
from workshop_studio.ui.vote.prepare_form import PrepareForm

_NOW = "prepare"
_KEPT = "kept-"


class HalfPrepared:
    """Keeps what is typed into the form for each vote, and for the one that is not there yet."""

    def __init__(self, form: PrepareForm) -> None:
        self._form = form
        self._kept: dict[str, Mapping[str, str]] = {}
        self._offered: Mapping[str, str] = {}

    def revise(self, vote: Round) -> None:
        """Change a prepared vote; what was begun for it before is gone on with."""
        self._set_aside()
        self._form.revise(vote)
        self._offered = self._form.unentered()
        self._go_on(vote.id)

    def look_at(self, vote: Round | None) -> None:
        """Keep what is typed, and show what was begun for this vote; None is for a new one."""
        self._set_aside()
        self._form.begin()
        if vote is None:
            self._go_on("")
        elif vote.id in self._kept and vote.state == "prepared":
            self.revise(vote)

    def unentered(self) -> dict[str, str]:
        """All that is filled in and entered nowhere, by names that only this knows."""
        typed = of_form(_NOW, self._form.unentered())
        for vote, fields in self._kept.items():
            typed |= of_form(f"{_KEPT}{vote}", fields)
        return typed

    def put_back(self, typed: Mapping[str, str], votes: Iterable[str]) -> bool:
        """Have it again, for the votes there are; whether there was something for the form."""
        kept = {vote: for_form(f"{_KEPT}{vote}", typed) for vote in ("", *votes)}
        self._kept = {vote: fields for vote, fields in kept.items() if fields}
        fields = for_form(_NOW, typed)
        if fields:
            self._form.put_back(fields)
        return bool(fields)

    def _set_aside(self) -> None:
        """Keep what differs from what was offered; a new vote is worth it once it has a title."""
        typed, vote = self._form.unentered(), self._form.revised
        if typed and (typed != self._offered if vote else typed["title"]):
            self._kept[vote] = typed
        self._offered = {}

    def _go_on(self, vote: str) -> None:
        if typed := self._kept.pop(vote, None):
            self._form.put_back(typed)
