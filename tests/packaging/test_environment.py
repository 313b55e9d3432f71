"""The environment is made once for its lock file, and says in a sentence why it could not be."""

from __future__ import annotations

from pathlib import Path

import pytest

import environment
from preflight import Problem


def test_the_fingerprint_follows_what_is_in_the_files(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.write_text("a")
    other.write_text("b")
    first = environment.fingerprint([one, other])
    assert environment.fingerprint([one, other]) == first
    assert environment.fingerprint([other, one]) != first
    other.write_text("c")
    assert environment.fingerprint([one, other]) != first


def test_a_folder_that_cannot_be_made_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / ".venv").write_text("a file in the way")
    with pytest.raises(Problem, match=r"could not be made .* run the same command again"):
        environment.prepare("requirements.lock", root=tmp_path)


def test_what_is_not_to_be_had_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.delenv("PIP_FIND_LINKS", raising=False)
    wish = f"no-such-package==1.0 --hash=sha256:{'0' * 64}\n"
    (tmp_path / "packaging").mkdir()
    for name in ("requirements.lock", environment.BUILD_LOCK, "pyproject.toml"):
        (tmp_path / name).write_text(wish)
    with pytest.raises(Problem, match="could not be installed"):
        environment.prepare("requirements.lock", root=tmp_path)
    assert "no-such-package" in (tmp_path / ".venv" / "install.log").read_text(encoding="utf-8")
