"""A file is saved whole or not at all, and a person hears why not."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from workshop_studio.export import saving
from workshop_studio.export.saving import CannotSaveError, save


def _names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def _failing(code: int) -> object:
    def fail(*_: object) -> None:
        raise OSError(code, os.strerror(code))

    return fail


def test_a_file_appears_and_is_replaced(tmp_path: Path) -> None:
    target = tmp_path / "Zusammenfassung – 友.pdf"
    save(target, b"first")
    save(target, b"second")
    assert target.read_bytes() == b"second"
    assert _names(tmp_path) == [target.name]


def test_a_file_is_saved_where_a_link_leads(tmp_path: Path) -> None:
    link, target = tmp_path / "link.pdf", tmp_path / "target.pdf"
    target.write_bytes(b"old")
    link.symlink_to(target)
    save(link, b"new")
    assert (link.is_symlink(), target.read_bytes()) == (True, b"new")


@pytest.mark.parametrize(
    ("code", "says"),
    [
        (errno.ENOSPC, "not enough room"),
        (errno.EACCES, "open in another program"),
        (errno.EROFS, "folder is protected"),
        (errno.EIO, "choose another place"),
    ],
)
def test_a_failure_is_told_in_one_sentence(
    code: int, says: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saving, "_write_through", _failing(code))
    with pytest.raises(CannotSaveError, match=says) as told:
        save(tmp_path / "matrix.pdf", b"new")
    assert "\n" not in str(told.value)
    assert str(told.value).endswith(".")


def test_a_failure_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "matrix.pdf"
    target.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", _failing(errno.ENOSPC))
    with pytest.raises(CannotSaveError):
        save(target, b"new" * 1000)
    assert target.read_bytes() == b"old"
    assert _names(tmp_path) == ["matrix.pdf"]


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(CannotSaveError, match=r"folder .*nowhere does not exist"):
        save(tmp_path / "nowhere" / "matrix.pdf", b"new")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    for folder in (tmp_path, Path(tmp_path.anchor)):
        with pytest.raises(CannotSaveError, match="is a folder"):
            save(folder, b"new")


@pytest.mark.skipif(not Path("/dev/null").is_char_device(), reason="Windows has no such device")
def test_a_device_is_left_alone() -> None:
    with pytest.raises(CannotSaveError, match="ordinary file"):
        save(Path("/dev/null"), b"new")
    assert Path("/dev/null").is_char_device()


def test_a_name_that_is_too_long_is_told(tmp_path: Path) -> None:
    with pytest.raises(CannotSaveError, match="too long"):
        save(tmp_path / ("n" * 300 + ".pdf"), b"new")
    assert _names(tmp_path) == []


@pytest.mark.skipif(os.name == "nt", reason="making links needs a special right on Windows")
def test_a_link_to_itself_is_told_in_a_sentence(tmp_path: Path) -> None:
    link = tmp_path / "link.pdf"
    link.symlink_to(link)
    with pytest.raises(CannotSaveError):
        save(link, b"new")
