"""The words of a private question that was voted on are in no document, nor after it is gone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from io import BytesIO
from typing import get_args
from zipfile import ZipFile

import pytest

from tests.layout.papers import words
from tests.support import board_of, small_session
from workshop_studio.analysis.rounds import results
from workshop_studio.bundled import resource
from workshop_studio.export.documents import DocumentKind, laid_out
from workshop_studio.export.results_json import results_json
from workshop_studio.export.results_table import results_csv, results_xlsx
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.items import Question
from workshop_studio.model.mendable import MendableError
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Round, Votes
from workshop_studio.operations.editing import edit
from workshop_studio.operations.merging import merge_questions
from workshop_studio.operations.removing import remove
from workshop_studio.operations.rounds import cast, close_round, open_round, prepare_round

CANARY = "zanzibar"
BOOK = FontBook(resource("fonts"))


def voted() -> tuple[Snapshot, str, str]:
    """A closed vote in which a question came out on top; its id, and that of another."""
    snapshot = small_session()
    first, second, *_ = (each.id for each in snapshot.all(Question))
    snapshot = snapshot.apply(edit(snapshot, first, text=f"How might we {CANARY}?"))
    snapshot = snapshot.apply(prepare_round(snapshot, board_of(snapshot, "opportunities")))
    vote = snapshot.all(Round)[0].id
    snapshot = snapshot.apply(open_round(snapshot, vote))
    for _ in range(6):
        snapshot = snapshot.apply(cast(snapshot, vote, [Votes(question=first, viability=3)]))
    return snapshot.apply(close_round(snapshot, vote)), first, second


def everything(snapshot: Snapshot) -> str:
    """All that is written of a vote, as one text."""
    result = results(snapshot)
    told = [
        str(asdict(result)),
        results_json(result).decode(),
        results_csv(snapshot.session, result).decode("utf-8-sig"),
    ]
    with ZipFile(BytesIO(results_xlsx(snapshot.session, result))) as book:
        told += [book.read(name).decode(errors="replace") for name in book.namelist()]
    for kind in get_args(DocumentKind):
        try:
            told.append(words(laid_out(snapshot, kind, book=BOOK, round_id=result.round)))
        except MendableError:
            continue
    return "\n".join(told)


def as_it_is(snapshot: Snapshot, _: str, __: str) -> Snapshot:
    return snapshot


def deleted(snapshot: Snapshot, private: str, _: str) -> Snapshot:
    return snapshot.apply(remove(snapshot, [private]))


def merged(snapshot: Snapshot, private: str, other: str) -> Snapshot:
    return snapshot.apply(merge_questions(snapshot, other, [private]))


@pytest.mark.parametrize("then", [as_it_is, deleted, merged])
def test_no_document_tells_what_was_private(
    then: Callable[[Snapshot, str, str], Snapshot],
) -> None:
    snapshot, question, other = voted()
    # Before it became private everybody might read it: the search finds what it looks for.
    assert everything(snapshot).count(CANARY) >= 8
    private = snapshot.apply(edit(snapshot, question, private=True))
    assert CANARY not in everything(then(private, question, other))
