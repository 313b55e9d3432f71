"""Two votes stand side by side; a merge made afterwards is a second count beside the first."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QStyleOptionComboBox

from tests.support import board_of, done, small_session
from tests.ui.matrix.conftest import Open
from workshop_studio.analysis.votes import count
from workshop_studio.export.results_table import results_csv
from workshop_studio.model.items import Question
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Round, Votes
from workshop_studio.operations.merging import merge_questions
from workshop_studio.operations.rounds import cast, close_round, open_round, prepare_round
from workshop_studio.ui.boards.thread.thread_panel import ThreadPanel
from workshop_studio.ui.matrix.compare_model import MOVED, RANK_NOW, RANK_THEN
from workshop_studio.ui.matrix.head import foot_sentences
from workshop_studio.ui.matrix.matrix_page import MatrixPage
from workshop_studio.ui.session.vote_name import vote_name


def _voted(now: Snapshot, title: str, *totals: int) -> Snapshot:
    """A closed vote in which the questions got these votes, all of one kind."""
    now = now.apply(prepare_round(now, board_of(now, "opportunities"), title=title))
    vote = now.all(Round)[-1].id
    now = now.apply(open_round(now, vote))
    for question, total in zip(now.all(Question), totals, strict=False):
        for _ in range(total):
            now = now.apply(cast(now, vote, [Votes(question=question.id, feasibility=1)]))
    return now.apply(close_round(now, vote))


def _column(page: MatrixPage, column: int) -> list[str]:
    rows = page.view.compare.rows
    return [str(rows.index(row, column).data()) for row in range(rows.rowCount())]


def test_who_rose_and_who_fell_stands_in_the_order_of_the_later_vote(shown: Open) -> None:
    now = _voted(_voted(small_session(questions=3), "First", 5, 3, 1), "Second", 2, 4, 1)
    page, _ = shown(now)
    QTest.mouseClick(page.view.head.compare, Qt.MouseButton.LeftButton)
    assert page.view.compare.isVisible()
    assert _column(page, RANK_NOW) == ["1", "2", "3"]
    assert _column(page, RANK_THEN) == ["2", "1", "3"]
    assert _column(page, MOVED) == ["up 1 place", "down 1 place", "same place"]
    said = [each.text() for each in page.view.compare.findChildren(QLabel)]
    assert "Second: 1 rose, 1 fell, 1 stayed, 0 new, 0 gone." in said
    QTest.mouseClick(page.view.compare.back, Qt.MouseButton.LeftButton)
    assert page.view.table.isVisible()


def test_a_vote_without_a_title_has_one_name_wherever_it_is_spoken_of(shown: Open) -> None:
    now = _voted(_voted(small_session(questions=3), "", 5, 3, 1), "", 2, 4, 1)
    page, _ = shown(now)
    names = [vote_name(now, each) for each in now.all(Round)]
    assert names == ["Vote 1", "Vote 2"]
    assert page.view.head.rounds.currentText() == "Vote 2"
    said = [each.text() for each in page.view.head.findChildren(QLabel)]
    assert "Vote 2, not shown to the room yet" in said
    panel = ThreadPanel(with_private=False)
    panel.show_thread(now, now.all(Question)[0].id)
    assert [each.accessibleName().split(",")[0] for each in panel.cards] == names
    panel.close()
    for name, vote in zip(names, now.all(Round), strict=True):
        result = count(now, vote.id)
        assert foot_sentences(result, now)[0].startswith(f"{name}. ")
        assert f',"{name}",' in results_csv(now.session, result).decode()


def test_the_title_of_a_vote_has_the_room_that_is_left_above_the_table(shown: Open) -> None:
    title = "Second vote, after discussion"
    now = _voted(_voted(small_session(questions=3), "First", 5, 3, 1), title, 2, 4, 1)
    page, _ = shown(now)
    page.view.resize(1_200, 760)
    QApplication.processEvents()
    option = QStyleOptionComboBox()
    page.view.head.rounds.initStyleOption(option)
    assert option.currentText == title


def test_above_the_table_no_word_is_cut_in_a_narrow_window(shown: Open) -> None:
    now = _voted(_voted(small_session(questions=3), "First", 5, 3, 1), "Second", 2, 4, 1)
    page, _ = shown(now)
    head = page.view.head
    needed = head.sizeHint().width() + page.view.width() - head.width()
    for width, has_words in ((needed, True), (needed - 20, False), (needed, True)):
        page.view.resize(width, 700)
        QApplication.processEvents()
        (title,) = [each for each in head.findChildren(QLabel) if "matrix" in each.text()]
        assert title.width() >= title.sizeHint().width()
        assert (head.save.width() > 60) is has_words
        assert head.save.text() == "Save PDF"


def test_one_vote_alone_has_nothing_to_be_compared_with(shown: Open) -> None:
    page, _ = shown(_voted(small_session(questions=3), "First", 5, 3, 1))
    assert not page.view.head.compare.isVisible()


def test_a_merge_afterwards_changes_no_result_and_is_counted_beside_it_when_asked(
    shown: Open,
) -> None:
    page, document = shown(_voted(small_session(questions=3), "First", 5, 3, 1))
    assert not page.view.head.merged.isVisible()
    first, second, _ = (each.id for each in document.snapshot.all(Question))
    done(document, merge_questions(document.snapshot, first, [second]))
    totals = [row.result.total for row in page.view.table.rows.rows]
    assert totals == [5, 3, 1]
    assert page.view.head.merged.isVisible()
    QTest.mouseClick(page.view.head.merged, Qt.MouseButton.LeftButton)
    assert [row.result.total for row in page.view.table.rows.rows] == [8, 1]
    QTest.mouseClick(page.view.head.merged, Qt.MouseButton.LeftButton)
    assert [row.result.total for row in page.view.table.rows.rows] == [5, 3, 1]
