"""What leads to and from a box of a theory."""

from __future__ import annotations

from tests.support import small_session
from workshop_studio.bundled import resource
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.theories import Element, Theory, TheoryLink
from workshop_studio.model.words import Column
from workshop_studio.operations.links import link_elements
from workshop_studio.operations.theories import add_element
from workshop_studio.tools.boards.theory import TheoryActs
from workshop_studio.tools.boards.theory_reach import on_the_way

COLUMNS: tuple[Column, ...] = ("activities", "mediating-mechanisms", "outcomes", "aims")


def test_all_paths_through_a_box_are_on_the_way_and_others_are_not() -> None:
    snapshot = small_session()
    theory = snapshot.all(Theory)[0].id
    for column in COLUMNS:
        for text in ("one", "two"):
            snapshot = snapshot.apply(add_element(snapshot, theory, column=column, text=text))
    a1, a2, m1, m2, o1, o2, aim1, _aim2 = (each.id for each in snapshot.all(Element))
    pairs = [(a1, m1), (a2, m1), (a2, m2), (m1, o1), (m2, o2), (o1, aim1), (o2, aim1)]
    for one, other in pairs:
        snapshot = snapshot.apply(link_elements(snapshot, one, other))
    links = {(each.source, each.target): each.id for each in snapshot.all(TheoryLink)}
    scene = TheoryActs(theory, FontBook(resource("fonts"))).scene(snapshot)
    way = on_the_way(scene, [m1])
    assert way == {
        m1, a1, a2, o1, aim1,
        links[a1, m1], links[a2, m1], links[m1, o1], links[o1, aim1],
    }  # fmt: skip
    assert on_the_way(scene, [links[a2, m2]]) == {
        links[a2, m2], a2, m2, o2, aim1, links[m2, o2], links[o2, aim1],
    }  # fmt: skip
    assert on_the_way(scene, []) == frozenset()
