"""A library of an older program: the window is there first, and says what goes on."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.library.yesterday import make_old
from tests.patience import PATIENCE
from tests.ui.library.conftest import left, shown
from tests.waiting import wait_until
from workshop_studio.app.studio.studio import WindowStudio
from workshop_studio.model.mendable import MendableError


@pytest.fixture
def old(filled: WindowStudio) -> Path:
    """The place of a library that yesterday's program left, with three sessions."""
    filled.leave(timeout=PATIENCE)
    make_old(filled.place())
    return filled.place()


def test_the_page_stands_with_one_line_and_shows_the_sessions_once_they_can_be_read(
    old: Path,
) -> None:
    studio = WindowStudio(old)
    page = shown(studio)
    # Nothing has been opened: the window did not wait for it.
    assert not studio._shelf.is_open
    assert page._shelf.standing.words() == "Bringing the library up to date…"
    assert not page._shelf._nothing.isVisible()
    assert not any(row.isEnabled() for row in page._start._rows)
    studio.begin()
    wait_until(lambda: len(page._grid.cards.sessions) == 3)
    wait_until(lambda: not page._shelf.standing.words())
    assert all(row.isEnabled() for row in page._start._rows)
    assert not studio.updating
    (backup,) = (old.parent / "library-backups").iterdir()
    assert "before-update" in backup.name
    assert studio.open(page._grid.cards.sessions[0].id).snapshot.session.title
    left(page)
    studio.leave(timeout=PATIENCE)


def test_nothing_is_opened_before_it_is_up_to_date(old: Path) -> None:
    studio = WindowStudio(old)
    with pytest.raises(MendableError, match="just being brought up to date"):
        studio.open("sample-aldermere-pupils")
    with pytest.raises(MendableError, match="just being brought up to date"):
        studio.open_sample()
    studio.begin()
    wait_until(lambda: not studio.updating)
    # Nothing was taken for lost and taken in a second time.
    assert len(studio.sessions()) == 3
    assert studio.open_sample().snapshot.session.title
    studio.leave(timeout=PATIENCE)


def test_one_that_cannot_be_brought_up_to_date_says_why_and_stays_as_it_was(old: Path) -> None:
    # The backup before it has no place to go to.
    (old.parent / "library-backups").write_text("in the way")
    before = old.read_bytes()
    studio = WindowStudio(old)
    page = shown(studio)
    studio.begin()
    wait_until(lambda: "No backup could be made" in page._shelf.standing.words())
    assert old.read_bytes() == before
    assert not any(row.isEnabled() for row in page._start._rows)
    left(page)
    studio.leave(timeout=PATIENCE)
