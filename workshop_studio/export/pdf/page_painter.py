"""Owns painting one page: every shape goes into a structure element or an artifact."""

from __future__ import annotations

from collections.abc import Sequence

from workshop_studio.export.pdf.attributes import attributes_of, rectangle
from workshop_studio.export.pdf.glyph_fonts import FontShelf
from workshop_studio.export.pdf.shape_painter import shape_operators
from workshop_studio.export.pdf.structure import Element, Structure
from workshop_studio.export.pdf.text_painter import text_operators
from workshop_studio.export.pdf.values import number, numbers
from workshop_studio.layout.display_list import Artifact, Child, Group, Page, Shape, Text


class PagePainter:
    """Turns the display list of one page into operators, and tells the structure what they mean."""

    def __init__(self, page: Page, place: int, *, structure: Structure, fonts: FontShelf) -> None:
        self._page = page
        self._place = place
        self._structure = structure
        self._fonts = fonts
        self._operators: list[str] = []

    def content(self) -> bytes:
        """The content stream of the page (ISO 32000-1, 7.8.2).

        Raises:
            ValueError: a shape lies neither in a group that can hold it nor in an artifact.
        """
        # The display list counts from the top downwards, a PDF from the bottom upwards.
        self._operators = [f"1 0 0 -1 0 {number(self._page.height)} cm"]
        self._children(self._page.children, self._structure.root)
        return "\n".join(self._operators).encode("ascii")

    def _children(self, children: Sequence[Child], element: Element) -> None:
        shapes: list[Shape] = []
        for child in children:
            if not isinstance(child, Group | Artifact):
                shapes.append(child)
                continue
            self._meaning(shapes, element)
            shapes = []
            if isinstance(child, Group):
                self._group(child, element)
            else:
                self._artifact(child)
        self._meaning(shapes, element)

    def _group(self, group: Group, parent: Element) -> None:
        attributes = attributes_of(group, self._page.height)
        self._children(group.children, self._structure.element(parent, group, attributes))

    def _meaning(self, shapes: list[Shape], element: Element) -> None:
        operators = self._painted(shapes)
        if operators:
            mark = self._structure.mark(element, self._place)
            self._marked(f"/{element.tag} <</MCID {mark}>> BDC", operators)

    def _artifact(self, artifact: Artifact) -> None:
        operators = self._painted(artifact.shapes)
        if operators:
            self._marked(f"/Artifact <<{self._kind(artifact)}>> BDC", operators)

    def _kind(self, artifact: Artifact) -> str:
        covered = rectangle(artifact, self._page.height)
        if artifact.kind != "Background" or covered is None:
            return f"/Type /{artifact.kind}"
        # The standard asks for the extent of grounds only (ISO 32000-1, table 330).
        return f"/Type /{artifact.kind} /BBox [{numbers(*covered)}]"

    def _marked(self, opening: str, operators: list[str]) -> None:
        self._operators += [opening, *operators, "EMC"]

    def _painted(self, shapes: Sequence[Shape]) -> list[str]:
        return [operator for shape in shapes for operator in self._shape(shape)]

    def _shape(self, shape: Shape) -> list[str]:
        if isinstance(shape, Text):
            return text_operators(shape, self._fonts)
        return shape_operators(shape)
