"""Owns the panel of the chosen question: its words, its facts, and committing to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from workshop_studio.model.declared import TEXT_LIMIT
from workshop_studio.model.follow_up import Action
from workshop_studio.model.frozen import frozen
from workshop_studio.ui.boards.thread.thread_panel import ThreadPanel
from workshop_studio.ui.kit.day_field import DayField
from workshop_studio.ui.kit.icons import pixmap
from workshop_studio.ui.kit.typed_fields import of_form
from workshop_studio.ui.kit.widgets import badge, button, caption, field, heading, labelled, plain


@frozen
class ChosenQuestion:
    """A question as the panel shows it.

    Attributes:
        number: on the ballot paper.
        text: whole.
        facts: icon and sentence each.
        committed: what was promised already, in words.
        exists: whether it is still there to commit to.
    """

    number: int
    text: str
    facts: Sequence[tuple[str, str]]
    committed: str = ""
    exists: bool = True


class ChosenPanel(QWidget):
    """What the room chose, and who takes it further.

    Signals:
        commit_wanted: (Action) with who leads, by when, and the first step.
        theory_wanted: To theory was pressed.
    """

    commit_wanted = Signal(object)
    theory_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = ""
        self._typed: dict[str, dict[str, str]] = {}
        self._number = badge("", "accent")
        self._text = heading("", 3)
        self._facts = QVBoxLayout()
        self._facts.setSpacing(6)
        self._committed = plain("")
        self._committed.setProperty("role", "ok")
        self.lead = field(self.tr("Who leads: a role"), self.tr("Inclusion adviser"))
        self.by = DayField(self.tr("By when"))
        self.first_step = field(self.tr("First step"), self.tr("Try it with four families"))
        self.commit = button(self.tr("Commit"), icon="flag", primary=True, key="A")
        self.to_theory = button(self.tr("To theory"), icon="workflow", key="T")
        # Results are shown to the room: what only the facilitator sees keeps its words here.
        self.strands = ThreadPanel(with_private=False)
        for line in (self.lead, self.first_step):
            line.setMaxLength(TEXT_LIMIT)
            line.returnPressed.connect(self.submit)
        self.by.entered.connect(self.submit)
        self.commit.clicked.connect(self.submit)
        self.to_theory.clicked.connect(self.theory_wanted)
        self._lay_out()

    def show_question(self, question: ChosenQuestion, *, colour: str, fixed: bool) -> None:
        """Show a question; `fixed` where nothing can be changed."""
        self._number.setText(str(question.number))
        self._text.setText(question.text)
        self._committed.setText(question.committed)
        self._committed.setVisible(bool(question.committed))
        self._show_facts(question.facts, colour)
        for widget in (self.lead, self.by, self.first_step, self.commit, self.to_theory):
            widget.setEnabled(question.exists and not fixed)

    def turn_to(self, question: str) -> None:
        """Show the fields of another question; what is typed for one comes again with it."""
        if question != self._question:
            self._typed[self._question] = self._fields()
            self._question = question
            self._fill(self._typed.pop(question, {}))

    def unentered(self) -> dict[str, str]:
        """What is typed for questions, and promised for none of them yet."""
        typed = self._typed | {self._question: self._fields()}
        kept: dict[str, str] = {}
        for question, fields in typed.items():
            kept |= of_form(question, fields)
        return kept

    def put_back(self, question: str, fields: Mapping[str, str]) -> None:
        """Go on with what was typed for a question."""
        if question == self._question:
            self._fill(fields)
        else:
            self._typed[question] = dict(fields)

    def clear_fields(self) -> None:
        """Empty the fields: what they say was promised."""
        self._fill({})

    def _fields(self) -> dict[str, str]:
        typed = {
            "lead": self.lead.text(), "by": self.by.line.text(), "first": self.first_step.text()
        }  # fmt: skip
        return {name: text for name, text in typed.items() if text}

    def _fill(self, fields: Mapping[str, str]) -> None:
        self.lead.setText(fields.get("lead", ""))
        self.by.set_day("")
        self.by.line.setText(fields.get("by", ""))
        self.first_step.setText(fields.get("first", ""))

    def submit(self) -> None:
        """Ask for a commitment with what the fields say."""
        if not self.commit.isEnabled():
            return
        if not self.by.check():
            self.by.setFocus()
            return
        self.commit_wanted.emit(
            Action(
                text=self.first_step.text().strip(),
                lead=self.lead.text().strip(),
                end=self.by.day(),
            )
        )

    def _show_facts(self, facts: Sequence[tuple[str, str]], colour: str) -> None:
        while (item := self._facts.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for name, sentence in facts:
            self._facts.addWidget(self._fact(name, sentence, colour))

    def _fact(self, name: str, sentence: str, colour: str) -> QWidget:
        sign = QLabel()
        sign.setPixmap(pixmap(name, colour, 16, ratio=self.devicePixelRatioF()))
        line = QWidget()
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(plain(sentence), 1)
        return line

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._number, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._text, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addLayout(self._facts)
        layout.addWidget(heading(self.tr("Commit to it"), 4))
        layout.addWidget(self._committed)
        for widget in (self.lead, self.by, self.first_step):
            layout.addWidget(labelled(widget.accessibleName(), widget))
        layout.addWidget(caption(self.tr("Roles only; never the name of a child.")))
        layout.addWidget(self.commit)
        layout.addWidget(self.to_theory)
        layout.addWidget(self.strands)
