"""An errand's thread is over before anybody hears that the errand has ended."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from time import sleep
from types import FrameType

import pytest

from tests.waiting import wait_until
from workshop_studio.ui.session.errand import Errand


@pytest.fixture
def slow_ending() -> Iterator[None]:
    """Threads take their time between the last of their work and their end."""

    def linger(frame: FrameType, event: str, _of: object) -> None:
        if event == "return" and frame.f_code is Errand._run.__code__:
            sleep(0.2)

    threading.setprofile(linger)
    yield
    threading.setprofile(None)


@pytest.mark.usefixtures("slow_ending")
def test_an_errand_that_is_let_go_once_it_has_ended_is_freed_in_the_thread_of_the_window() -> None:
    """Else the last to hold it is its own thread, and Qt's objects go where they do not live."""
    errand = Errand(lambda _course: "made", str)
    still_running: list[bool] = []
    errand.done.connect(lambda _made: still_running.append(not errand.wait(0)))
    errand.ended.connect(lambda: still_running.append(not errand.wait(0)))
    errand.start()
    wait_until(lambda: len(still_running) == 2)
    assert still_running == [False, False]
