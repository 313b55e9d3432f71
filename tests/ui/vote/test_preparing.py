"""A prepared vote can be changed; a closed one is opened again only for a reason."""

from __future__ import annotations

from PySide6.QtTest import QTest

from tests.support import done
from tests.ui.vote.vote_room import Key, Room, shown_words
from workshop_studio.model.votes import Ballot, Round
from workshop_studio.operations.rounds import cast, close_round, open_round


def test_a_prepared_vote_is_changed_in_the_form_that_prepared_it(room: Room) -> None:
    QTest.keyClicks(room.page.form.title, "First vote")
    QTest.keyClicks(room.page.form.expected, "5")
    room.click("Prepare the vote")
    room.click("Change it")
    form = room.page.form
    assert (form.title.text(), form.expected.text()) == ("First vote", "5")
    form.title.selectAll()
    QTest.keyClicks(form.title, "Our vote")
    form.votes.choose("2")
    room.click("Keep the changes")
    (vote,) = room.snapshot.all(Round)
    assert (vote.title, vote.votes_per_criterion, vote.expected) == ("Our vote", 2, 5)
    assert vote.state == "prepared"
    assert "Our vote" in shown_words(room.page.widget)
    room.click("Open the vote")
    assert room.vote.date


def test_what_is_typed_into_a_change_survives_what_others_do(room: Room) -> None:
    room.click("Prepare the vote")
    room.click("Change it")
    form = room.page.form
    form.title.selectAll()
    QTest.keyClicks(form.title, "Half")
    room.page.refresh()
    assert form.isVisible()
    assert form.title.text() == "Half"


def test_preparing_another_vote_does_not_change_the_one_that_was_being_changed(
    room: Room,
) -> None:
    QTest.keyClicks(room.page.form.title, "First vote")
    room.click("Prepare the vote")
    room.click("Change it")
    room.click("Prepare another vote")
    assert room.page.form.title.text() == ""
    QTest.keyClicks(room.page.form.title, "Second vote")
    room.click("Prepare the vote")
    assert [each.title for each in room.snapshot.all(Round)] == ["First vote", "Second vote"]


def two_votes(room: Room) -> None:
    """Prepare two votes; the second is shown, and the keyboard is in the list."""
    for title in ("First vote", "Second vote"):
        if not room.page.form.isVisible():
            room.click("Prepare another vote")
        QTest.keyClicks(room.page.form.title, title)
        room.click("Prepare the vote")


def look_at(room: Room, key: Key) -> None:
    """Go through the list of votes by key."""
    room.page.rounds.setFocus()
    room.press(key)


def test_changes_that_are_half_typed_are_there_again_after_a_look_at_another_vote(
    room: Room,
) -> None:
    two_votes(room)
    room.click("Change it")
    form = room.page.form
    QTest.keyClicks(form.title, " all")
    form.votes.choose("2")
    look_at(room, Key.Key_Up)
    assert not form.isVisible()
    room.click("Change it")
    assert (form.title.text(), form.votes.chosen()) == ("First vote", "3")
    look_at(room, Key.Key_Down)
    assert form.isVisible()
    assert (form.title.text(), form.votes.chosen()) == ("Second vote all", "2")
    room.click("Keep the changes")
    assert [each.title for each in room.snapshot.all(Round)] == ["First vote", "Second vote all"]
    look_at(room, Key.Key_Up)
    # Of this nothing was changed, so it is shown as it is.
    assert not form.isVisible()


def test_a_new_vote_that_is_half_typed_is_there_again_after_another_was_changed(
    room: Room,
) -> None:
    two_votes(room)
    room.click("Prepare another vote")
    form = room.page.form
    QTest.keyClicks(form.title, "Third")
    QTest.keyClicks(form.expected, "12")
    look_at(room, Key.Key_Up)
    room.press(Key.Key_Return)
    room.click("Change it")
    assert form.title.text() in {"First vote", "Second vote"}
    room.click("Prepare another vote")
    assert (form.title.text(), form.expected.text()) == ("Third", "12")


def test_changes_to_a_vote_that_was_opened_meanwhile_are_not_shown_on_it(room: Room) -> None:
    two_votes(room)
    second = room.vote.id
    room.click("Change it")
    QTest.keyClicks(room.page.form.title, " all")
    look_at(room, Key.Key_Up)
    done(room.document, open_round(room.snapshot, second))
    look_at(room, Key.Key_Down)
    assert not room.page.form.isVisible()


def test_a_closed_vote_is_opened_again_only_with_a_reason_that_stays(open_room: Room) -> None:
    room = open_room
    done(room.document, cast(room.snapshot, room.vote.id, []))
    done(room.document, close_round(room.snapshot, room.vote.id))
    room.click("Open it again…")
    room.click("Open the vote again")
    assert room.state() == "closed"
    assert "Say why" in room.said[-1]
    room.press(Key.Key_T)
    room.press(Key.Key_Return)
    assert room.state() == "open"
    assert [each.reason for each in room.vote.reopened] == ["t"]
    assert len(room.snapshot.all(Ballot)) == 1
    room.click("Close the vote")
    room.click("Close it now")
    assert ": t" in shown_words(room.page.widget)


def test_papers_of_the_vote_in_hand_can_be_printed_until_it_is_closed(room: Room) -> None:
    wanted: list[tuple[str, str]] = []
    page = room.page
    page.export_wanted.connect(lambda what: wanted.append((what, page.paper_round)))
    printing = [each for each in page.actions if "Print" in each.text()]
    assert not any(each.isEnabled() for each in printing)
    room.click("Prepare the vote")
    room.click("Ballots in large print")
    room.click("Open the vote")
    room.way("paper")
    room.click("Question cards")
    printing[0].trigger()
    vote = room.vote.id
    assert wanted == [("ballots-large", vote), ("question-cards", vote), ("ballots", vote)]
    room.click("Close the vote")
    room.click("Close it now")
    assert not any(each.isEnabled() for each in printing)
