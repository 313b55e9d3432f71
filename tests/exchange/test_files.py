"""A file that cannot be read as a session is refused with one plain sentence."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from tests.exchange.session_files import as_bytes, refusal, whole
from workshop_studio.exchange.errors import SessionFileError
from workshop_studio.exchange.files import read_file
from workshop_studio.model.mendable import MendableError

NOT_A_SESSION = "This is not a session file; choose one"


def test_a_file_is_read_whatever_its_name(tmp_path: Path) -> None:
    plain, packed = tmp_path / "a.txt", tmp_path / "b.json"
    plain.write_bytes(as_bytes(whole()))
    packed.write_bytes(gzip.compress(as_bytes(whole()), mtime=0))
    assert read_file(plain).snapshot.by_id() == read_file(packed).snapshot.by_id()


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(SessionFileError, match=r"There is no file .*nowhere\.workshop; check"):
        read_file(tmp_path / "nowhere.workshop")


def test_a_folder_is_no_session_file(tmp_path: Path) -> None:
    with pytest.raises(SessionFileError, match="is a folder; choose a session file inside it"):
        read_file(tmp_path)


def test_a_file_that_cannot_be_opened_is_named(tmp_path: Path) -> None:
    loop = tmp_path / "loop.workshop"
    loop.symlink_to(loop)
    with pytest.raises(SessionFileError, match=r"loop\.workshop cannot be read; check"):
        read_file(loop)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "This file is empty"),
        (b" \n", "This file is empty"),
        (b"\xef\xbb\xbf", "This file is empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff", NOT_A_SESSION),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", NOT_A_SESSION),
        (b"Dear all, please find attached", NOT_A_SESSION),
        (b"[]", NOT_A_SESSION),
        (b'"workshop-studio/1"', NOT_A_SESSION),
        (b"{}", 'its "format" is not "workshop-studio/1"'),
        (b'{"format": 1}', 'its "format" is not "workshop-studio/1"'),
        (b'{"format": "workshop-studio/0"}', 'its "format" is not "workshop-studio/1"'),
        (b'{"format": "workshop-studio/2"}', "written by a newer version of the program"),
        (b'{"format": "workshop-studio/10"}', "written by a newer version of the program"),
        (b'{"title": "caf\xe9"}', "not written in UTF-8"),
        ('{"title": "café"}'.encode("utf-16"), "not written in UTF-8"),
        (b'{"title": "a",\n "date": }', "look at line 2, character 10"),
        (b'{"title": "a"', "look at line 1, character 14"),
        (b"{'title': 'a'}", "look at line 1, character 2"),
        (b'{"title": "a\nb"}', "look at line 1, character 13"),
        (b"\x1f\x8b", "damaged and cannot be unpacked"),
        (gzip.compress(b'{"title": "a"}', mtime=0)[:-9], "damaged and cannot be unpacked"),
        (gzip.compress(b'{"title": "a"}', mtime=0) + b"more", "damaged and cannot be unpacked"),
    ],
)
def test_what_is_no_session_is_told_in_one_sentence(data: bytes, sentence: str) -> None:
    error = refusal(data)
    assert sentence in str(error)
    assert all(place.startswith("format: ") for place in error.places)


def test_a_refusal_is_something_a_person_can_mend() -> None:
    error = refusal(b"")
    assert isinstance(error, MendableError)
    assert str(error).endswith(".")
    assert "\n" not in str(error)
