"""The step of the matrix: figures as they were counted, one choice in table and picture."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from tests.samples import sample
from tests.support import board_of, done, small_session
from tests.ui.matrix.conftest import Open
from workshop_studio.analysis.rounds import results
from workshop_studio.layout.boards.matrix.picture import Picture
from workshop_studio.layout.boards.matrix.wall import LeadLook
from workshop_studio.layout.matrix.bubbles import disc_of
from workshop_studio.layout.pages.question_words import WITHHELD
from workshop_studio.layout.screen import DARK
from workshop_studio.model.changes import Change, ChangeSet
from workshop_studio.model.follow_up import Action, Commitment
from workshop_studio.model.items import Question
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.theories import Element, Theory
from workshop_studio.model.votes import Round, Votes
from workshop_studio.operations.rounds import (
    cast,
    close_round,
    open_round,
    prepare_round,
    reveal_round,
)
from workshop_studio.ui.matrix.matrix_page import MatrixPage
from workshop_studio.ui.matrix.table_model import COLUMNS


def cells(page: MatrixPage, column: str) -> list[str]:
    model = page.view.table.rows
    number = next(n for n, each in enumerate(COLUMNS) if each == column)
    return [str(model.index(row, number).data()) for row in range(model.rowCount())]


def voted(snapshot: Snapshot, votes: list[list[int]]) -> tuple[Snapshot, str]:
    """A session in which an open vote holds ballots: feasibility votes for each question."""
    board = board_of(snapshot, "opportunities")
    snapshot = snapshot.apply(prepare_round(snapshot, board, title="A vote"))
    vote = snapshot.all(Round)[-1].id
    snapshot = snapshot.apply(open_round(snapshot, vote))
    questions = [each.id for each in snapshot.of(Question, board)]
    for ballot in votes:
        given = [Votes(question=q, feasibility=n) for q, n in zip(questions, ballot, strict=False)]
        snapshot = snapshot.apply(cast(snapshot, vote, given))
    return snapshot, vote


def labels(page: MatrixPage) -> str:
    """All words that page and dock show."""
    found = [*page.view.findChildren(QLabel), *page.dock.findChildren(QLabel)]
    return "\n".join(label.text() for label in found if label.isVisible())


@pytest.mark.parametrize("name", ["borough", "borough-pupils", "trust-reading"])
def test_the_table_holds_the_figures_of_the_count(shown: Open, name: str) -> None:
    snapshot = sample(name)
    page, _ = shown(snapshot)
    result = results(snapshot)
    assert cells(page, "total") == [str(each.total) for each in result.questions]
    assert cells(page, "number") == [str(each.number) for each in result.questions]
    for criterion in ("feasibility", "desirability", "viability"):
        assert cells(page, criterion) == [
            str(getattr(each.votes, criterion)) for each in result.questions
        ]
    hidden = page.view.table.isColumnHidden(COLUMNS.index("voters"))
    assert hidden == (not result.per_person_known)


def test_ties_share_a_rank_and_a_sentence_says_so(shown: Open) -> None:
    snapshot, vote = voted(small_session(), [[1, 1, 1, 0], [1, 1, 0, 1]])
    page, _ = shown(snapshot.apply(close_round(snapshot, vote)))
    assert cells(page, "rank") == ["1=", "1=", "3=", "3="]
    assert "= marks a tie" in page.view.foot.text()
    model = page.view.table.rows
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Rank 1, shared"
    said = model.index(0, COLUMNS.index("feasibility")).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Feasible: 2 votes"


def test_an_open_vote_shows_nothing_but_the_way_to_it(shown: Open) -> None:
    snapshot, _vote = voted(small_session(), [[1, 2, 0, 0], [3, 0, 0, 0]])
    page, _ = shown(snapshot)
    assert page.view.table.rows.rowCount() == 0
    assert page.counts() == ""
    assert page.wall_scene() is None
    assert not page.dock.bubbles.isVisible()
    assert "Voting is open" in labels(page)
    assert not any(letter.isdigit() for letter in labels(page))
    wanted: list[tuple[str, str]] = []
    page.wants.connect(lambda step, record: wanted.append((step, record)))
    QTest.mouseClick(page.view.empty.to_vote, Qt.MouseButton.LeftButton)
    assert wanted == [("vote", "")]


def test_an_earlier_result_is_shown_during_a_vote_only_on_request(shown: Open) -> None:
    snapshot, vote = voted(sample("borough"), [[1, 2]])
    page, document = shown(snapshot)
    assert page.view.table.rows.rowCount() == 0
    QTest.mouseClick(page.view.empty.earlier, Qt.MouseButton.LeftButton)
    assert cells(page, "total") == [str(q.total) for q in results(snapshot, "r2").questions]
    done(document, close_round(document.snapshot, vote))
    assert cells(page, "total")[:3] == ["2", "1", "0"]


def test_closing_the_vote_brings_the_result_and_revealing_brings_it_to_the_room(
    shown: Open,
) -> None:
    snapshot, vote = voted(small_session(), [[0, 3], [2, 1]])
    page, document = shown(snapshot)
    done(document, close_round(document.snapshot, vote))
    assert cells(page, "total") == ["4", "2", "0", "0"]
    assert page.wall_scene() is None
    done(document, reveal_round(document.snapshot, vote))
    assert page.wall_scene() is not None


def test_row_bubble_and_panel_share_one_choice(shown: Open) -> None:
    page, _ = shown(sample("borough"))
    table, bubbles = page.view.table, page.dock.bubbles
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Down)
    second = table.rows.rows[1].result
    assert page.chosen == second.question
    assert second.text in labels(page)
    picture = bubbles._picture()
    assert isinstance(picture, Picture)
    assert picture.chosen == second.question
    third = table.rows.rows[4].result
    disc = disc_of(third, picture.plot, picture.scale)
    at = QPoint(round(disc.x * 4 / 3), round(disc.y * 4 / 3))
    QTest.mouseClick(bubbles, Qt.MouseButton.LeftButton, pos=at)
    assert page.chosen == picture.question_at((disc.x, disc.y))
    assert table.currentIndex().row() == table.rows.row_of(page.chosen)


def test_rows_can_be_ordered_by_a_criterion_and_keep_their_ranks(shown: Open) -> None:
    page, _ = shown(sample("borough"))
    chosen = page.chosen
    order = page.view.head.order
    order.setFocus()
    for _ in range(2):
        QTest.keyClick(order, Qt.Key.Key_Down)
    by = [int(each) for each in cells(page, "desirability")]
    assert by == sorted(by, reverse=True)
    assert sorted(cells(page, "rank")) == [str(n) for n in range(1, 7)]
    assert page.chosen == chosen


def test_committing_takes_who_when_and_the_first_step(shown: Open) -> None:
    page, document = shown(sample("trust-reading"))
    before = len(document.snapshot.all(Commitment))
    panel = page.dock.panel
    told: list[str] = []
    page._desk.undoable.connect(told.append)
    page.show_item(page.view.table.rows.rows[2].result.question)
    QTest.keyClicks(panel.lead, "Literacy lead")
    QTest.keyClicks(panel.by.line, "27/3/2026")
    QTest.keyClicks(panel.first_step, "Ask two schools")
    QTest.mouseClick(panel.commit, Qt.MouseButton.LeftButton)
    made = document.snapshot.all(Commitment)
    assert len(made) == before + 1
    assert made[-1].question == page.chosen
    assert made[-1].actions == (
        Action(text="Ask two schools", lead="Literacy lead", end="2026-03-27"),
    )
    assert told == [f"Committed to question {page.view.table.rows.rows[2].result.number}"]
    assert "Committed, Literacy lead, by 27 March 2026" in labels(page)
    assert panel.lead.text() == ""


def test_a_day_that_is_none_is_not_committed_to(shown: Open) -> None:
    page, document = shown(sample("trust-reading"))
    before = document.snapshot.all(Commitment)
    QTest.keyClicks(page.dock.panel.by.line, "31/2/2026")
    QTest.keyClick(page.dock.panel.by.line, Qt.Key.Key_Return)
    assert document.snapshot.all(Commitment) == before
    assert "no day of the calendar" in labels(page)


def test_a_question_goes_into_the_theory_once(shown: Open) -> None:
    page, document = shown(sample("borough-pupils"))
    told: list[tuple[str, ...]] = []
    for heard in (page._desk.moved_on, page._desk.leads):
        heard.connect(lambda *words: told.append(words))
    QTest.mouseClick(page.dock.panel.to_theory, Qt.MouseButton.LeftButton)
    page.actions[1].trigger()
    (element,) = document.snapshot.all(Element)
    assert element.origins == (page.chosen,)
    assert len(document.snapshot.all(Theory)) == 1
    assert told == [
        ("Taken into the theory of change: Activities", "theory", element.id),
        ("It is in the theory of change already.", "theory", element.id),
    ]


def test_saving_is_asked_of_the_console(shown: Open) -> None:
    page, _ = shown(sample("borough"))
    asked: list[str] = []
    page.export_wanted.connect(asked.append)
    QTest.mouseClick(page.view.head.save, Qt.MouseButton.LeftButton)
    assert asked == ["matrix"]


def test_a_session_without_votes_says_what_to_do(shown: Open) -> None:
    page, _ = shown(small_session())
    assert "Hold a vote and close it" in labels(page)
    assert not any(action.isEnabled() for action in page.actions)


def test_the_words_of_a_private_question_stay_off_the_wall(shown: Open) -> None:
    snapshot = sample("borough")
    first = snapshot.get(Question, results(snapshot).questions[0].question)
    hidden = replace(first, private=True)
    page, _ = shown(snapshot.apply(ChangeSet((Change(first, hidden),))))
    wall = page.wall_scene()
    assert wall is not None
    (look,) = wall[1].ground
    assert isinstance(look, LeadLook)
    assert look.texts[0] == WITHHELD
    assert first.short not in look.texts


def test_another_theme_draws_in_its_colours(shown: Open) -> None:
    page, _ = shown(sample("borough"))
    page._appearance.set_scheme("dark")
    picture = page.dock.bubbles.grab().toImage()
    assert picture.pixelColor(310, 5).name().upper() == DARK.accent_soft


@pytest.mark.parametrize("height", [330, 500, 760, 1_400])
def test_no_empty_ground_is_left_below_the_rows(shown: Open, height: int) -> None:
    page, _document = shown(sample("borough"))
    page.view.resize(1_200, height)
    QApplication.processEvents()
    table = page.view.table
    rows = table.rows.rowCount()
    assert rows > 4
    left = table.viewport().height() - rows * table.rowHeight(0)
    # Rows that share what there is leave less than a pixel each.
    assert left < rows
    foot = page.view.foot
    assert 0 < foot.mapTo(page.view, foot.rect().bottomLeft()).y() < height
