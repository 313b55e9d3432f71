"""Owns what every paper has to keep: its structure, and a place on the page for every line."""

from __future__ import annotations

from itertools import combinations, pairwise

from tests.layout.papers import bare_shapes, groups, lines_on, overlap, tagged
from workshop_studio.layout.display_list import Paper


def check_structure(paper: Paper) -> None:
    """One title, no level skipped, no bare shape, words for every picture and header cell."""
    assert not [shape for page in paper.pages for shape in bare_shapes(page)]
    assert len({id(group) for group in tagged(paper, "H1")}) == 1
    levels = [int(g.tag[1]) for g in groups(paper) if g.tag in {"H1", "H2", "H3"}]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert all(group.scope for group in tagged(paper, "TH"))
    assert all(0 < len(group.alt) <= 250 for group in tagged(paper, "Figure"))
    assert paper.outline
    assert all(0 <= mark.page < len(paper.pages) for mark in paper.outline)


def check_places(paper: Paper) -> None:
    """No line off its page, none over another, none in letters too small to read."""
    for page in paper.pages:
        lines = lines_on(page)
        for line in lines:
            left, top, right, bottom = line.frame
            assert left >= 0, line
            assert top >= 0, line
            assert right <= page.width - 20, line
            assert bottom <= page.height - 20, line
            assert line.size >= 9, line
        for one, other in combinations(lines, 2):
            assert not overlap(one.frame, other.frame), (one, other)
