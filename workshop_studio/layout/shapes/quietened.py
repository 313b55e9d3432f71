"""Owns making what has been laid out quieter, as if its ground shone through."""

from __future__ import annotations

from dataclasses import replace

from workshop_studio.layout.display_list import Artifact, Group, Ink, Shape, Text
from workshop_studio.layout.shapes.mixing import mixed
from workshop_studio.model.frozen import frozen


@frozen
class Quiet:
    """How quiet something is.

    Attributes:
        ground: colour of what it stands on.
        share: how strong its own colours stay, from 0 to 1.
    """

    ground: str
    share: float


def quietened(child: Group | Artifact, quiet: Quiet) -> Group | Artifact:
    """The same in colours mixed with the ground, of which nothing really shines through.

    Lines that let something through take ten times as long to paint, and there may be thousands.
    """
    if isinstance(child, Artifact):
        return replace(child, shapes=tuple(_shape(shape, quiet) for shape in child.shapes))
    return replace(
        child,
        children=tuple(
            quietened(part, quiet) if isinstance(part, Group | Artifact) else _shape(part, quiet)
            for part in child.children
        ),
    )


def _shape(shape: Shape, quiet: Quiet) -> Shape:
    if isinstance(shape, Text):
        return replace(shape, colour=mixed(shape.colour, quiet.ground, quiet.share))
    return replace(shape, ink=_ink(shape.ink, quiet))


def _ink(ink: Ink, quiet: Quiet) -> Ink:
    fill, stroke = (
        colour if colour is None else mixed(colour, quiet.ground, quiet.share)
        for colour in (ink.fill, ink.stroke)
    )
    return replace(ink, fill=fill, stroke=stroke)
