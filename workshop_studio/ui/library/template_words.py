"""Owns what the templates are called in the window, and the drawing beside each."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from workshop_studio.model.frozen import frozen
from workshop_studio.tools.templates.template import TEMPLATES


@frozen(kw_only=True)
class TemplateWords:
    """A template as the window offers it.

    Attributes:
        name: by which the template is asked for.
        title: its own name.
        purpose: what it is good for, in a few words.
        session: a title for a session begun with it.
        icon: name of a drawing.
        minutes: how long it takes.
        group: who is in the room, where nobody says otherwise.
    """

    name: str
    title: str
    purpose: str
    session: str
    icon: str
    minutes: int
    group: str


def template_words() -> tuple[TemplateWords, ...]:
    """All templates in the order of the list."""
    tr = QCoreApplication.translate
    whole_day = tr("Templates", "Map, iceberg, questions, vote, theory")
    staff = tr("Templates", "staff")
    professionals = tr("Templates", "professionals")
    said = {
        "half-day-locality": (
            tr("Templates", "Half day: a locality"), whole_day,
            tr("Templates", "Our borough"), "clock", professionals,
        ),
        "half-day-trust": (
            tr("Templates", "Half day: a trust"), whole_day,
            tr("Templates", "Our trust"), "building-2", professionals,
        ),
        "half-day-school": (
            tr("Templates", "Half day: a school"), whole_day,
            tr("Templates", "Our school"), "school", staff,
        ),
        "map": (
            tr("Templates", "Map only"), tr("Templates", "Who is in our system?"),
            tr("Templates", "System players map"), "target", "",
        ),
        "iceberg": (
            tr("Templates", "Iceberg only"), tr("Templates", "What lies under the problem?"),
            tr("Templates", "Iceberg"), "mountain", "",
        ),
        "prioritise": (
            tr("Templates", "Prioritise only"), tr("Templates", "Questions, vote, matrix"),
            tr("Templates", "Choosing what to try"), "vote", "",
        ),
        "pupils": (
            tr("Templates", "Pupils’ lesson"), tr("Templates", "Three rings, plain words"),
            tr("Templates", "Who is around us?"), "backpack", tr("Templates", "pupils"),
        ),
    }  # fmt: skip
    return tuple(
        TemplateWords(
            name=each.name,
            title=said[each.name][0],
            purpose=said[each.name][1],
            session=said[each.name][2],
            icon=said[each.name][3],
            minutes=each.minutes,
            group=said[each.name][4],
        )
        for each in TEMPLATES
    )
