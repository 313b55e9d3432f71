"""A person's own folders are where the systems have them, whoever answers."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import platformdirs
import pytest

from workshop_studio.library.own_folders import Sort, own_folder

ROOT = Path(__file__).resolve().parent.parent.parent
THEIRS = {"data": platformdirs.user_data_path, "config": platformdirs.user_config_path}
VARIABLES = {"data": "XDG_DATA_HOME", "config": "XDG_CONFIG_HOME"}
SORTS: tuple[Sort, ...] = ("data", "config")


@pytest.mark.parametrize("sort", SORTS)
@pytest.mark.parametrize("home", ["/home/sam", "/home/sam/", "/", "//home//sam", "", "sam", None])
@pytest.mark.parametrize(
    "given", [None, "", " ", "/srv/own", "/srv/own/", "//srv//own", "own", "~/own", "/srv/o n/é"]
)
def test_they_are_where_platformdirs_has_them(
    sort: Sort, given: str | None, home: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable, value in ((VARIABLES[sort], given), ("HOME", home)):
        if value is None:
            monkeypatch.delenv(variable, raising=False)
        else:
            monkeypatch.setenv(variable, value)
    assert own_folder(sort) == THEIRS[sort]("Workshop Studio", appauthor=False)


@pytest.mark.parametrize("sort", SORTS)
@pytest.mark.parametrize("system", ["darwin", "win32", "freebsd14"])
def test_elsewhere_than_on_linux_platformdirs_is_asked(
    sort: Sort, system: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, object]] = []

    def answer(name: str, appauthor: object) -> Path:
        asked.append((name, appauthor))
        return Path("/theirs")

    monkeypatch.setenv(VARIABLES[sort], "/srv/own")
    monkeypatch.setattr(platformdirs, THEIRS[sort].__name__, answer)
    monkeypatch.setattr(sys, "platform", system)
    assert own_folder(sort) == Path("/theirs")
    assert asked == [("Workshop Studio", False)]


@pytest.mark.skipif(sys.platform != "linux", reason="all other systems have to be asked")
def test_on_linux_nothing_is_imported_for_them() -> None:
    program = (
        "import sys; from workshop_studio.library.place import library_path;"
        "library_path(None, {}); print('platformdirs' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        check=True, cwd=ROOT, capture_output=True, text=True, env={"HOME": "/home/sam"},
    )  # fmt: skip
    assert done.stdout == "False\n"
