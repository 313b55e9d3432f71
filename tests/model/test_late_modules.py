"""A module that comes late is found by all, and loaded once, for the first who asks."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Barrier, Thread
from types import ModuleType
from typing import Any

import pytest

from workshop_studio.model.late_modules import answering, late

SOURCE = """
import sys
sys.loaded_here = getattr(sys, "loaded_here", 0) + 1
from time import sleep
first = 1
sleep(0.01)  # long enough for another thread to come in between
last = 2
"""


@pytest.fixture(autouse=True)
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A module that tells how often it was loaded, one with attributes made on demand, and none."""
    Path(tmp_path, "told_late.py").write_text(SOURCE, encoding="utf-8")
    Path(tmp_path, "made_late.py").write_text(
        "def __getattr__(name): return name.upper()", encoding="utf-8"
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(sys, "loaded_here", 0, raising=False)
    yield
    for name in ("told_late", "made_late"):
        sys.modules.pop(name, None)


def loaded() -> int:
    return int(vars(sys)["loaded_here"])


def come_late(name: str) -> Any:  # noqa: ANN401 -- its attributes are not known
    with late(name):
        return importlib.import_module(name)


def test_it_is_loaded_when_something_in_it_is_asked_for() -> None:
    module = come_late("told_late")
    assert importlib.import_module("told_late") is module
    assert loaded() == 0
    assert (module.last, module.first) == (2, 1)
    assert loaded() == 1


def test_then_it_is_what_it_would_have_been() -> None:
    module = come_late("told_late")
    assert module.last == 2
    sort = type(module.__loader__)
    known = sorted(vars(module))
    del sys.modules["told_late"]
    plain = importlib.import_module("told_late")
    assert sorted(vars(plain)) == known
    assert sort is type(plain.__loader__) is type(module.__spec__.loader)


def test_what_it_has_not_is_told_as_of_any_module() -> None:
    module = come_late("told_late")
    with pytest.raises(AttributeError, match="module 'told_late' has no attribute 'nothing'"):
        _ = module.nothing
    assert not hasattr(module, "nothing")


def test_its_own_way_of_making_attributes_stays() -> None:
    assert come_late("made_late").anything == "ANYTHING"


def test_it_can_be_brought_before_anybody_asks() -> None:
    with late("told_late") as loaders:
        importlib.import_module("told_late")
    for loader in (*loaders, *loaders):
        loader.bring()
    assert loaded() == 1


def test_it_is_whole_for_all_threads_that_ask_at_once() -> None:
    module = come_late("told_late")
    together, found = Barrier(4), []

    def ask() -> None:
        together.wait()
        found.append((module.first, module.last))

    threads = [Thread(target=ask) for _ in range(4)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert found == [(1, 2)] * 4
    assert loaded() == 1


def test_it_answers_within_for_what_is_known_of_it() -> None:
    module = come_late("told_late")
    with answering("told_late", first="known"):
        assert module.first == "known"
    assert loaded() == 0
    assert module.first == 1


def test_what_it_has_itself_takes_the_place_of_what_was_known() -> None:
    module = come_late("told_late")
    with answering("told_late", first="known"):
        assert module.last == 2
    assert (module.first, loaded()) == (1, 1)
    with answering("told_late", first="known"), answering("no_such_module", first="known"):
        assert module.first == 1


def test_only_what_is_named_comes_late_and_only_within() -> None:
    with late("some_other"):
        importlib.import_module("told_late")
    assert loaded() == 1
    before = list(sys.meta_path)
    with pytest.raises(ModuleNotFoundError), late("nowhere_at_all"):
        importlib.import_module("nowhere_at_all")
    assert sys.meta_path == before


def test_what_is_there_stays_as_it_is() -> None:
    plain: ModuleType = importlib.import_module("told_late")
    assert come_late("told_late") is plain
    assert loaded() == 1
