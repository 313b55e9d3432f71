"""The picture of a result on screens: its room is for the bubbles, and none leaves the frame."""

from __future__ import annotations

import pytest

from tests.samples import sample
from workshop_studio.analysis.rounds import results
from workshop_studio.layout.boards.matrix.picture import Picture
from workshop_studio.layout.matrix.bubbles import discs_of
from workshop_studio.model.results import RoundResult

SMALL, LARGE = (200.0, 200.0), (420.0, 380.0)


@pytest.fixture(scope="module")
def result() -> RoundResult:
    snapshot = sample("borough")
    return results(snapshot)


@pytest.mark.parametrize("size", [SMALL, LARGE])
def test_every_bubble_lies_within_the_frame(result: RoundResult, size: tuple[float, float]) -> None:
    picture = Picture(result, *size)
    plot = picture.plot
    for disc in discs_of(result, plot, picture.scale):
        assert plot.x <= disc.x - disc.radius
        assert disc.x + disc.radius <= plot.x + plot.width
        assert plot.y <= disc.y - disc.radius
        assert disc.y + disc.radius <= plot.y + plot.height


def test_a_small_picture_keeps_no_room_for_the_words_it_leaves_away(result: RoundResult) -> None:
    small, large = Picture(result, *SMALL).plot, Picture(result, *LARGE).plot
    assert small.height - small.up.start < large.height - large.up.start
    assert small.up.end < large.up.end
