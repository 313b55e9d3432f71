"""Every package that travels with the program has its licence named and its text at hand."""

from __future__ import annotations

import pytest

import notices

LOCKED = notices.locked(notices.ROOT / "requirements.lock")


@pytest.mark.parametrize("package", LOCKED)
def test_a_package_is_in_the_table_with_a_licence(package: str) -> None:
    table = (notices.NOTICES / "README.md").read_text(encoding="utf-8")
    rows = [line.split(" | ") for line in table.splitlines() if line.startswith(f"| {package} |")]
    assert len(rows) == 1
    assert rows[0][1] not in {"", "None"}


@pytest.mark.parametrize("package", LOCKED)
def test_a_package_has_its_licence_text(package: str) -> None:
    qt = {"pyside6-essentials", "shiboken6"}
    text = notices.NOTICES / ("LGPL-3.0.txt" if package in qt else f"{package}.txt")
    assert text.stat().st_size > 500
