"""Owns the page of the vote: its rounds, the one in hand, and the booth on the laptop."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.layout.boards.scene import Scene
from workshop_studio.model.boards import Category
from workshop_studio.model.changes import Transaction
from workshop_studio.model.items import Question
from workshop_studio.model.votes import Ballot, Round
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.kit.typed_fields import for_form, of_form
from workshop_studio.ui.session.desk import READ_ONLY, Desk
from workshop_studio.ui.vote.booth import Booth
from workshop_studio.ui.vote.half_prepared import HalfPrepared
from workshop_studio.ui.vote.open_panel import OpenPanel
from workshop_studio.ui.vote.reveal.reveal_panel import RevealPanel
from workshop_studio.ui.vote.reveal.revealing import Revealing
from workshop_studio.ui.vote.round_panel import RoundPanel
from workshop_studio.ui.vote.round_words import counts_in_words, first_in_hand, words_for_room
from workshop_studio.ui.vote.rounds_list import RoundsList
from workshop_studio.ui.vote.vote_actions import VoteActions
from workshop_studio.ui.vote.vote_facts import VoteFacts
from workshop_studio.ui.vote.vote_ink import VoteInk
from workshop_studio.ui.vote.vote_panels import VotePanels
from workshop_studio.ui.vote.ways import PAPER
from workshop_studio.ui.vote.who_sees import room_may_see

_KINDS = frozenset({Round, Ballot, Question, Category})


class VotePage(QObject):
    """The step "vote", for the console.

    Signals:
        wants: (str, str) go to a step and a record there.
        taking_over: (bool) whether the booth has the window: hide all else, disable all actions.
        refreshed: the room is to see something else.
        export_wanted: (str) a paper of the vote in hand is to be printed.
    """

    wants = Signal(str, str)
    taking_over = Signal(bool)
    refreshed = Signal()
    export_wanted = Signal(str)

    def __init__(self, desk: Desk, appearance: Appearance) -> None:
        super().__init__()
        self._desk = desk
        self._appearance = appearance
        self._round = first_in_hand(desk.snapshot)
        self._wall_shown = False
        self.booth: Booth | None = None
        self.revealing = Revealing(desk, appearance, self)
        self.rounds = RoundsList()
        self.panels = VotePanels(desk, VoteInk(desk.book, appearance))
        self.form = self.panels.form
        self._half = HalfPrepared(self.form)
        self._stack = QStackedWidget()
        self.widget: QWidget = self._stack
        self.setParent(self.widget)
        self.facts = VoteFacts()
        self.inspector: QWidget | None = self.facts
        self.tools: list[QAction] = []
        self.prompts = (
            self.tr("What could we really do, with what we have?"),
            self.tr("What do we want most for our young people?"),
            self.tr("What would still be there in three years?"),
            self.tr("Choose in silence first. We talk once the result is shown."),
            self.tr("All your votes may go to one question. You need not use them all."),
        )
        self._build()
        self._acts = self._make_actions()
        self.actions = self._acts.all
        self._wire()
        self.refresh()

    @property
    def panel(self) -> OpenPanel | RoundPanel | RevealPanel | None:
        """What is shown of the vote in hand; None while one is prepared."""
        return self.panels.panel

    @property
    def wall_shown(self) -> bool:
        """Whether the room's screen is on; the console says so."""
        return self._wall_shown

    @wall_shown.setter
    def wall_shown(self, is_on: bool) -> None:
        self._wall_shown = is_on
        if self.revealing.panel is not None:
            self.revealing.panel.show_wall(is_on=is_on)

    @property
    def paper_round(self) -> str:
        """Id of the vote in hand, whose ballots can be printed; "" without one."""
        vote = self._vote()
        return vote.id if vote is not None else ""

    def counts(self) -> str:
        """What there is: never more than how many have voted."""
        return counts_in_words(self._desk.snapshot)

    def zoom_text(self) -> str:
        """Nothing zooms here."""
        return ""

    def wall_scene(self) -> tuple[str, Scene] | None:
        """A result that is being told; of a vote otherwise only words, see `wall_words`."""
        scene = self.revealing.scene()
        return None if scene is None else ("", scene)

    def wall_view(self) -> Rect | None:
        """All of a result that is being told, to the edges of the screen."""
        return self.revealing.part()

    def wall_words(self) -> tuple[str, str]:
        """Title, and how many have voted, for the room's screen."""
        return words_for_room(self._desk.snapshot, self._vote())

    def focus_first(self) -> None:
        """Put the keyboard where the vote goes on."""
        if self.booth is not None:
            self.booth.start()
        elif not self.panels.focus_first():
            self.rounds.setFocus()

    def unentered(self) -> dict[str, str]:
        """A vote that is half prepared, a paper that is half typed, dots that were not saved."""
        typed = self._half.unentered()
        for vote, fields in self.panels.half_typed().items():
            typed |= of_form(vote, fields)
        return typed | {"shown": self._round} if typed else {}

    def put_back(self, typed: Mapping[str, str]) -> None:
        """Go on with it, where that vote still is as it was."""
        self.show_item(typed["shown"])
        votes = [each.id for each in self._desk.snapshot.all(Round)]
        self.panels.put_back({vote: for_form(vote, typed) for vote in votes})
        if self._half.put_back(typed, votes):
            self.refresh()

    def leave(self) -> None:
        """Let go of the desk; a ballot in hand is thrown away."""
        self.leave_booth()
        self.revealing.end()
        self.form.alike.leave()
        self._desk.changed.disconnect(self._heard)

    def show_item(self, record: str) -> None:
        """Show the vote with an id, or the form to prepare one for ""."""
        if record != self._round:
            self._end_reveal()
            shown = self._desk.snapshot.find(record)
            self._half.look_at(shown if isinstance(shown, Round) else None)
        self._round = record
        self.refresh()

    def reveal(self, *, is_rehearsal: bool) -> None:
        """Begin to tell the result of the vote in hand; nothing is told before the first step."""
        vote = self._vote()
        if vote is None:
            return
        panel = self.revealing.begin(vote, is_rehearsal=is_rehearsal, wall_is_on=self._wall_shown)
        if panel is not None:
            self.panels.show_reveal(panel)
            self.refresh()
            self.focus_first()

    def refresh(self) -> None:
        """Show the session as it is now."""
        vote = self._vote()
        snapshot = self._desk.snapshot
        self.facts.show_vote(snapshot, vote)
        self.rounds.setVisible(bool(snapshot.all(Round)))
        self.rounds.show_session(snapshot, chosen=vote.id if vote else "")
        if vote is None or self.form.revised == vote.id:
            self.panels.show_form()
        elif self.panels.show_vote(vote):
            # What was pressed is gone; the keyboard stays with the vote, on what comes next.
            self._go_on(vote)
        self._acts.allow(
            vote, read_only=self._desk.read_only, is_revealing=bool(self.revealing.round)
        )

    def enter_booth(self) -> None:
        """Hand the laptop round: the booth has the whole window until the facilitator is back."""
        vote = self._vote()
        if self._desk.read_only:
            self._desk.refused.emit(READ_ONLY)
            return
        if vote is None or vote.state != "open" or self.booth is not None:
            return
        screens = [each.geometry() for each in QGuiApplication.screens()]
        asks = self.wall_shown or room_may_see(screens)
        words = self.tr("Does the projector show this screen? Switch it off before anyone votes.")
        self.booth = Booth(self._desk, vote.id, self._appearance, ask_wall=words if asks else "")
        self.booth.left.connect(self.leave_booth)
        self.booth.paper_wanted.connect(self._to_paper)
        self._stack.addWidget(self.booth)
        self._stack.setCurrentWidget(self.booth)
        self.taking_over.emit(True)  # noqa: FBT003 -- Qt takes it so
        self.booth.start()

    def leave_booth(self) -> None:
        """Come back to the page; a ballot in hand is thrown away."""
        booth, self.booth = self.booth, None
        if booth is None:
            return
        was_voting = booth.ballot is not None
        booth.leave()
        self._stack.removeWidget(booth)
        booth.hide()
        booth.deleteLater()
        self.taking_over.emit(False)  # noqa: FBT003 -- Qt takes it so
        if was_voting:
            self._desk.told.emit(
                self.tr("The ballot that was not handed in is gone; nothing of it was kept.")
            )
        self.focus_first()

    def _to_paper(self) -> None:
        self.leave_booth()
        if isinstance(self.panel, OpenPanel):
            self.panel.show_way(PAPER)
            self.panel.start()

    def _build(self) -> None:
        calm = QWidget()
        calm.setProperty("role", "window")
        calm.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.rounds.setFixedWidth(280)
        self.rounds.new.setVisible(not self._desk.read_only)
        layout = QHBoxLayout(calm)
        self.rounds.setContentsMargins(0, 24, 0, 24)
        layout.setContentsMargins(32, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(self.rounds)
        layout.addWidget(self.panels, 1)
        self._stack.addWidget(calm)

    def _wire(self) -> None:
        self._desk.changed.connect(self._heard)
        self.rounds.chosen.connect(self.show_item)
        self.rounds.new_wanted.connect(self._new)
        self.revealing.changed.connect(self.refreshed)
        self.revealing.ended.connect(self._reveal_ended)
        self.revealing.matrix_wanted.connect(self._to_matrix)
        self.panels.booth_wanted.connect(self.enter_booth)
        self.panels.revise_wanted.connect(self._revise)
        self.panels.reveal_wanted.connect(self._reveal_wanted)
        self.panels.matrix_wanted.connect(self._to_matrix)
        self.panels.export_wanted.connect(self.export_wanted)
        self.form.prepared.connect(self.show_item)
        self.form.questions_wanted.connect(partial(self.wants.emit, "questions", ""))
        self.form.question_wanted.connect(partial(self.wants.emit, "questions"))

    def _make_actions(self) -> VoteActions:
        return VoteActions(
            self,
            {
                "vote-new": self._new,
                "vote-booth": self.enter_booth,
                "vote-reveal": self._reveal_on,
                "vote-reveal-back": self.revealing.back,
                "vote-ballots": partial(self.export_wanted.emit, "ballots"),
                "vote-cards": partial(self.export_wanted.emit, "question-cards"),
            },
        )

    def _reveal_on(self) -> None:
        if self.revealing.round:
            self.revealing.forward()
        else:
            self.reveal(is_rehearsal=False)

    def _end_reveal(self) -> None:
        if self.revealing.round:
            self.revealing.end()
            self.panels.drop()

    def _reveal_ended(self) -> None:
        self._end_reveal()
        self.refresh()
        self.focus_first()

    def _go_on(self, vote: Round) -> None:
        if vote.state == "closed":
            # A second Enter must not show the result.
            self.rounds.setFocus()
        else:
            self.focus_first()

    def _reveal_wanted(self, is_rehearsal: bool) -> None:  # noqa: FBT001 -- a signal's argument
        self.reveal(is_rehearsal=is_rehearsal)

    def _vote(self) -> Round | None:
        found = self._desk.snapshot.find(self._round)
        return found if isinstance(found, Round) else None

    def _revise(self) -> None:
        vote = self._vote()
        if vote is not None:
            self._half.revise(vote)
            self.refresh()
            self.form.title.setFocus()

    def _new(self) -> None:
        self.show_item("")
        self.form.title.setFocus()

    def _heard(self, transaction: Transaction) -> None:
        if not _KINDS.isdisjoint(transaction.changes.kinds):
            self.refresh()

    def _to_matrix(self, round_id: str) -> None:
        self.wants.emit("matrix", round_id)
