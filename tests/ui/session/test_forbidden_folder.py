"""A library in a folder that may not be written opens for reading, and says so."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.ui.journeys.bad_disk import begin_to_type
from tests.ui.journeys.facilitator import program
from tests.ui.journeys.trouble import plain_sentence
from tests.waiting import wait_until


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="nobody forbids root to write")
def test_a_folder_that_may_not_be_written_opens_for_reading(tmp_path: Path) -> None:
    with program(tmp_path) as hand:
        begin_to_type(hand)
    tmp_path.chmod(0o500)
    try:
        with program(tmp_path) as hand:
            wait_until(lambda: bool(hand.studio.problem))
            plain_sentence(hand.studio.problem)
    finally:
        tmp_path.chmod(0o700)
