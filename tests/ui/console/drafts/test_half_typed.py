"""What is half typed into the fields of a step is there again when one comes back to it."""

from __future__ import annotations

from functools import partial

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from tests.support import board_of, step
from tests.ui.console.conftest import Shown
from workshop_studio.model.follow_up import Commitment
from workshop_studio.model.votes import Ballot, Round, Votes
from workshop_studio.operations.removing import remove
from workshop_studio.operations.rounds import close_round, open_round, prepare_round
from workshop_studio.operations.typed_ballots import take_back_ballot, type_ballot
from workshop_studio.ui.close.close_page import ClosePage
from workshop_studio.ui.matrix.matrix_page import MatrixPage
from workshop_studio.ui.session.desk import Desk
from workshop_studio.ui.vote.open_panel import OpenPanel
from workshop_studio.ui.vote.vote_page import VotePage


def away_and_back(shown: Shown) -> None:
    """Look at the matrix, and come back."""
    here = shown.page.step
    shown.page.go("matrix")
    QApplication.processEvents()
    shown.page.go(here)
    QApplication.processEvents()


def closing(shown: Shown) -> ClosePage:
    page = shown.page.page
    assert isinstance(page, ClosePage)
    return page


def voting(shown: Shown) -> VotePage:
    page = shown.page.page
    assert isinstance(page, VotePage)
    return page


def ranked(shown: Shown) -> MatrixPage:
    page = shown.page.page
    assert isinstance(page, MatrixPage)
    return page


def collecting(shown: Shown) -> OpenPanel:
    panel = voting(shown).panel
    assert isinstance(panel, OpenPanel)
    return panel


def with_open_vote(shown: Shown) -> Desk:
    """A session in which a vote is open, its page shown."""
    desk = shown.open()
    board = board_of(desk.snapshot, "opportunities")
    desk.do(partial(prepare_round, board=board, title="Ours"), step("prepare"))
    desk.do(partial(open_round, round_id=desk.snapshot.all(Round)[-1].id), step("open"))
    shown.page.go("vote")
    return desk


def test_a_commitment_and_a_reflection_half_written_outlast_another_step(shown: Shown) -> None:
    desk = shown.open()
    shown.page.go("close")
    form = closing(shown).commitments.form
    QTest.keyClicks(form.text, "Share one page")
    QTest.keyClicks(form.by.line, "31/12/2026")
    QTest.keyClicks(closing(shown).reflections.line, "I shall ring first")
    away_and_back(shown)
    form = closing(shown).commitments.form
    assert (form.text.text(), form.by.line.text()) == ("Share one page", "31/12/2026")
    assert closing(shown).reflections.line.text() == "I shall ring first"
    form.save.click()
    assert [each.text for each in desk.snapshot.all(Commitment)].count("Share one page") == 1
    away_and_back(shown)
    # What was entered does not come a second time.
    assert closing(shown).commitments.form.text.text() == ""
    assert closing(shown).reflections.line.text() == "I shall ring first"


def test_a_commitment_being_changed_stays_so_unless_it_is_gone(shown: Shown) -> None:
    desk = shown.open()
    shown.page.go("close")
    form = closing(shown).commitments.form
    QTest.keyClicks(form.text, "Share one page")
    form.save.click()
    [made] = [each for each in desk.snapshot.all(Commitment) if each.text == "Share one page"]
    closing(shown).commitments.edit(made.id)
    editor = closing(shown).commitments.editor
    assert editor is not None
    QTest.keyClicks(editor.lead, "SENCO")
    away_and_back(shown)
    editor = closing(shown).commitments.editor
    assert editor is not None
    assert (editor.text.text(), editor.lead.text()) == ("Share one page", "SENCO")
    shown.page.go("matrix")
    desk.do(lambda now: remove(now, [made.id]), step("remove"))
    shown.page.go("close")
    assert closing(shown).commitments.editor is None


def test_what_is_half_typed_is_there_when_the_session_is_opened_again(shown: Shown) -> None:
    shown.open()
    shown.page.go("close")
    QTest.keyClicks(closing(shown).commitments.form.text, "Share one page")
    shown.page.go("vote")
    QTest.keyClicks(voting(shown).form.title, "Before lunch")
    shown.window.back_to_library()
    assert shown.window.session is None
    shown.open("two")
    shown.page.go("vote")
    assert voting(shown).form.title.text() == ""
    shown.window.back_to_library()
    shown.open()
    shown.page.go("vote")
    assert voting(shown).form.title.text() == "Before lunch"
    shown.page.go("close")
    assert closing(shown).commitments.form.text.text() == "Share one page"


def test_a_copy_that_is_only_read_has_nothing_of_what_was_half_typed(shown: Shown) -> None:
    shown.open()
    shown.page.go("vote")
    QTest.keyClicks(voting(shown).form.title, "Before lunch")
    shown.window.back_to_library()
    assert shown.studio.leave()
    shown.open(read_only=True)
    shown.page.go("vote")
    assert voting(shown).form.title.text() == ""


def test_a_vote_half_prepared_outlasts_another_step(shown: Shown) -> None:
    shown.open()
    shown.page.go("vote")
    voting(shown).rounds.new.click()
    form = voting(shown).form
    first = next(iter(form._boxes))
    form._boxes[first].setChecked(False)
    QTest.keyClicks(form.title, "Before lunch")
    QTest.keyClicks(form.expected, "24")
    form.votes.choose("5")
    away_and_back(shown)
    form = voting(shown).form
    assert (form.title.text(), form.expected.text()) == ("Before lunch", "24")
    assert form.votes.chosen() == "5"
    assert not form._boxes[first].isChecked()


def test_a_vote_being_changed_is_changed_further_unless_it_was_opened(shown: Shown) -> None:
    desk = shown.open()
    board = board_of(desk.snapshot, "opportunities")
    desk.do(partial(prepare_round, board=board, title="Ours"), step("prepare"))
    vote = desk.snapshot.all(Round)[-1].id
    shown.page.go("vote")
    [changes] = [
        each
        for each in voting(shown).widget.findChildren(QAbstractButton)
        if each.text() == "Change it"
    ]
    changes.click()
    QTest.keyClicks(voting(shown).form.title, " all")
    away_and_back(shown)
    assert voting(shown).form.revised == vote
    assert voting(shown).form.title.text() == "Ours all"
    shown.page.go("matrix")
    desk.do(partial(open_round, round_id=vote), step("open"))
    shown.page.go("vote")
    assert isinstance(voting(shown).panel, OpenPanel)


def test_changes_to_one_vote_outlast_another_step_while_another_is_shown(shown: Shown) -> None:
    desk = shown.open()
    board = board_of(desk.snapshot, "opportunities")
    for title in ("Ours", "Theirs"):
        desk.do(partial(prepare_round, board=board, title=title), step("prepare"))
    ours, theirs = (each.id for each in desk.snapshot.all(Round)[-2:])
    shown.page.go("vote", ours)
    buttons = voting(shown).widget.findChildren(QAbstractButton)
    next(each for each in buttons if each.text() == "Change it" and each.isVisible()).click()
    QTest.keyClicks(voting(shown).form.title, " all")
    voting(shown).show_item(theirs)
    away_and_back(shown)
    voting(shown).show_item(ours)
    assert voting(shown).form.title.text() == "Ours all"


def test_a_paper_half_typed_and_dots_not_saved_outlast_another_step(shown: Shown) -> None:
    with_open_vote(shown)
    panel = collecting(shown)
    panel.show_way("dots")
    QTest.keyClicks(panel.dots.people, "12")
    line = voting(shown)._desk.snapshot.all(Round)[-1].paper[1].question
    QTest.keyClicks(panel.dots.fields[line, "viability"], "7")
    panel.show_way("paper")
    QTest.keyClicks(panel.paper.rows.field("feasibility"), "2 2")
    away_and_back(shown)
    panel = collecting(shown)
    assert panel.paper.isVisible()
    assert panel.paper.rows.field("feasibility").text() == "2 2"
    assert panel.dots.people.text() == "12"
    assert panel.dots.fields[line, "viability"].text() == "7"
    assert panel.dots.save.isEnabled()


def test_dots_not_saved_outlast_a_look_at_another_vote_and_at_another_step(shown: Shown) -> None:
    desk = with_open_vote(shown)
    earlier, vote = desk.snapshot.all(Round)[-2:]
    panel = collecting(shown)
    panel.show_way("dots")
    QTest.keyClicks(panel.dots.people, "12")
    voting(shown).show_item(earlier.id)
    assert not isinstance(voting(shown).panel, OpenPanel)
    away_and_back(shown)
    assert not isinstance(voting(shown).panel, OpenPanel)
    voting(shown).show_item(vote.id)
    assert collecting(shown).dots.people.text() == "12"
    # Saved, it is not typed a second time.
    assert collecting(shown).dots.keep()
    voting(shown).show_item(earlier.id)
    voting(shown).show_item(vote.id)
    assert not collecting(shown).dots.save.isEnabled()


def test_who_leads_typed_beside_the_matrix_stays_with_its_question(shown: Shown) -> None:
    desk = with_open_vote(shown)
    vote = desk.snapshot.all(Round)[-1]
    votes = (Votes(question=vote.paper[0].question, feasibility=1),)
    desk.do(partial(type_ballot, round_id=vote.id, votes=votes, slip=1), step("type"))
    desk.do(partial(close_round, round_id=vote.id), step("close"))
    first, second = (line.question for line in vote.paper[:2])
    shown.page.go("matrix", first)
    page = ranked(shown)
    QTest.keyClicks(page.dock.panel.lead, "SENCO")
    page.show_item(second)
    assert page.dock.panel.lead.text() == ""
    QTest.keyClicks(page.dock.panel.by.line, "31/12/2026")
    shown.page.go("close")
    shown.page.go("matrix")
    page = ranked(shown)
    assert page.chosen == second
    assert page.dock.panel.by.line.text() == "31/12/2026"
    page.show_item(first)
    assert page.dock.panel.lead.text() == "SENCO"
    page.dock.panel.commit.click()
    page.show_item(second)
    page.show_item(first)
    assert page.dock.panel.lead.text() == ""


def test_a_correction_of_a_ballot_that_was_taken_back_is_over(shown: Shown) -> None:
    desk = with_open_vote(shown)
    vote = desk.snapshot.all(Round)[-1].id
    desk.do(partial(type_ballot, round_id=vote, votes=(), slip=1), step("type"))
    ballot = desk.snapshot.all(Ballot)[-1].id
    for is_there in (True, False):
        panel = collecting(shown)
        panel.show_way("paper")
        panel.paper.typed.opened.emit(ballot)
        panel.paper.rows.field("viability").clear()
        QTest.keyClicks(panel.paper.rows.field("viability"), "3")
        shown.page.go("matrix")
        if not is_there:
            desk.do(partial(take_back_ballot, ballot_id=ballot), step("take back"))
        shown.page.go("vote")
        typed = collecting(shown).paper.rows.field("viability").text()
        assert typed == ("3" if is_there else "")


def test_what_was_typed_for_a_vote_that_closed_meanwhile_is_not_shown_anywhere(
    shown: Shown,
) -> None:
    desk = with_open_vote(shown)
    panel = collecting(shown)
    panel.show_way("dots")
    QTest.keyClicks(panel.dots.people, "12")
    shown.page.go("matrix")
    desk.do(partial(close_round, round_id=desk.snapshot.all(Round)[-1].id), step("close"))
    shown.page.go("vote")
    assert not isinstance(voting(shown).panel, OpenPanel)
