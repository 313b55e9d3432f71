"""Owns two votes side by side as rows of a table, and what a file says of its further sheets."""

from __future__ import annotations

from workshop_studio.export.tables import Cell, Table, TableColumn
from workshop_studio.export.tables_xlsx import ReadMe
from workshop_studio.model.comparison import ComparedQuestion, Movement, RoundComparison
from workshop_studio.model.results import RoundResult

COLUMNS = (
    TableColumn("rank", "Place in the later vote; empty where it was not in it.", "whole", 8),
    TableColumn("rank_before", "Place in the earlier vote; empty as above.", "whole", 12),
    TableColumn("change", "What became of the question.", width=18),
    TableColumn("places", "How many places up; less than 0 is down.", "whole", 8),
    TableColumn("number", "On the ballot paper of the later vote, else of the earlier.", "whole"),
    TableColumn("question", "The question as it stood on that paper.", width=60),
    TableColumn("total", "Votes in the later vote.", "whole", 8),
    TableColumn("total_before", "Votes in the earlier vote.", "whole", 12),
    TableColumn("share", "Of all votes cast in the later vote, from 0 to 1.", "share", 8),
    TableColumn("share_before", "The same in the earlier vote.", "share", 12),
)
MERGED = (
    "Counted with the questions merged after the vote had closed added up; the sheet Results is"
    " what people voted, and it stands."
)
_WORDS: dict[Movement, str] = {
    "rose": "up",
    "fell": "down",
    "same": "same place",
    "new": "new in this vote",
    "gone": "not in this vote",
}


def comparison_table(compared: RoundComparison) -> Table:
    """The questions of both votes in the order of the later one, those that are gone last."""
    return Table(COLUMNS, tuple(_row(each) for each in compared.questions))


def explained(compared: RoundComparison | None, merged: RoundResult | None) -> ReadMe:
    """What the further sheets are, for the sheet that explains."""
    lines: list[tuple[str, Cell]] = []
    if compared is not None:
        earlier = compared.earlier.title.strip() or f"Vote {compared.earlier.place}"
        lines.append(("Sheet Compared", f"This round beside an earlier one: {earlier}."))
        lines += [(f"Compared: {each.name}", each.meaning) for each in COLUMNS]
    if merged is not None:
        lines.append(("Sheet After merges", MERGED))
    return tuple(lines)


def _row(each: ComparedQuestion) -> tuple[Cell, ...]:
    now, then, shown = each.now, each.then, each.shown
    return (
        None if now is None else now.rank,
        None if then is None else then.rank,
        _WORDS[each.movement],
        None if now is None or then is None else each.places,
        shown.number,
        shown.text,
        None if now is None else now.total,
        None if then is None else then.total,
        None if now is None else now.share,
        None if then is None else then.share,
    )
