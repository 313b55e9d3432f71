"""What floats over a board and is only looked at: painted once, and never out of date."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtGui import QImage, QPixmap, QRegion
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from tests.support import woven_session
from tests.ui.boards.map.map_room import MapRoom
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.boards import Sector
from workshop_studio.ui.boards.stage.kept import KeptPicture
from workshop_studio.ui.boards.stage.stage import Stage

NEARLY = 2
"""Of 255: a corner that is mixed with its ground in two steps is rounded twice."""


@pytest.fixture
def room(application: QApplication, book: FontBook) -> Iterator[MapRoom]:
    """A map with its legend; all it is about to paint has been painted."""
    del application
    made = MapRoom(woven_session(), book)
    QApplication.processEvents()
    yield made
    made.close()


class Painted(QObject):
    """Says which widgets were painted since it was made."""

    def __init__(self) -> None:
        super().__init__()
        self.widgets: list[QObject] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note what is painted."""
        if event.type() == QEvent.Type.Paint:
            self.widgets.append(watched)
        return False


def parts(stage: Stage) -> tuple[QWidget, ...]:
    """What keeps a picture of itself."""
    return stage._legend, stage._names


def seen(stage: Stage, part: QWidget, ratio: float) -> bytes:
    """A part of the stage as a screen shows it, over the board."""
    place: QRect = part.geometry()
    picture = QPixmap(round(place.width() * ratio), round(place.height() * ratio))
    picture.setDevicePixelRatio(ratio)
    stage.render(picture, QPoint(), QRegion(place))
    return bytes(picture.toImage().convertToFormat(QImage.Format.Format_RGB32).constBits())


def is_up_to_date(stage: Stage, ratio: float = 1.0) -> bool:
    """Whether each part looks as it would if it were painted now, without any kept picture."""
    for part in parts(stage):
        kept = seen(stage, part, ratio)
        effect = part.graphicsEffect()
        assert isinstance(effect, KeptPicture)
        effect.setEnabled(False)
        anew = seen(stage, part, ratio)
        effect.setEnabled(True)
        assert len(set(anew)) > NEARLY + 1, "there is something to see"
        if max(abs(one - other) for one, other in zip(kept, anew, strict=True)) > NEARLY:
            return False
    return True


def test_legend_and_title_are_not_painted_again_while_the_board_is_pushed(room: MapRoom) -> None:
    stage = room.page.stage
    room.page.canvas.pan(3, 2)
    QApplication.processEvents()
    painted = Painted()
    inside = [each for part in parts(stage) for each in (part, *part.findChildren(QLabel))]
    for each in (room.page.canvas, *inside):
        each.installEventFilter(painted)
    room.page.canvas.pan(40, 20)
    QApplication.processEvents()
    assert room.page.canvas in painted.widgets
    assert not [each for each in painted.widgets if each in inside]


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_they_look_as_if_painted_anew_on_every_screen(room: MapRoom, ratio: float) -> None:
    assert is_up_to_date(room.page.stage)
    assert is_up_to_date(room.page.stage, ratio)


def test_they_look_as_if_painted_anew_after_whatever_changes_them(room: MapRoom) -> None:
    stage = room.page.stage
    before = [seen(stage, part, 1.0) for part in parts(stage)]
    room.appearance.set_scheme("dark")
    QApplication.processEvents()
    assert all(
        seen(stage, part, 1.0) != was for part, was in zip(parts(stage), before, strict=True)
    )
    assert is_up_to_date(stage)
    room.page.set_title("Another map")
    QApplication.processEvents()
    assert is_up_to_date(stage)
    room.page.set_title("Another may")
    QApplication.processEvents()
    assert is_up_to_date(stage)
    room.dock.resize(1000, 700)
    QApplication.processEvents()
    assert is_up_to_date(stage)


def test_a_sector_that_comes_is_seen_in_the_legend_at_once(room: MapRoom) -> None:
    stage, legend = room.page.stage, room.page.legend
    assert is_up_to_date(stage)
    words, before = legend.words, seen(stage, stage._legend, 1.0)
    room.page.canvas.select((room.players()[0].id,))
    form = room.page.details.player
    health = next(each for each in room.snapshot.all(Sector) if each.name == "Health")
    form.sector.setCurrentIndex(form.sector.findData(health.id))
    form.sector.activated.emit(form.sector.currentIndex())
    QApplication.processEvents()
    assert legend.words != words
    assert seen(stage, stage._legend, 1.0) != before
    assert is_up_to_date(stage)
