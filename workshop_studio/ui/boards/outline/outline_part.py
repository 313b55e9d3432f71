"""Owns the outline of one board: it follows the session, and takes the board's place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, Qt, QTimer

from workshop_studio.tools.outline.of_board import outline_acts
from workshop_studio.ui.boards.outline.choosing import Choosing
from workshop_studio.ui.boards.outline.narrowing import Narrowing
from workshop_studio.ui.boards.outline.outline_delegate import OutlineDelegate
from workshop_studio.ui.boards.outline.outline_model import OutlineModel
from workshop_studio.ui.boards.outline.outline_panel import OutlinePanel
from workshop_studio.ui.boards.outline.outline_view import OutlineView
from workshop_studio.ui.boards.outline.outline_voice import install_outline_voices
from workshop_studio.ui.boards.outline.over_rows import OverRows
from workshop_studio.ui.boards.outline.row_hands import RowHands
from workshop_studio.ui.boards.outline.row_painter import RowPainter

if TYPE_CHECKING:
    from workshop_studio.ui.boards.board_page import BoardPage
    from workshop_studio.ui.boards.looking.finding import Finding

_FLASH = 1_600
"""Milliseconds for which rows are shown as new."""


class OutlinePart(QObject):
    """The outline of a page's board. It is made when it is first shown, and kept with the page.

    Attributes:
        panel: what stands in the stage.
        view: its rows.
        model: the same for Qt.
        hands: what is done to rows.
    """

    def __init__(self, page: BoardPage, finding: Finding) -> None:
        # It goes with the page, and its clock too.
        super().__init__(page.widget)
        self._page = page
        # Qt asks who speaks for a view as soon as there is one.
        install_outline_voices()
        self.model = OutlineModel()
        self._painter = RowPainter(page.desk.book, page.appearance.theme)
        self._look = OutlineDelegate(self.model, self._painter)
        self.view = OutlineView(page.canvas, self.model, self._look)
        # It has to outlive the view, which still asks it while it goes.
        self.model.setParent(self.view)
        self.panel = OutlinePanel(self.view)
        self.panel.hide()
        self._over = OverRows(page.canvas, self.view, self.model, self._look)
        self.hands = RowHands(page, self.view, self.model)
        self._flash = QTimer(self)
        self._flash.setSingleShot(True)
        self._flash.setInterval(_FLASH)
        self._flash.timeout.connect(self._end_flash)
        self._choosing = Choosing(page.canvas, self.view, self.model)
        self._narrowing = Narrowing(page.canvas, finding, self.view, self.model)
        self.view.expanded.connect(self._note_open)
        self.view.collapsed.connect(self._note_open)
        self.view.shifted.connect(page.canvas.typist.follow)
        self.view.selectionModel().currentChanged.connect(self._choose_place)
        page.canvas.linking_changed.connect(self._show_target)
        page.canvas.tool_changed.connect(self._refuse_tool)
        self._dress()

    @property
    def is_shown(self) -> bool:
        """Whether it stands in the board's place."""
        return not self.panel.isHidden()

    def begin(self) -> None:
        """Take the board's place: the same selection, the same keys, and the keyboard."""
        page, canvas = self._page, self._page.canvas
        had_keyboard = canvas.hasFocus() or canvas.typist.editor.hasFocus()
        canvas.typist.finish()
        known = set(self.view.actions())
        self.view.addActions([each for each in canvas.actions() if each not in known])
        self.view.setAccessibleName(
            self.tr("{board}, outline").format(board=canvas.accessibleName())
        )
        page.stage.show_instead(self.panel)
        self.refresh()
        canvas.view_changed.emit()
        canvas.setFocusProxy(self.view)
        canvas.typist.stand(self._over)
        self.hands.watch(canvas.typist.editor)
        self._choosing.follow()
        self._narrowing.begin()
        if had_keyboard:
            self.view.setFocus()

    def end(self) -> None:
        """Give the board its place back."""
        canvas = self._page.canvas
        editor = canvas.typist.editor
        had_keyboard = self.view.hasFocus() or editor.hasFocus()
        self._narrowing.end()
        self.hands.leave(editor)
        canvas.typist.stand()
        # PySide wants a widget where Qt takes none; a widget that is its own proxy has none.
        canvas.setFocusProxy(None)  # type: ignore[arg-type]  # Qt takes none
        self._page.stage.show_instead(None)
        canvas.view_changed.emit()
        if had_keyboard:
            canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        item = canvas.scene.by_id.get(canvas.current)
        if item is not None:
            canvas.reveal(item.bounds)

    def refresh(self) -> None:
        """Show the session as it is now; what is open, selected or being typed stays so."""
        page = self._page
        if not self.is_shown or not page.acts.stands(page.desk.snapshot):
            return
        outline = outline_acts(page.acts).outline(page.desk.snapshot, page.canvas.scene)
        is_first = not self.model.outline.rows
        came = self.model.show(outline)
        self._open_places(came)
        things = [row for row in came if row in page.canvas.scene.by_id]
        if things and not is_first:
            self.view.scrollTo(self.model.index_of(things[-1]))
            self._look.flashed = frozenset(things)
            self._flash.start()
        if is_first:
            self.view.rest_on_first()
        else:
            self._narrowing.refresh(came)
        self._dress()
        page.canvas.typist.follow()

    def _dress(self) -> None:
        theme = self._page.appearance.theme
        if theme is self._painter.theme and self.panel.shown == self.model.outline.sort:
            return
        self._painter.set_theme(theme)
        self.panel.show_sort(self.model.outline.sort, theme)
        self.view.sheet.update()

    def _open_places(self, came: tuple[str, ...]) -> None:
        """Places stand open when they come; what hangs on things is folded away.

        What somebody has opened or closed is so again, after another step too.
        """
        known = self._page.desk.opened.get(self._page.acts.board, {})
        for row in came:
            index = self.model.index_of(row)
            shown = self.model.row(index)
            if shown is not None and known.get(row, shown.kind == "heading"):
                self.view.setExpanded(index, True)  # noqa: FBT003 -- Qt takes it so

    def _note_open(self, index: QModelIndex) -> None:
        """Remember which rows are open, for when the page is there again."""
        row = self.model.row(index)
        if row is not None and not self._narrowing.is_opening:
            known = self._page.desk.opened.setdefault(self._page.acts.board, {})
            known[row.id] = self.view.isExpanded(index)

    def _choose_place(self) -> None:
        """Let new things go where somebody walks; a list that is only shown changes no place."""
        row = self.view.current_row()
        if row is not None and row.place and self.view.hasFocus():
            self._page.quick_add.choose(row.place)

    def _show_target(self) -> None:
        linking = self._page.canvas.linking
        target = linking.target if linking is not None else ""
        if target == self._look.target:
            return
        self._look.target = target
        for index in self.model.indexes_for(target)[:1]:
            self.view.scrollTo(index)
        self.view.sheet.update()

    def _refuse_tool(self, tool: str) -> None:
        """Nothing is dragged here from one thing to another."""
        if tool == "link" and self.is_shown:
            self._page.canvas.use("select")
            self._page.desk.told.emit(self.tr("Select what the link begins at, then press K."))

    def _end_flash(self) -> None:
        self._look.flashed = frozenset()
        self.view.sheet.update()
