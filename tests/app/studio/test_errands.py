"""What takes its time runs beside the window, can be given up, and ends with the program."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.app.studio.conftest import PUPILS
from tests.library.kit import held
from tests.patience import PATIENCE
from tests.ui.errands import arrival, came_back
from tests.waiting import wait_until
from workshop_studio.app.studio.studio import WindowStudio
from workshop_studio.library.library import open_library
from workshop_studio.model.mendable import MendableError
from workshop_studio.ui.session.errand import Errand


def other_pupils(tmp_path: Path) -> Path:
    other = tmp_path / "other.workshop.json"
    other.write_bytes(PUPILS.read_bytes().replace(b"Aldermere", b"Elsewhere"))
    return other


def ended(errand: Errand) -> list[bool]:
    told: list[bool] = []
    errand.ended.connect(lambda: told.append(True))
    return told


def titles(place: Path) -> list[str]:
    library = open_library(place, read_only=True)
    try:
        return [each.title for each in library.sessions()]
    finally:
        library.close()


def test_nobody_at_the_window_waits_for_a_file_to_be_taken_in(
    studio: WindowStudio, place: Path
) -> None:
    studio.begin()
    wait_until(lambda: not studio.busy)
    begun: list[object] = []
    studio.news.begun.connect(begun.append)
    failed: list[str] = []
    with held(place):
        # The turn of a file is this thread's own: who waited for it here would wait for ever.
        with studio._errands.turn:
            errand = studio.import_file(PUPILS)
        errand.failed.connect(failed.append)
        assert begun == [errand]
        assert PUPILS.name in errand.words
        assert studio.busy
        wait_until(lambda: bool(failed))
    assert "in use by another program" in failed[0]
    assert studio.sessions() == ()


def test_what_takes_over_a_second_says_so(studio: WindowStudio) -> None:
    studio.begin()
    wait_until(lambda: not studio.busy)
    slow: list[bool] = []
    with studio._errands.turn:
        errand = studio.import_file(PUPILS)
        errand.slow.connect(lambda: slow.append(True))
        wait_until(lambda: bool(slow))
    assert arrival(errand).outcome == "added"


def test_a_file_given_up_in_time_leaves_the_library_as_it_was(studio: WindowStudio) -> None:
    studio.begin()
    wait_until(lambda: not studio.busy)
    told: list[object] = []
    with studio._errands.turn:
        errand = studio.import_file(PUPILS)
        errand.done.connect(told.append)
        over = ended(errand)
        assert errand.cancel()
    wait_until(lambda: bool(over))
    assert told == []
    assert studio.sessions() == ()


def test_a_removal_given_up_shows_the_session_again(studio: WindowStudio) -> None:
    session = arrival(studio.import_file(PUPILS)).session
    studio.set_aside(session)
    with studio._errands.turn:
        errand = studio.remove(session)
        over = ended(errand)
        assert errand.cancel()
    wait_until(lambda: bool(over))
    assert [each.id for each in studio.sessions()] == [session]


def test_one_that_changes_something_already_goes_on_and_tells(studio: WindowStudio) -> None:
    errand = Errand(lambda course: course.settle(), str, studio.news)
    told: list[object] = []
    over = ended(errand)
    errand.done.connect(told.append)
    errand.start()
    assert errand.wait(PATIENCE)
    assert not errand.cancel()
    wait_until(lambda: over)
    assert told == [True]


def test_a_session_is_not_opened_while_it_is_replaced_or_removed(
    studio: WindowStudio, tmp_path: Path
) -> None:
    session = arrival(studio.import_file(PUPILS)).session
    with (
        studio._desks.kept_closed(session),
        pytest.raises(MendableError, match="just being replaced or removed"),
    ):
        studio.open(session)
    assert arrival(studio.import_file(other_pupils(tmp_path), again="replace")).outcome
    desk = studio.open(session)
    assert "Elsewhere" in desk.snapshot.session.title
    with pytest.raises(MendableError, match="is open"):
        came_back(studio.import_file(PUPILS, again="replace"))
    assert "Elsewhere" in desk.snapshot.session.title


def test_a_failed_removal_says_why_and_the_session_stays(studio: WindowStudio, place: Path) -> None:
    session = arrival(studio.import_file(PUPILS)).session
    (place.parent / "library-backups").write_text("in the way")
    studio.set_aside(session)
    with pytest.raises(MendableError, match="No backup could be made"):
        came_back(studio.remove(session))
    assert [each.id for each in studio.sessions()] == [session]


def test_a_copy_that_finds_no_place_says_so(studio: WindowStudio, tmp_path: Path) -> None:
    desk = studio.open(arrival(studio.import_file(PUPILS)).session)
    with pytest.raises(MendableError):
        came_back(studio.save_copy(desk, tmp_path / "gone" / "copy.workshop.json"))


def test_the_end_of_the_program_lets_a_file_come_in_whole(
    studio: WindowStudio, place: Path
) -> None:
    studio.import_file(PUPILS)
    assert studio.leave(timeout=PATIENCE)
    assert len(titles(place)) == 1


def test_the_end_of_the_program_gives_up_what_has_changed_nothing_yet(
    studio: WindowStudio, place: Path
) -> None:
    studio.begin()
    wait_until(lambda: not studio.busy)
    studio._errands.turn.acquire()
    errand = studio.import_file(PUPILS)
    # The turn is still taken: it has not waited for it.
    assert studio.leave(timeout=0.2)
    assert errand.is_given_up
    studio._errands.turn.release()
    errand.wait(PATIENCE)
    assert titles(place) == []


def test_the_end_of_the_program_removes_nothing_whose_removal_was_given_up(
    studio: WindowStudio, place: Path
) -> None:
    session = arrival(studio.import_file(PUPILS)).session
    studio.set_aside(session)
    with studio._errands.turn:
        errand = studio.remove(session)
        assert errand.cancel()
    # The window goes before it has heard of it.
    assert studio.leave(timeout=PATIENCE)
    assert len(titles(place)) == 1


def test_the_end_of_the_program_waits_no_longer_for_a_backup_than_for_anything_else(
    studio: WindowStudio, place: Path
) -> None:
    studio.set_aside(arrival(studio.import_file(PUPILS)).session)
    with studio._errands.turn:
        assert studio.leave(timeout=0.2)
    # Without a backup nothing is removed.
    assert len(titles(place)) == 1


def test_a_session_left_while_another_is_asked_for_is_never_taken_for_closed(
    studio: WindowStudio,
) -> None:
    session = arrival(studio.import_file(PUPILS)).session
    before, desk = studio.open_file(PUPILS), studio.open(session)
    asked = studio._desks

    class Leaving(str):
        """An id that takes its time to be compared, as another thread might meanwhile."""

        __slots__ = ()

        def __eq__(self, other: object) -> bool:
            if asked.known() and before in {each.desk for each in asked._open}:
                studio.give_up(before)
            return str(self) == other

        __hash__ = str.__hash__

    with pytest.raises(MendableError, match="is open"):
        asked.refuse_open(Leaving(session))
    assert desk.snapshot.session.id == session
