"""Where the library is: as asked, else as the variable says, else in the person's data folder."""

from __future__ import annotations

from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from workshop_studio.library.errors import LibraryError
from workshop_studio.library.place import VARIABLE, caution, library_path


def test_what_is_asked_for_comes_before_the_variable() -> None:
    given = {VARIABLE: "other.db"}
    assert library_path("asked.db", given) == Path.cwd() / "asked.db"
    assert library_path(None, given) == Path.cwd() / "other.db"


def test_without_either_it_lies_in_the_persons_data_folder() -> None:
    path = library_path(None, {VARIABLE: ""})
    assert path.name == "library.db"
    assert path.parent.name == "Workshop Studio"
    assert path.is_absolute()


def test_the_home_folder_may_be_written_short() -> None:
    assert library_path("~/workshops.db", {}) == Path.home() / "workshops.db"


def test_a_home_folder_of_nobody_is_refused() -> None:
    with pytest.raises(LibraryError, match="give the whole path"):
        library_path("~nobody-has-this-name/library.db", {})


@pytest.mark.parametrize("address", ["postgresql://host/name", "sqlite:///library.db"])
def test_a_server_is_refused_with_what_to_do(address: str) -> None:
    for asked, environment in ((address, {}), (None, {VARIABLE: address})):
        with pytest.raises(LibraryError, match="not possible yet; give the path of a file"):
            library_path(asked, environment)


def test_a_folder_is_refused_with_a_file_in_it(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match=r"give the path of a file in it, such as .*\.db\.$"):
        library_path(str(tmp_path), {})


@pytest.mark.parametrize(
    "risky",
    [
        PureWindowsPath(r"C:\Users\Sam\OneDrive - Borough Council\library.db"),
        PureWindowsPath(r"\\server\share\library.db"),
        PurePosixPath("/Users/sam/Library/Mobile Documents/library.db"),
        PurePosixPath("/home/sam/Dropbox/workshops/library.db"),
    ],
)
def test_folders_that_put_it_at_risk_are_pointed_out(risky: PurePosixPath) -> None:
    assert str(risky) in caution(risky)


def test_an_ordinary_folder_is_not_pointed_out() -> None:
    assert not caution(PurePosixPath("/home/sam/.local/share/Workshop Studio/library.db"))
    assert not caution(PureWindowsPath(r"C:\Users\Sam\AppData\Local\Workshop Studio\onedrive.db"))
