"""Silent damage is seen, and said to be where it is; nothing is repaired by guessing."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.library.kit import bare, edits, first, opened, small
from workshop_studio.app import main
from workshop_studio.library.errors import LibraryError
from workshop_studio.library.library import Library, open_library


@pytest.fixture
def told(path: Path) -> Callable[[str], tuple[str, ...]]:
    """Return a function that damages a library of five steps by SQL and returns the findings."""

    def damaged(*statements: str) -> tuple[str, ...]:
        with opened(path) as library:
            library.write([first(small()), *edits(5)])
            assert library.verify("session") == ()
        with bare(path) as connection:
            for statement in statements:
                connection.execute(statement)
        with closing(open_library(path, read_only=True)) as library:
            return library.verify("session")

    return damaged


Told = Callable[[str], tuple[str, ...]]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE journal SET payload = replace(payload, 'step', 'stop') WHERE seq = 3",
        "UPDATE journal SET time = '' WHERE seq = 3",
        "UPDATE journal SET actor = 'another' WHERE seq = 3",
        "UPDATE journal SET label = 'another' WHERE seq = 3",
        "UPDATE journal SET id = 'another' WHERE seq = 3",
        "UPDATE journal SET version = version + 1 WHERE seq = 3",
        "UPDATE journal SET undoes = 2 WHERE seq = 3",
    ],
)
def test_a_change_to_any_part_of_a_step_is_named(told: Told, statement: str) -> None:
    (finding,) = told(statement)
    assert finding == "step 3 of its history is damaged: it does not match its checksum"


@pytest.mark.parametrize(
    ("statement", "step"),
    [
        ("DELETE FROM journal WHERE seq = 1", 1),
        ("DELETE FROM journal WHERE seq = 3", 3),
        ("DELETE FROM journal WHERE seq IN (2, 3, 4)", 2),
    ],
)
def test_a_missing_step_is_named(told: Told, statement: str, step: int) -> None:
    assert told(statement) == (f"step {step} of its history is missing",)


def test_a_missing_newest_step_shows_in_what_it_changed(told: Told) -> None:
    assert told("DELETE FROM journal WHERE seq = 5") == (
        "the Note n0 is not what its history says",
    )


def test_a_lost_history_is_named(told: Told) -> None:
    assert told("DELETE FROM journal") == ("its history is missing",)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE note SET text = 'Another' WHERE id = 'n1'",
        "UPDATE note SET x = 3.5 WHERE id = 'n1'",
        "UPDATE note SET tags = '[\"new\"]' WHERE id = 'n1'",
        "DELETE FROM note WHERE id = 'n1'",
    ],
)
def test_a_row_that_is_not_what_the_history_says_is_named(told: Told, statement: str) -> None:
    assert told(statement) == ("the Note n1 is not what its history says",)


def test_a_flipped_byte_of_the_file_is_named(path: Path) -> None:
    with opened(path) as library:
        library.write([first(small()), *edits(5)])
    content = bytearray(path.read_bytes())
    content[content.index(b"Edited in step 3") + 3] ^= 4
    path.write_bytes(content)
    with opened(path) as library:
        (finding,) = library.verify("session")
        assert finding.startswith(("step 3", "step 4"))


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE note SET tags = '[' WHERE id = 'n1'",
        "UPDATE note SET tags = '[1]' WHERE id = 'n1'",
        "UPDATE note SET tags = '{}' WHERE id = 'n1'",
        "UPDATE note SET marks = x'00ff' WHERE id = 'n1'",
        "UPDATE note SET text = CAST(x'ff41' AS TEXT) WHERE id = 'n1'",
    ],
)
def test_a_damaged_record_is_not_guessed_at(library: Library, path: Path, statement: str) -> None:
    with bare(path) as connection:
        connection.execute(statement)
    with pytest.raises(LibraryError, match=r"is damaged; (there is no backup yet|move it)"):
        library.load("session")


def test_a_record_that_cannot_be_read_is_a_finding(told: Told) -> None:
    (finding,) = told("UPDATE note SET tags = '[' WHERE id = 'n1'")
    assert finding == "one of its records is damaged: a text is garbled"


def test_a_damaged_step_is_not_given_out(library: Library, path: Path) -> None:
    library.write(list(edits(4)))
    with bare(path) as connection:
        connection.execute("UPDATE journal SET payload = '{}' WHERE seq = 3")
    with pytest.raises(LibraryError, match=r"The session session .* is damaged; ") as problem:
        library.journal("session")
    assert problem.value.places == (
        "step 3 of its history is damaged: it does not match its checksum",
    )
    # What lies after the damage is still whole, and is what undo needs first.
    assert [each.seq for each in library.journal("session", after=3)] == [4]


@pytest.mark.parametrize(
    ("backed_up", "advice"),
    [
        (True, r"move it and any library\.db-wal"),
        (False, "move it elsewhere and import your session files"),
    ],
)
def test_a_file_cut_short_is_told_as_damage(
    library: Library, path: Path, advice: str, *, backed_up: bool
) -> None:
    if backed_up:
        library.backup("test")
    library.close()
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])
    with pytest.raises(LibraryError, match="is damaged; " + advice):
        open_library(path)


DAMAGE = [
    ("UPDATE note SET text = 'Another' WHERE id = 'n1'", "the Note n1 is not what"),
    ("UPDATE note SET tags = '[' WHERE id = 'n1'", "one of its records is damaged"),
    ("DELETE FROM journal WHERE seq = 2", "step 2 of its history is missing"),
    ("DELETE FROM journal", "its history is missing"),
]


@pytest.mark.parametrize(("statement", "finding"), DAMAGE)
@pytest.mark.parametrize("what", ["session", "summary"])
def test_a_damaged_session_is_not_exported(
    library: Library, path: Path, statement: str, finding: str, what: str,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    words = ["--library", str(path), "export", "session", "--what", what]
    out = path.with_name("out")
    library.write(list(edits(3)))
    library.backup("first")
    backup = library.backup("newest")
    with bare(path) as connection:
        connection.execute(statement)
    assert main([*words, "-o", str(out)]) == 1
    sentence, *places = capsys.readouterr().err.splitlines()
    assert sentence == (
        f"The session session in the library {path} is damaged; "
        f"export it from the newest backup, {backup}, given with --library."
    )
    assert len(places) == 1
    assert finding in places[0]
    assert not out.exists()
    words[1] = str(backup)
    assert main([*words, "-o", str(out)]) == 0
