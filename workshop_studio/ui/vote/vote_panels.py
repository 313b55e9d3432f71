"""Owns what stands beside the list of votes: the form, or the panel of the vote in hand."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from workshop_studio.model.items import Question
from workshop_studio.model.votes import Round
from workshop_studio.ui.session.desk import Desk
from workshop_studio.ui.vote.open_panel import OpenPanel
from workshop_studio.ui.vote.prepare_form import PrepareForm
from workshop_studio.ui.vote.reveal.reveal_panel import RevealPanel
from workshop_studio.ui.vote.round_panel import RoundPanel
from workshop_studio.ui.vote.vote_ink import VoteInk

_WIDEST = 942


class VotePanels(QScrollArea):
    """One thing at a time. A panel is made anew only where the vote comes into another state.

    Signals:
        booth_wanted: hand the laptop round.
        revise_wanted: change what was prepared.
        reveal_wanted: (bool) tell the result; as a rehearsal, to the console alone.
        matrix_wanted: (str) go to the result of the vote with this id.
        export_wanted: (str) a paper is to be printed, see `ui.session.studio.What`.

    Attributes:
        form: prepares a vote, or changes one that is prepared.
        panel: of the vote in hand; None while the form is shown.
    """

    booth_wanted = Signal()
    revise_wanted = Signal()
    reveal_wanted = Signal(bool)
    matrix_wanted = Signal(str)
    export_wanted = Signal(str)

    def __init__(self, desk: Desk, ink: VoteInk) -> None:
        super().__init__()
        self._desk = desk
        self._ink = ink
        self._shown: object = None
        self._half_typed: dict[str, dict[str, str]] = {}
        self.form = PrepareForm(desk, ink)
        self.form.setEnabled(not desk.read_only)
        self.panel: OpenPanel | RoundPanel | RevealPanel | None = None
        self._holder = QWidget()
        self._holder.setProperty("role", "column")
        self._holder.setMaximumWidth(_WIDEST)
        # Else it is as high as its lines would be in the narrowest window, and ends empty.
        self._holder.setMinimumHeight(1)
        self._inner = QVBoxLayout(self._holder)
        # With the three pixels that the mark of the keyboard takes around it.
        self._inner.setContentsMargins(13, 21, 29, 24)
        self._inner.addWidget(self.form)
        self.setWidgetResizable(True)
        self.setProperty("role", "window")
        # A click beside all buttons leaves the keyboard where it is.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("The vote; arrow keys push it up and down"))
        self.setWidget(self._holder)

    def show_form(self) -> None:
        """Show the form in place of a vote."""
        self.drop()
        self.form.show_session(self._desk.snapshot)
        self.form.show()

    def show_vote(self, vote: Round) -> bool:
        """Show a vote as it is now; whether another panel took over from what had the keyboard."""
        if isinstance(self.panel, RevealPanel):
            return False  # It tells what was counted when it began.
        if self.panel is not None and self._shown == self._key(vote):
            if isinstance(self.panel, OpenPanel):
                self.panel.show_vote(vote)
            return False
        had_keyboard = self._has_keyboard()
        self.drop()
        self._hold(self._opened(vote) if vote.state == "open" else self._other(vote))
        self._shown = self._key(vote)
        self.verticalScrollBar().setValue(0)
        return had_keyboard

    def show_reveal(self, panel: RevealPanel) -> None:
        """Show a reveal in place of the vote's own panel."""
        self.drop()
        self._hold(panel)

    def half_typed(self) -> dict[str, dict[str, str]]:
        """What is typed into votes and not entered yet, by their ids."""
        if isinstance(self.panel, OpenPanel):
            self._half_typed[self.panel.vote] = self.panel.unentered()
        return {vote: fields for vote, fields in self._half_typed.items() if fields}

    def put_back(self, half_typed: Mapping[str, Mapping[str, str]]) -> None:
        """Go on with it where such a vote is shown, now or later."""
        self._half_typed |= {vote: dict(fields) for vote, fields in half_typed.items() if fields}
        if isinstance(self.panel, OpenPanel):
            self.panel.put_back(self._half_typed.pop(self.panel.vote, {}))

    def drop(self) -> None:
        """Put the panel away; what is half typed on it comes again with its vote."""
        self._half_typed = self.half_typed()
        panel, self.panel = self.panel, None
        if panel is not None:
            panel.hide()
            panel.deleteLater()

    def focus_first(self) -> bool:
        """Put the keyboard where the vote goes on; False where nothing here takes it."""
        panel = self.panel
        if isinstance(panel, OpenPanel):
            panel.start()
        elif isinstance(panel, RevealPanel):
            panel.next.setFocus()
        elif panel is None:
            self.form.first.setFocus()
        elif panel.first.isEnabled():
            panel.first.setFocus()
        else:
            return False
        return True

    def _opened(self, vote: Round) -> OpenPanel:
        panel = OpenPanel(self._desk, vote, self._ink)
        panel.booth_wanted.connect(self.booth_wanted)
        panel.export_wanted.connect(self.export_wanted)
        panel.setEnabled(not self._desk.read_only)
        panel.put_back(self._half_typed.pop(vote.id, {}))
        return panel

    def _other(self, vote: Round) -> RoundPanel:
        panel = RoundPanel(self._desk, vote)
        panel.matrix_wanted.connect(self.matrix_wanted)
        panel.reveal_wanted.connect(self.reveal_wanted)
        panel.revise_wanted.connect(self.revise_wanted)
        panel.export_wanted.connect(self.export_wanted)
        return panel

    def _hold(self, panel: OpenPanel | RoundPanel | RevealPanel) -> None:
        self.form.hide()
        self.panel = panel
        self._inner.addWidget(panel)
        panel.show()

    def _has_keyboard(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self._holder.isAncestorOf(focus)

    def _key(self, vote: Round) -> object:
        """What a panel is made anew for; all else it shows by itself."""
        if vote.state == "prepared":
            return (vote, self._desk.snapshot.of(Question, vote.board))
        return (vote.id, vote.state)
