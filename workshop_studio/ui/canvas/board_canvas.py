"""Owns the canvas of a board: what hands and keys do on it, and the editor over its texts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import cast

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QTouchEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from workshop_studio.layout.boards.geometry import Point
from workshop_studio.layout.boards.scene import Item, Scene
from workshop_studio.layout.screen import ScreenTheme
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.tools.gestures import (
    AddAt,
    Drop,
    Edit,
    Gesture,
    Linked,
    Pan,
    Select,
)
from workshop_studio.tools.hits import Hits
from workshop_studio.tools.link_keys import LinkKeys
from workshop_studio.tools.tool import Field
from workshop_studio.ui.canvas.above.lifted import Relink, hanging, lifted
from workshop_studio.ui.canvas.above.marks_now import overlay
from workshop_studio.ui.canvas.chosen_surface import ChosenSurface
from workshop_studio.ui.canvas.hands.keys import holds_letter, press_key
from workshop_studio.ui.canvas.hands.pointer import Pointer, ToolName
from workshop_studio.ui.canvas.hands.touch import Touch
from workshop_studio.ui.canvas.writing.typist import Typist


def no_links(_scene: Scene, _places: Mapping[str, Point]) -> tuple[Item, ...]:
    """For boards without links."""
    return ()


class BoardCanvas(ChosenSurface):
    """Shows a board and says what a person wants; it changes nothing itself.

    Signals:
        tool_changed: (str) "select", "link" or "pan" is in the hand.
        linking_changed: a link by keyboard has begun, gone on or ended; see `linking`.
        dropped: (tuple of ids, id under the hand, Point where that one's origin went).
        linked: (source id, target id).
        wanted_at: (Point) something new is wanted there.
        letters: (str) typed while nothing is selected.
        menu_wanted: (QPoint on the screen).
        ready: nothing is left to do for the board just now.

    Attributes:
        may_change: whether anything but looking is possible.
        typing_adds: whether letters are words while nothing is selected.
        letters_command: whether letters are keys of commands.
        typist: types over texts in their place, and has the signals of that.
        escapes: what Esc ends before it lets go of what is selected, the last first; each says
            whether there was something to end.
    """

    tool_changed = Signal(str)
    linking_changed = Signal()
    dropped = Signal(object, str, object)
    linked = Signal(str, str)
    wanted_at = Signal(object)
    letters = Signal(str)
    menu_wanted = Signal(object)
    ready = Signal()

    def __init__(
        self, book: FontBook, theme: ScreenTheme, *, relink: Relink = no_links,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(book, theme, parent)
        self.may_change = True
        self.typing_adds = self.letters_command = True
        self._relink = relink
        self._hits = Hits(self.scene)
        self._readying = self._hits.getting_ready()
        self._linking: LinkKeys | None = None
        self.escapes: list[Callable[[], bool]] = []
        self._pointer = Pointer(self, self)
        self._pointer.shown.connect(self.refresh_marks)
        self._pointer.tool_changed.connect(self.tool_changed)
        self.typist = Typist(self)
        self.typist.began.connect(self.refresh_marks)
        self.typist.ended.connect(self.refresh_marks)
        self.view_changed.connect(self._follow_view)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self._touch = Touch(self._pointer, self)
        self._touch.held.connect(self._hold)

    # What it shows

    @property
    def linking(self) -> LinkKeys | None:
        """The link that is being made by keyboard."""
        return self._linking

    @property
    def tool(self) -> ToolName:
        """The tool in the hand."""
        return self._pointer.name

    def field(self) -> Field:
        """What tools work on."""
        return Field(self._hits, self.selection, self.may_change)

    def take_scene(self, scene: Scene) -> None:
        """Give up what was begun with things that are no more."""
        self._hits = Hits(scene)
        self._readying = self._hits.getting_ready()
        if any(key not in scene.by_id for key in self._pointer.preview.dragged):
            self._pointer.cancel()
        if self._linking and not {self._linking.source, self._linking.target} <= {"", *scene.by_id}:
            self._linking = None
        self.typist.follow()

    def get_ready(self) -> bool:
        """Know where everything is before the first press."""
        more = next(self._readying, False)
        if not more:
            self.ready.emit()
        return more

    def set_theme(self, theme: ScreenTheme) -> None:
        """Show everything in other colours."""
        super().set_theme(theme)
        self.refresh_marks()

    def use(self, name: ToolName) -> None:
        """Take a tool: "select", "link" or "pan"."""
        self.set_linking(None)
        self._pointer.use(name)

    def set_linking(self, linking: LinkKeys | None) -> None:
        """Go on with a link by keyboard, or give it up."""
        if linking == self._linking:
            return
        self._linking = linking if self.may_change else None
        if linking is not None and linking.target in self.scene.by_id:
            self.reveal(self.scene.by_id[linking.target].bounds)
        self.refresh_marks()
        self.linking_changed.emit()

    def edit(self, key: str, text: str | None = None) -> None:
        """Type over an item's text in its place, beginning with another text if one is given."""
        if self.may_change:
            self.typist.begin(key, text)

    # Gestures

    def take(self, gesture: Gesture) -> None:
        """Do what a gesture means, or tell of it."""
        match gesture:
            case Select(ids):
                # What a drag had begun with may have been deleted under the hand.
                self.select(key for key in ids if key in self.scene.by_id)
            case Pan(dx, dy):
                self.pan(dx, dy)
            case Drop(ids, held, at):
                self.dropped.emit(ids, held, at)
            case Linked(source, target):
                self.linked.emit(source, target)
            case Edit(key):
                self.edit(key)
            case AddAt(at):
                self.wanted_at.emit(at)

    def escape(self) -> None:
        """Give up what was begun; else what looking has brought; else the tool; else all chosen."""
        if self._pointer.cancel() or any(end() for end in reversed(self.escapes)):
            return
        if self.tool != "select":
            self.use("select")
        else:
            self.select(())

    def give_letters(self, letters: str) -> None:
        """Hand letters on to where texts are typed."""
        if self.may_change:
            self.letters.emit(letters)

    def event(self, event: QEvent) -> bool:
        """Take letters before they are shortcuts while they are words; fingers and pinches."""
        kind = event.type()
        over = isinstance(event, QKeyEvent) and kind == QEvent.Type.ShortcutOverride
        if over and holds_letter(self, cast(QKeyEvent, event), selecting=self.tool == "select"):
            event.accept()
            return True
        if isinstance(event, QTouchEvent) and self._finger(event):
            event.accept()
            return True
        if kind == QEvent.Type.NativeGesture and self._pointer.pinch(event):
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let the tool begin."""
        self.by_keyboard = False
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if self._linking is None:
            self._pointer.press(event)
        else:
            self._link_to(self._linking.source, event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let the tool go on, or show what a link by keyboard would be joined to."""
        if self._linking is None:
            self._pointer.move(event)
            return
        node = self._hits.node_at(self.view.to_board(event.position()))
        if node is not None and node.id != self._linking.source:
            self.set_linking(replace(self._linking, target=node.id, typed=""))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the tool finish."""
        self._pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Let the tool open what is under it."""
        self._pointer.double(event)

    def _finger(self, event: QTouchEvent) -> bool:
        """Let fingers do what hands do; whether the event was one of a touch screen."""
        if event.type() == QEvent.Type.TouchBegin and self._touch.is_of_screen(event):
            self.by_keyboard = False
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            if self._linking is not None:
                self._link_to(self._linking.source, event.points()[0].position())
                self._touch.skip()
        return self._touch.heard(event)

    def _hold(self, place: QPointF) -> None:
        """Ask for the menu of what a finger rests on."""
        self._ask_for_menu(place.toPoint())

    def _link_to(self, source: str, place: QPointF) -> None:
        """End a link that is made by keyboard where a hand points."""
        node = self._hits.node_at(self.view.to_board(place))
        self.set_linking(None)
        if node is not None and node.id != source:
            self.linked.emit(source, node.id)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the hand any more."""
        super().leaveEvent(event)
        self._pointer.away()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Push or zoom the board."""
        self._pointer.wheel(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what is under the hand, or has the keyboard."""
        place = event.pos()
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self._ask_for_menu(place)
            return
        if (item := self.scene.by_id.get(self.current)) is not None:
            place = self.view.rect_to_widget(item.bounds).center().toPoint()
        self.menu_wanted.emit(QPoint(self.mapToGlobal(place)))

    def _ask_for_menu(self, place: QPoint) -> None:
        """Ask for the menu of what is under a hand, which is selected for that."""
        hit = self._hits.at(self.view.to_board(place.toPointF()), within=7 / self.view.scale)
        if hit is not None and hit.id not in self.selection:
            self.select((hit.id,))
        self.menu_wanted.emit(QPoint(self.mapToGlobal(place)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, choose, type; Space lends the hand that pushes the board."""
        self.by_keyboard = True
        bare = not event.modifiers()
        if event.key() == Qt.Key.Key_Space and bare and self._linking is None:
            self._pointer.lend_hand(lent=True)
        elif not press_key(self, event):
            super().keyPressEvent(event)
        self.refresh_marks()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Put the lent hand away."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._pointer.lend_hand(lent=False)
        else:
            super().keyReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is, unless a hand brought it."""
        super().focusInEvent(event)
        self.by_keyboard = event.reason() != Qt.FocusReason.MouseFocusReason
        self.teller.focus_changed()
        self.refresh_marks()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Give up what was begun by hand or key."""
        super().focusOutEvent(event)
        self._pointer.lend_hand(lent=False)
        self.set_linking(None)
        self.refresh_marks()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the editor in its place."""
        super().resizeEvent(event)
        self._follow_view()

    # What is painted over it

    def refresh_marks(self) -> None:
        """Show rings, marquee, band and what hangs on the hand as they are now."""
        preview = self._pointer.preview
        if preview.dragged:
            self.typist.give_up()
            live = lifted(self.scene, preview, self._relink)
            self.show_live(live, hanging(self.scene, preview.dragged).union(preview.dragged))
            self.moved = {item.id: item for item in live if item.id}
        elif self.moved:
            self.moved = {}
            self.end_live()
        self.show_marks(overlay(self, preview))
        shape = self._pointer.cursor()
        if self.cursor().shape() != shape:
            self.setCursor(shape)

    def _follow_view(self) -> None:
        self.typist.follow()
        self.refresh_marks()
