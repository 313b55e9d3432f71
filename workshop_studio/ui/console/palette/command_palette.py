"""Owns the command palette: type a few letters, press Enter, and it is done."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QVBoxLayout, QWidget

from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.console.palette.hits import Entry, Hit, hits
from workshop_studio.ui.console.palette.rows import HIT, HitPainter
from workshop_studio.ui.console.sheets.overlay import Overlay
from workshop_studio.ui.kit.widgets import caption, field, key_cap, rule

_WIDTH = 720
_HEIGHT = 492


class CommandPalette(Overlay):
    """Lists what can be done and gone to; the first hit is chosen already."""

    def __init__(
        self, parent: QWidget, appearance: Appearance, entries: Callable[[], Sequence[Entry]]
    ) -> None:
        """Prepare it.

        Args:
            parent: the window's middle, which it covers.
            appearance: how everything looks.
            entries: asked each time it opens.
        """
        panel = QFrame()
        panel.setProperty("role", "palette")
        super().__init__(parent, appearance, panel)
        self._find_entries = entries
        self._entries: Sequence[Entry] = ()
        self._field = field(self.tr("Find a command, a note or a session"))
        self._field.setPlaceholderText(self.tr("What do you want to do?"))
        self._model = QStandardItemModel(self)
        self._list = QListView()
        self._painter = HitPainter(appearance)
        self._lay(panel)
        self._field.textChanged.connect(self._search)
        self._field.installEventFilter(self)
        self._list.clicked.connect(self._run)

    def open_palette(self) -> None:
        """Show it, with nothing typed yet."""
        self._entries = self._find_entries()
        self._field.clear()
        self._search("")
        self.open_over(self._field)

    def found(self) -> tuple[str, ...]:
        """The words of what is listed."""
        rows = (self._model.item(row).data(HIT) for row in range(self._model.rowCount()))
        return tuple(hit.entry.text for hit in rows if isinstance(hit, Hit))

    def place_panel(self) -> None:
        """In the upper middle, as wide as the design has it."""
        width = min(_WIDTH, self.width() - 32)
        height = min(_HEIGHT, self.height() - 120)
        self._panel.setGeometry((self.width() - width) // 2, 100, width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the arrows and Enter from the field."""
        mine = watched is self._field and event.type() == QEvent.Type.KeyPress
        if mine and isinstance(event, QKeyEvent) and self._take(Qt.Key(event.key())):
            return True
        return super().eventFilter(watched, event)

    def _take(self, key: Qt.Key) -> bool:
        if key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self._move(1 if key == Qt.Key.Key_Down else -1)
            return True
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._run()
            return True
        return False

    def _search(self, typed: str) -> None:
        self._model.clear()
        group = ""
        for hit in hits(typed, self._entries):
            if hit.entry.group != group:
                group = hit.entry.group
                head = QStandardItem(group)
                head.setFlags(Qt.ItemFlag.NoItemFlags)
                self._model.appendRow(head)
            row = QStandardItem(hit.entry.text)
            row.setData(hit, HIT)
            row.setEditable(False)
            self._model.appendRow(row)
        if not self._model.rowCount():
            nothing = QStandardItem(self.tr("Nothing of that name. Try fewer letters."))
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self._model.appendRow(nothing)
        self._move(1, start=-1)

    def _move(self, step: int, *, start: int | None = None) -> None:
        rows = self._model.rowCount()
        at = self._list.currentIndex().row() if start is None else start
        for _ in range(rows):
            at = (at + step) % rows
            if self._model.item(at).data(HIT) is not None:
                self._list.setCurrentIndex(self._model.index(at, 0))
                return

    def _run(self, _index: object = None) -> None:
        hit = self._list.currentIndex().data(HIT)
        if isinstance(hit, Hit):
            self.close_over()
            # After the key has been dealt with: what is run may take the page itself away.
            QTimer.singleShot(0, hit.entry.run)

    def _lay(self, panel: QFrame) -> None:
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._painter)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setMouseTracking(True)
        self._list.setAccessibleName(self.tr("What was found"))
        layout = QVBoxLayout(panel)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(20, 6, 20, 6)
        head.addWidget(self._field, 1)
        head.addWidget(key_cap("Esc"))
        layout.addLayout(head)
        layout.addWidget(rule())
        layout.addWidget(self._list, 1)
        layout.addWidget(rule())
        foot = caption(
            self.tr(
                "↑ ↓ choose     Enter run     "
                "Type > for commands only, @ for players, # for questions"
            )
        )
        foot.setContentsMargins(20, 9, 20, 9)
        layout.addWidget(foot)
