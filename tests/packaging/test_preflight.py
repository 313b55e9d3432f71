"""What is missing is found, and named in a sentence with the line that installs it."""

from __future__ import annotations

import sys
import tomllib

import pytest

import environment
import preflight
from workshop_studio.app.screen import WINDOW_LIBRARIES, X11_LIBRARIES

UNKNOWN = {"libof-no-system.so.9": "libof-no-system9"}


@pytest.mark.parametrize("version", [(3, 11), (3, 14)])
def test_the_versions_it_is_made_for_pass(version: tuple[int, int]) -> None:
    preflight.check_python(version)


@pytest.mark.parametrize("version", [(2, 7), (3, 10), (3, 15), (4, 0)])
def test_another_python_is_refused_with_the_versions_that_do(version: tuple[int, int]) -> None:
    with pytest.raises(preflight.Problem, match=r"needs Python 3\.11 to 3\.14"):
        preflight.check_python(version)


def test_the_versions_are_those_of_the_project() -> None:
    project = tomllib.loads((environment.ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    bounds = [preflight.OLDEST_PYTHON, preflight.FIRST_UNTRIED_PYTHON]
    oldest, untried = (".".join(str(part) for part in bound) for bound in bounds)
    assert project["project"]["requires-python"] == f">={oldest},<{untried}"


def test_the_program_looks_for_the_same_libraries_as_its_setting_up() -> None:
    assert {**WINDOW_LIBRARIES, **X11_LIBRARIES} == preflight.QT_WINDOW


@pytest.mark.skipif(sys.platform != "linux", reason="shared libraries are looked for on Linux only")
def test_a_library_that_does_not_load_is_missing() -> None:
    assert preflight.missing_packages(UNKNOWN) == ["libof-no-system9"]
    assert preflight.missing_packages({"libc.so.6": "libc6"}) == []


@pytest.mark.skipif(sys.platform != "linux", reason="shared libraries are looked for on Linux only")
def test_who_may_not_install_is_told_the_line_that_does(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preflight, "can_install", lambda: False)
    with pytest.raises(preflight.Problem, match=r"as root.*apt-get install libof-no-system9"):
        preflight.provide(UNKNOWN)
