"""Owns the results of a round as files: JSON, CSV and XLSX, with what is known beside the count."""

from __future__ import annotations

from typing import Literal, get_args

from workshop_studio.analysis.comparing import compare
from workshop_studio.analysis.merges import count_after_merges
from workshop_studio.analysis.rounds import has_votes, is_closed, results
from workshop_studio.export.results_json import results_json
from workshop_studio.export.results_table import results_csv, results_xlsx
from workshop_studio.model.comparison import RoundComparison
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Round

ResultsForm = Literal["json", "csv", "xlsx"]
RESULTS_FORMS: tuple[ResultsForm, ...] = get_args(ResultsForm)


def results_file(snapshot: Snapshot, form: ResultsForm, round_id: str | None = None) -> bytes:
    """The results of a round, or of the last one with votes, in a form.

    Raises:
        ResultsNotReadyError: there is no such round, it is still open, or it has no votes.
    """
    result = results(snapshot, round_id)
    match form:
        case "json":
            return results_json(result)
        case "csv":
            return results_csv(snapshot.session, result)
        case "xlsx":
            return results_xlsx(
                snapshot.session,
                result,
                compared=compared_with_earlier(snapshot, result.round),
                merged=count_after_merges(snapshot, result.round),
            )


def compared_with_earlier(snapshot: Snapshot, round_id: str) -> RoundComparison | None:
    """A round beside the last one of its board before it that has a result; None for the first."""
    vote = snapshot.get(Round, round_id)
    rounds = snapshot.all(Round)
    for before in reversed(rounds[: rounds.index(vote)]):
        if before.board == vote.board and is_closed(before) and has_votes(snapshot, before):
            return compare(snapshot, before.id, vote.id)
    return None
