"""Owns the focus of a board's page: what it is on, the keys that turn it, and the fading."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent

from workshop_studio.layout.boards.scene import Scene
from workshop_studio.ui.boards.board_actions import Spec
from workshop_studio.ui.canvas.hands.keys import wants_letters

if TYPE_CHECKING:
    # The focus is worked out, and its strip made, when somebody first asks for it.
    from workshop_studio.analysis.reach import Flow
    from workshop_studio.tools.focus import Focus
    from workshop_studio.ui.boards.board_page import BoardPage
    from workshop_studio.ui.boards.looking.focus_chip import FocusChip
    from workshop_studio.ui.boards.looking.focus_shown import FocusShown

KEY = "F"
_TURNS = "1230BUD"


class BoardFocus(QObject):
    """Lets all fade but what is near something, or between two things, on console and wall.

    Signals:
        changed: the focus is on something else, reaches further, or has ended.

    Attributes:
        focus: what it is on; None for nothing.
        fades: whether it lets the rest fade itself; not where the page's own looks do that.
        steps: how far it reaches when it begins; the last choice is kept.
        action: for menus, palette and keys.
        turns: the same for what turns it; possible only while it is on.
    """

    changed = Signal()

    def __init__(self, page: BoardPage) -> None:
        super().__init__(page.widget)
        self._page = page
        self.focus: Focus | None = None
        self.fades = True
        self.steps: int | None = 1
        words = self.tr("Focus on selection")
        spec = Spec("focus-on", words, "target", [KEY], self._may_begin)
        self.action = page.possible.make(spec, self.toggle)
        self.action.setProperty("menu", "view")
        self.turns = self._turns()
        page.actions += [self.action, *self.turns]
        page.canvas.escapes.append(self.end)

    @property
    def chip(self) -> FocusChip | None:
        """The strip above the board, once somebody has asked for a focus."""
        return self._shown.chip if "_shown" in vars(self) else None

    def toggle(self) -> None:
        """Look at what is selected; no more where that is looked at already, or nothing is."""
        chosen = self._page.selection
        if self.focus is not None and chosen in {(), self.focus.ids}:
            self.end()
            return
        self._enter(self._shown.found(self.steps))

    def reach(self, steps: int | None) -> None:
        """Reach so many steps, or all the way."""
        self.steps = steps
        if self.focus is not None and not self.focus.between:
            self._enter(replace(self.focus, steps=steps))

    def turn(self, flow: Flow) -> None:
        """Look at what leads there, at what follows, or at both."""
        if self.focus is not None and not self.focus.between:
            self._enter(replace(self.focus, flow=flow))

    def end(self) -> bool:
        """Let nothing fade any more; whether there was a focus."""
        was = self.focus is not None
        if was:
            had_keyboard = self.chip is not None and self.chip.isAncestorOf(self.chip.focusWidget())
            self._enter(None)
            if had_keyboard:
                self._page.canvas.setFocus()
        return was

    def faded_on(self, scene: Scene) -> frozenset[str]:
        """Ids of what fades on a board, the console's or the room's."""
        if self.focus is None or not self.fades:
            return frozenset()
        return self._shown.faded(self.focus, scene)

    def follow(self) -> None:
        """The board was laid out anew: fade what is to fade now, and drop what has gone."""
        if self.focus is None:
            return
        left = self._shown.left(self.focus)
        if left != self.focus:
            self._enter(left)
        else:
            self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that turn the focus before they are anything else; only while it is on."""
        kinds = {QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress}
        if event.type() in kinds and isinstance(event, QKeyEvent) and self._means(event):
            if event.type() == QEvent.Type.KeyPress:
                self._press(event)
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def _turns(self) -> list[QAction]:
        """The actions that turn the focus. Their keys mean other things while there is none."""
        made = []
        for key, words, turn in (
            ("1", self.tr("Focus within 1 step"), partial(self.reach, 1)),
            ("2", self.tr("Focus within 2 steps"), partial(self.reach, 2)),
            ("3", self.tr("Focus within 3 steps"), partial(self.reach, 3)),
            ("0", self.tr("Focus all the way"), partial(self.reach, None)),
            ("U", self.tr("Focus upstream"), partial(self.turn, "up")),
            ("D", self.tr("Focus downstream"), partial(self.turn, "down")),
            ("B", self.tr("Focus both ways"), partial(self.turn, "both")),
        ):
            spec = Spec(f"focus-{key}", words, "", [key], self._is_on)
            action = self._page.possible.make(spec, turn)
            action.setProperty("menu", False)  # noqa: FBT003 -- Qt takes it so
            made.append(action)
        spec = Spec("focus-end", self.tr("End the focus"), "x", [], self._may_end)
        return [*made, self._page.possible.make(spec, self.end)]

    def _is_on(self) -> bool:
        return self._may_end() and self._page.has_links and not self._is_on_links()

    def _is_on_links(self) -> bool:
        """Whether links are selected, and not those looked at: keys say of them what they are."""
        chosen, by_id = self._page.canvas.selection, self._page.canvas.scene.by_id
        links = [key for key in chosen if key in by_id and by_id[key].ends]
        is_other = self.focus is not None and chosen != self.focus.ids
        return bool(links) and len(links) == len(chosen) and is_other

    def _may_end(self) -> bool:
        return self.focus is not None

    def _may_begin(self) -> bool:
        return self.focus is not None or bool(self._page.canvas.selection)

    def _means(self, event: QKeyEvent) -> bool:
        canvas = self._page.canvas
        bare = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        keys = {*(_TURNS if self._is_on() else ()), KEY}
        command = canvas.letters_command and not wants_letters(canvas)
        return bare and command and event.text().upper() in keys

    def _press(self, event: QKeyEvent) -> None:
        key = event.text().upper()
        turn = next((each for each in self.turns if each.objectName() == f"focus-{key}"), None)
        (turn or self.action).trigger()

    def _enter(self, focus: Focus | None) -> None:
        if focus == self.focus:
            return
        before, self.focus = self.focus, focus
        canvas = self._page.canvas
        if before is None:
            canvas.installEventFilter(self)
        if focus is None:
            canvas.removeEventFilter(self)
            canvas.teller.say(self.tr("Focus ended"))
        self._page.possible.refresh()
        self._show(say=True)
        if focus is not None and (before is None or before.ids != focus.ids):
            # The strip that has come may have pushed it down, or stands over it.
            canvas.reveal(canvas.scene.by_id[focus.ids[-1]].bounds)
        self.changed.emit()

    def _show(self, *, say: bool = False) -> None:
        """Fade what is to fade, and say above the board what is shown."""
        self._page.canvas.set_faded(self.faded_on(self._page.canvas.scene))
        if self.focus is not None:
            words = self._shown.tell(self.focus)
            if say:
                self._page.canvas.teller.say(words)
        elif self.chip is not None:
            self.chip.hide()

    @cached_property
    def _shown(self) -> FocusShown:
        from workshop_studio.ui.boards.looking.focus_shown import FocusShown  # noqa: PLC0415 -- no start needs it

        shown = FocusShown(self._page)
        shown.chip.steps_wanted.connect(self.reach)
        shown.chip.flow_wanted.connect(self.turn)
        shown.chip.ended.connect(self.end)
        return shown
