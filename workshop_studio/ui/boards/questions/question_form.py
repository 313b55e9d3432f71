"""Owns the fields of one question: its words, signs, column, tags, and where it leads."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_studio.document.document import Step
from workshop_studio.layout.screen import ScreenTheme
from workshop_studio.model.boards import Category
from workshop_studio.model.items import Question
from workshop_studio.model.openings import asks
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.unseen import seen
from workshop_studio.model.words import SIGNS
from workshop_studio.operations.asking import opened
from workshop_studio.operations.editing import edit
from workshop_studio.operations.questions import recategorise, toggle_sign
from workshop_studio.operations.wordings import ask_in
from workshop_studio.ui.boards.fields.heading_field import HeadingField
from workshop_studio.ui.boards.fields.typed_tags import typed_tags
from workshop_studio.ui.boards.questions.signs_panel import SignsPanel
from workshop_studio.ui.boards.questions.wordings_panel import WordingsPanel
from workshop_studio.ui.boards.thread.thread_panel import ThreadPanel
from workshop_studio.ui.kit.entry import Entry
from workshop_studio.ui.kit.tick_box import TickBox
from workshop_studio.ui.kit.widgets import (
    area,
    button,
    card,
    choice,
    field,
    heading,
    labelled,
    plain,
    row,
)
from workshop_studio.ui.session.desk import Desk


class QuestionForm(QWidget):
    """One question.

    Signals:
        wanted: (str, str) go to a step and a record there.
        commit_wanted: take the question further.
        theory_wanted: take it into the theory.
    """

    wanted = Signal(str, str)
    commit_wanted = Signal()
    theory_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._question = ""
        self._title = heading("")
        self.text = area(self.tr("Question"))
        self.text.setFixedHeight(104)
        self.open_up = button(self.tr("Add “How might we”"), key="J")
        self._hint = card(
            plain(self.tr("This reads like an answer. What is the question?")),
            self.open_up,
            role="advice",
            margin=10,
        )
        self.wordings, self.heading = WordingsPanel(), HeadingField(desk)
        self.signs = SignsPanel(desk.book)
        self.short = field(self.tr("Short form"), self.tr("A few words for lists"))
        self.category = choice(self.tr("Column"), ())
        self.tags = field(self.tr("Tags"), self.tr("Words with commas between"))
        self.private = TickBox(self.tr("Only I see this"))
        self.private.setToolTip(self.tr("Not on the ballot, not on the wall, not on paper"))
        self.strands = ThreadPanel()
        self.commit = button(self.tr("Commit"), icon="flag")
        self.commit.setToolTip(self.tr("Take this question further: key A"))
        self.theory = button(self.tr("To theory"), icon="workflow")
        self.theory.setToolTip(self.tr("Take it into the theory of change: key T"))
        self._entries = {
            "text": Entry(self._desk, self.text, self._reword),
            "short": Entry(self._desk, self.short, self._shorten),
            "tags": Entry(self._desk, self.tags, self._tag),
        }
        self._build()
        self._wire()
        if desk.read_only:
            self._lock()

    def fill(self, snapshot: Snapshot, question: Question, number: int | None) -> None:
        """Show a question as it is now."""
        self._question = question.id
        words = self.tr("Question {n}").format(n=number) if number else self.tr("Question")
        self._title.setText(words)
        for name, text in (
            ("text", question.text),
            ("short", question.short),
            ("tags", ", ".join(question.tags)),
        ):
            self._entries[name].fill(question.id, text)
        self.heading.fill(question.id, question.group)
        self._hint.setVisible(not asks(question.text))
        self.wordings.fill(question.wordings)
        self.signs.fill(question.signs)
        columns = snapshot.of(Category, question.board)
        self.category.set_entries([(each.name, each.id) for each in columns])
        self.category.choose(question.category)
        self.private.setChecked(question.private)
        self.strands.show_thread(snapshot, question.id)

    def set_theme(self, theme: ScreenTheme) -> None:
        """Wear other colours."""
        for part in (self.signs, self.strands):
            part.set_theme(theme)

    def flush(self) -> None:
        """Enter what is being typed."""
        for entry in self._entries.values():
            entry.flush()
        self.heading.flush()

    def toggle_sign(self, number: int) -> None:
        """See the sign with a number from 1 to 6, or no longer."""
        self._toggle(SIGNS[number - 1])

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for widget in (
            self._title,
            self.text,
            self._hint,
            self.wordings,
            self.signs,
            self.strands,
            row(self.commit, self.theory),
            labelled(self.tr("Short form"), self.short),
            labelled(self.tr("Column"), self.category),
            self.heading,
            labelled(self.tr("Tags"), self.tags),
            self.private,
        ):
            column.addWidget(widget)

    def _wire(self) -> None:
        self.open_up.clicked.connect(self.ask)
        self.wordings.wanted.connect(self._ask_in)
        self.signs.toggled.connect(self._toggle)
        self.category.activated.connect(self._move)
        self.private.clicked.connect(self._hide)
        self.strands.wanted.connect(self.wanted)
        self.commit.clicked.connect(self.commit_wanted)
        self.theory.clicked.connect(self.theory_wanted)

    def _lock(self) -> None:
        self.text.setReadOnly(True)
        self.wordings.may_change = False
        for line in (self.short, self.tags):
            line.setReadOnly(True)
        for part in (
            self.open_up, self.signs, self.category, self.private, self.commit, self.theory,
        ):  # fmt: skip
            part.setEnabled(False)

    def _reword(self, question: str, text: str) -> bool:
        if not seen(text):
            self._desk.refused.emit(self.tr("A question needs words; delete it if it should go."))
            return False
        return self._edit(question, self.tr("Reword question"), text=text.strip())

    def _ask_in(self, words: str) -> None:
        self.flush()
        step = Step(operation="choose-wording", label=self.tr("Choose a wording"))
        self._desk.do(partial(ask_in, question_id=self._question, words=words), step)

    def _shorten(self, question: str, text: str) -> bool:
        return self._edit(question, self.tr("Shorten question"), short=text.strip())

    def _tag(self, question: str, text: str) -> bool:
        tags = typed_tags(text)
        return self._edit(question, self.tr("Tag question"), tags=tags)

    def _hide(self) -> None:
        private = self.private.isChecked()
        words = self.tr("Hide a question") if private else self.tr("Show a question")
        self._edit(self._question, words, private=private)

    def ask(self) -> None:
        """Turn a statement into a question by its opening words; a question stays as it is."""
        self.flush()
        if asks(self.text.toPlainText()):
            self._desk.told.emit(self.tr("It is a question already."))
            return
        text = opened(self.text.toPlainText())
        self._edit(self._question, self.tr("Turn a statement into a question"), text=text)

    def _move(self) -> None:
        operation = partial(
            recategorise, question_id=self._question, category=self.category.chosen()
        )
        self._desk.do(operation, Step(operation="move-question", label=self.tr("Move question")))

    def _toggle(self, sign: str) -> None:
        step = Step(operation="toggle-sign", label=self.tr("Change a sign"))
        chosen = next(each for each in SIGNS if each == sign)
        self._desk.do(partial(toggle_sign, question_id=self._question, sign=chosen), step)

    def _edit(self, question: str, label: str, **fields: object) -> bool:
        step = Step(operation="edit-question", label=label)
        return self._desk.do(lambda snapshot: edit(snapshot, question, **fields), step)
