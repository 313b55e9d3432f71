"""Owns the documents a session is turned into: what each needs, and why it cannot be had yet."""

from __future__ import annotations

from typing import Literal, assert_never

from workshop_studio.analysis.map import map_facts
from workshop_studio.analysis.merges import count_after_merges
from workshop_studio.analysis.profiles import profiles
from workshop_studio.analysis.rounds import last_round, results
from workshop_studio.analysis.theory import advice
from workshop_studio.analysis.weighing import sensitivity
from workshop_studio.export.pdf import write_pdf
from workshop_studio.export.results_files import compared_with_earlier
from workshop_studio.export.vote_papers import PaperKind, vote_papers
from workshop_studio.layout.display_list import Paper
from workshop_studio.layout.matrix.details import Details
from workshop_studio.layout.matrix.document import matrix
from workshop_studio.layout.pages.sheet import PaperSize
from workshop_studio.layout.summary.document import summary
from workshop_studio.layout.summary.map_picture import map_content
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.theory.document import theory_pages
from workshop_studio.model.mendable import MendableError
from workshop_studio.model.results import RoundResult
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.theories import Theory

DocumentKind = Literal["matrix", "theory", "summary", PaperKind]


class DocumentNotReadyError(MendableError):
    """The session lacks what the document shows; the message is one sentence that says what."""


def export_document(
    snapshot: Snapshot,
    what: DocumentKind,
    *,
    book: FontBook,
    size: PaperSize = "A4",
    round_id: str | None = None,
    theory_id: str | None = None,
    copies: int | None = None,
) -> tuple[bytes, tuple[str, ...]]:
    """A document of a session as a PDF, and the characters no bundled face covers.

    Args:
        snapshot: the session.
        what: which document.
        book: the faces.
        size: of the paper.
        round_id: the round that matrix and summary show; the last one with votes where None. The
            papers of a vote are those of the open round where None, or of the one prepared last.
        theory_id: the theory to show; all of them where None.
        copies: how many ballots; enough for everybody where None.

    Raises:
        DocumentNotReadyError: there is no theory to show.
        ResultsNotReadyError: there is no such round, it is still open, or it has no votes.
        PapersNotReadyError: there is no such vote to print papers of, or it has no question.
    """
    document = laid_out(
        snapshot,
        what,
        book=book,
        size=size,
        round_id=round_id,
        theory_id=theory_id,
        copies=copies,
    )
    return write_pdf(document, book), document.missing


def laid_out(
    snapshot: Snapshot,
    what: DocumentKind,
    *,
    book: FontBook,
    size: PaperSize = "A4",
    round_id: str | None = None,
    theory_id: str | None = None,
    copies: int | None = None,
) -> Paper:
    """The same document before it is painted; arguments and exceptions as `export_document`."""
    match what:
        case "matrix":
            return _matrix(snapshot, round_id, book=book, size=size)
        case "theory":
            return _theory(snapshot, theory_id, book=book, size=size)
        case "summary":
            return _summary(snapshot, round_id, book=book, size=size)
        case "ballots" | "ballots-large" | "question-cards" | "question-cards-large":
            return vote_papers(
                snapshot, what, book=book, size=size, round_id=round_id, copies=copies
            )
    assert_never(what)


def _matrix(snapshot: Snapshot, round_id: str | None, *, book: FontBook, size: PaperSize) -> Paper:
    result = results(snapshot, round_id)
    details = Details(
        profiles=profiles(result),
        merged=count_after_merges(snapshot, result.round),
        compared=compared_with_earlier(snapshot, result.round),
    )
    return matrix(snapshot, result, sensitivity(result), book=book, size=size, details=details)


def _theory(snapshot: Snapshot, theory_id: str | None, *, book: FontBook, size: PaperSize) -> Paper:
    theories = _theories(snapshot, theory_id)
    advised = [(theory, advice(snapshot, theory.id)) for theory in theories]
    return theory_pages(snapshot, advised, book=book, size=size)


def _summary(snapshot: Snapshot, round_id: str | None, *, book: FontBook, size: PaperSize) -> Paper:
    shown = map_content(snapshot)
    facts = map_facts(snapshot, shown.board.id) if shown is not None else None
    return summary(snapshot, _result(snapshot, round_id), facts, book=book, size=size)


def _theories(snapshot: Snapshot, theory_id: str | None) -> tuple[Theory, ...]:
    theories = snapshot.all(Theory)
    if not theories:
        raise DocumentNotReadyError(
            "This session has no theory of change yet; add one before you export it."
        )
    if theory_id is None:
        return theories
    if not snapshot.has(Theory, theory_id):
        known = ", ".join(theory.id for theory in theories)
        raise DocumentNotReadyError(
            f"There is no theory of change {theory_id} in this session; choose one of: {known}."
        )
    return (snapshot.get(Theory, theory_id),)


def _result(snapshot: Snapshot, round_id: str | None) -> RoundResult | None:
    """The result the summary shows; a session without a closed vote has a summary all the same."""
    if round_id is None and last_round(snapshot) is None:
        return None
    return results(snapshot, round_id)
