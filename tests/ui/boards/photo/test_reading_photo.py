"""Photos are read upright and small enough, and what cannot be read is refused in a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from tests.ui.boards.photo.photos import claiming, photo
from workshop_studio.ui.boards.photo.reading_photo import PhotoError, is_picture, read_photo


@pytest.mark.parametrize("ending", ["png", "jpg", "webp"])
def test_a_photo_is_read_as_it_is(application: QApplication, tmp_path: Path, ending: str) -> None:
    del application
    found = read_photo(photo(tmp_path / f"wall.{ending}"))
    assert found.size() == QSize(400, 300)
    assert found.pixelColor(20, 150).red() > 240
    assert found.pixelColor(20, 150).green() < 20
    assert found.pixelColor(380, 150).green() > 240


def test_a_photo_stands_upright_as_it_was_taken(application: QApplication, tmp_path: Path) -> None:
    del application
    found = read_photo(photo(tmp_path / "wall.jpg", turned=True))
    assert found.size() == QSize(300, 400)
    assert found.pixelColor(150, 20).green() < 20
    assert found.pixelColor(150, 380).green() > 240


def test_more_points_than_are_needed_are_left_out(
    application: QApplication, tmp_path: Path
) -> None:
    del application
    path = tmp_path / "wide.png"
    image = QImage(9000, 60, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    assert image.save(str(path))
    assert read_photo(path).width() == 4096


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("none.jpg", b"", "is empty"),
        ("wall.heic", b"ftypheic", "HEIC picture, which cannot be read here; save it as JPEG"),
        ("words.png", b"These are words.", "is no picture that can be read here"),
        ("drawing.png", b'<svg xmlns="http://www.w3.org/2000/svg"/>', "is no picture that can"),
    ],
)
def test_what_cannot_be_read_says_so_in_one_sentence(
    application: QApplication, tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    del application
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(PhotoError, match=said) as refused:
        read_photo(path)
    assert str(refused.value).startswith(f"“{name}” ")
    assert str(refused.value).count(".") == name.count(".") + 1


def test_a_damaged_photo_is_not_shown(application: QApplication, tmp_path: Path) -> None:
    del application
    whole = photo(tmp_path / "wall.png").read_bytes()
    (tmp_path / "cut.png").write_bytes(whole[:60])
    with pytest.raises(PhotoError, match=r"“cut\.png” is damaged and cannot be shown\."):
        read_photo(tmp_path / "cut.png")


def test_a_photo_that_would_fill_the_memory_is_refused_by_what_it_claims(
    application: QApplication, tmp_path: Path
) -> None:
    del application
    with pytest.raises(PhotoError, match="too large, with 100 million points"):
        read_photo(claiming(tmp_path / "huge.png", wide=10_000, high=10_000))


def test_of_a_picture_with_finer_colours_fewer_points_have_room_and_that_is_said(
    application: QApplication, tmp_path: Path
) -> None:
    del application
    fine = claiming(tmp_path / "fine.png", wide=8_000, high=8_000, bits=16)
    with pytest.raises(PhotoError, match="with 64 million points; up to 32 million can be shown"):
        read_photo(fine)
    usual = claiming(tmp_path / "usual.png", wide=8_000, high=8_000)
    with pytest.raises(PhotoError, match="is damaged"):
        read_photo(usual)


def test_a_file_that_is_not_there_is_told_of(application: QApplication, tmp_path: Path) -> None:
    del application
    with pytest.raises(PhotoError, match="is not there"):
        read_photo(tmp_path / "gone.png")


def test_pictures_are_known_by_their_names() -> None:
    names = ("a.JPG", "b.heic", "c.webp", "d.json", "e.pdf")
    assert [is_picture(Path(name)) for name in names] == [True, True, True, False, False]
