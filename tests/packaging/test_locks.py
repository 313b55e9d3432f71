"""The lock files agree with pyproject.toml and with each other, and name no address."""

from __future__ import annotations

import re
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
LOCKS = ["requirements.lock", "requirements-dev.lock", "packaging/build.lock"]
PIN = re.compile(r"(?P<name>[a-z0-9-]+)==(?P<version>[\w.+!]+)(?: ; [^\\]+)? \\")
HASH = re.compile(r"    --hash=sha256:[0-9a-f]{64}(?: \\)?")


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_names_versions_and_checksums_and_nothing_else(lock: str) -> None:
    lines = (ROOT / lock).read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if not (PIN.fullmatch(line) or HASH.fullmatch(line))] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_a_checksum(lock: str) -> None:
    lines = (ROOT / lock).read_text(encoding="utf-8").splitlines()
    followers = [after for line, after in pairwise(lines) if PIN.fullmatch(line)]
    assert followers
    assert all(HASH.fullmatch(after) for after in followers)


def test_every_dependency_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert named(project["dependencies"]) <= {name for name, _ in pins("requirements.lock")}
    extra = project["optional-dependencies"]["test"]
    assert named(extra) <= {name for name, _ in pins("requirements-dev.lock")}


@pytest.mark.parametrize("lock", ["requirements.lock", "packaging/build.lock"])
def test_the_tests_run_with_the_versions_that_people_run(lock: str) -> None:
    assert pins(lock) <= pins("requirements-dev.lock")


def pins(lock: str) -> set[tuple[str, str]]:
    """Return the names and versions in a lock file."""
    found = PIN.finditer((ROOT / lock).read_text(encoding="utf-8"))
    return {(pin["name"], pin["version"]) for pin in found}


def named(requirements: list[str]) -> set[str]:
    """Return the normalised names of requirements as pyproject.toml writes them."""
    names = (re.split(r"[<>=!~\[; ]", wish, maxsplit=1)[0] for wish in requirements)
    return {re.sub(r"[-_.]+", "-", name).lower() for name in names}
