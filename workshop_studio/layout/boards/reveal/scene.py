"""Owns the picture of a moment of the reveal: head, rows and foot, as large as the wall."""

from __future__ import annotations

from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.layout.boards.reveal.frame import RevealFrame
from workshop_studio.layout.boards.reveal.letter_mark import letter_mark
from workshop_studio.layout.boards.reveal.row import HEIGHT, WIDTH, RowLook
from workshop_studio.layout.boards.scene import Drawing, Item, Scene
from workshop_studio.layout.display_list import Artifact, Box, Child, Group, Ink, Text
from workshop_studio.layout.pages.question_words import wording
from workshop_studio.layout.pages.typesetting import Style, set_text
from workshop_studio.layout.words import CRITERION_ASKS, CRITERION_NAMES, counted
from workshop_studio.model.frozen import frozen
from workshop_studio.model.reveal import RevealRow
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.words import Criterion

FRAME = Rect(0.0, 0.0, 1_920.0, 1_080.0)
_MARGIN, _HEAD, _FOOT = 64.0, 170.0, 82.0
_TITLE = Style(72.0, 700, leading=1.1)
_STEP = Style(56.0, 500, leading=1.1)
_FACT = Style(48.0, 600, leading=1.1)
_LETTER = 104.0
TOGETHER = "All votes together"


@frozen
class HeadLook:
    """What is asked, and the how-manieth step this is."""

    criterion: Criterion | None
    number: int
    of: int

    def draw(self, drawing: Drawing) -> Group:
        """The head from the top left corner of the picture."""
        theme, book = drawing.theme, drawing.book
        shapes: list[Child] = []
        left = _MARGIN
        if self.criterion is not None:
            shapes.append(
                letter_mark(self.criterion, left, (_HEAD - _LETTER) / 2, _LETTER, drawing)
            )
            left += _LETTER + 36.0
        title = set_text(book, asked(self.criterion), _TITLE)
        place = set_text(book, f"{self.number} of {self.of}", _STEP)
        right = FRAME.width - _MARGIN - place.width
        shapes += [
            Text(left, (_HEAD - title.height) / 2, title, theme.text),
            Text(right, (_HEAD - place.height) / 2, place, theme.muted),
        ]
        return Group("H1", tuple(shapes))


@frozen
class FootLook:
    """How many voted with how many votes, and how many questions are not shown."""

    people: int
    votes: int
    more: int

    def draw(self, drawing: Drawing) -> Group:
        """The bar from the top left corner of the picture."""
        theme, book = drawing.theme, drawing.book
        top = FRAME.height - _FOOT
        ground = Artifact((Box(0.0, top, FRAME.width, _FOOT, Ink(fill=theme.toast)),))
        said = f"{counted(self.people, 'person', 'people')}, {counted(self.votes, 'vote', 'votes')}"
        facts = set_text(book, said, _FACT)
        shapes: list[Child] = [
            ground,
            Text(_MARGIN, top + (_FOOT - facts.height) / 2, facts, theme.on_toast),
        ]
        if self.more:
            words = f"{counted(self.more, 'more question', 'more questions')} below these"
            rest = set_text(book, words, _FACT.but(weight=500))
            right = FRAME.width - _MARGIN - rest.width
            shapes.append(Text(right, top + (_FOOT - rest.height) / 2, rest, theme.on_toast))
        return Group("P", tuple(shapes))


def reveal_scene(snapshot: Snapshot, frame: RevealFrame, *, people: int) -> Scene:
    """A moment of the reveal.

    Rows that are not there yet are not in the scene at all, so that nothing can tell of them.

    Args:
        snapshot: the session, for the words of the questions; those of private ones are withheld.
        frame: the moment.
        people: who voted.
    """
    step = frame.step
    items = tuple(
        _item(snapshot, frame, row, place)
        for place, row in enumerate(step.rows)
        if frame.share_of(row) > 0.0
    )
    return Scene(
        bounds=FRAME,
        ground=(
            HeadLook(step.criterion, frame.number, frame.of),
            FootLook(people, step.votes, step.more),
        ),
        items=items,
        # From the bottom up, as they came.
        order=tuple(item.id for item in reversed(items)),
    )


def asked(criterion: Criterion | None) -> str:
    """What a step asks, as its heading."""
    if criterion is None:
        return TOGETHER
    return (
        f"{CRITERION_NAMES[criterion]}: {CRITERION_ASKS[criterion][0].lower()}"
        + (CRITERION_ASKS[criterion][1:])
    )


def _item(snapshot: Snapshot, frame: RevealFrame, row: RevealRow, place: int) -> Item:
    text = wording(snapshot, row.result).text
    criterion, most = frame.step.criterion, frame.step.rows[0].votes
    tied = ", shared" if row.tied else ""
    return Item(
        id=row.result.question,
        at=((FRAME.width - WIDTH) / 2, _HEAD + HEIGHT * place),
        extent=Rect(0.0, 0.0, WIDTH, HEIGHT),
        look=RowLook(row, text, criterion, most, frame.share_of(row)),
        name=f"Rank {row.rank}{tied}: question {row.result.number}, {text},"
        f" {counted(row.votes, 'vote', 'votes')}",
        kind="Result",
        fixed=True,
        radius=20.0,
    )
