"""The papers of a vote come with its paper, frozen or not, as files that programs can read."""

from __future__ import annotations

import pytest

from tests.export.pdf_reading import catalogue, contents, reader
from tests.support import board_of, small_session
from workshop_studio.bundled import resource
from workshop_studio.export.documents import DocumentKind, export_document, laid_out
from workshop_studio.export.vote_papers import PapersNotReadyError
from workshop_studio.layout.pages.sheet import PaperSize
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.items import Question
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Round
from workshop_studio.operations.editing import edit
from workshop_studio.operations.rounds import close_round, open_round, prepare_round

BOOK = FontBook(resource("fonts"))
KINDS: tuple[DocumentKind, ...] = (
    "ballots", "ballots-large", "question-cards", "question-cards-large",
)  # fmt: skip
SIZES: tuple[PaperSize, ...] = ("A4", "A3")


def prepared(expected: int | None = 24) -> Snapshot:
    snapshot = small_session()
    board = board_of(snapshot, "opportunities")
    return snapshot.apply(prepare_round(snapshot, board, title="First vote", expected=expected))


def opened() -> Snapshot:
    snapshot = prepared()
    return snapshot.apply(open_round(snapshot, snapshot.all(Round)[0].id))


def text_of(
    snapshot: Snapshot,
    kind: DocumentKind,
    *,
    round_id: str | None = None,
    copies: int | None = None,
) -> str:
    """What a program reads out of the file."""
    data, missing = export_document(snapshot, kind, book=BOOK, round_id=round_id, copies=copies)
    assert missing == ()
    file = reader(data)
    found = [each.text for number in range(len(file.pages)) for each in contents(file, number)]
    return " ".join(" ".join(found).split())


@pytest.mark.parametrize("kind", KINDS)
def test_papers_can_be_had_before_the_vote_opens(kind: DocumentKind) -> None:
    snapshot = prepared()
    said = text_of(snapshot, kind)
    assert "do 0?" in said
    assert len(snapshot.all(Question)) == 4
    assert "do 3?" in said


@pytest.mark.parametrize("kind", KINDS)
def test_an_open_vote_prints_what_was_frozen(kind: DocumentKind) -> None:
    snapshot = opened()
    first = snapshot.all(Question)[0].id
    reworded = snapshot.apply(edit(snapshot, first, text="How might we reword it?"))
    assert "reword" not in text_of(reworded, kind)
    assert laid_out(snapshot, kind, book=BOOK) == laid_out(reworded, kind, book=BOOK)


def test_there_is_a_ballot_for_everybody_and_a_tenth_more() -> None:
    assert text_of(prepared(24), "ballots").count("No name, please") == 27
    assert text_of(prepared(None), "ballots").count("No name, please") == 4
    assert text_of(prepared(24), "ballots", copies=5).count("No name, please") == 5
    assert text_of(prepared(24), "ballots-large").count("No name, please") == 3


def test_a_closed_vote_prints_only_when_it_is_named() -> None:
    snapshot = opened()
    vote = snapshot.all(Round)[0].id
    closed = snapshot.apply(close_round(snapshot, vote))
    with pytest.raises(PapersNotReadyError, match="prepare one"):
        laid_out(closed, "ballots", book=BOOK)
    assert "do 0?" in text_of(closed, "ballots", round_id=vote)


def test_an_open_vote_comes_before_one_prepared_later() -> None:
    snapshot = opened()
    board = board_of(snapshot, "opportunities")
    later = snapshot.apply(prepare_round(snapshot, board, title="Second vote"))
    assert "First vote" in text_of(later, "ballots")
    assert "Second vote" in text_of(later, "ballots", round_id=later.all(Round)[-1].id)


@pytest.mark.parametrize("copies", [0, -3, 2_001])
def test_a_slip_of_the_finger_is_not_printed(copies: int) -> None:
    with pytest.raises(PapersNotReadyError, match=r"Ask for 1 to 2,000 ballots\."):
        laid_out(prepared(), "ballots", book=BOOK, copies=copies)


def test_what_is_missing_is_told_in_one_sentence() -> None:
    with pytest.raises(PapersNotReadyError, match="There is no vote r9 in this session"):
        laid_out(prepared(), "ballots", book=BOOK, round_id="r9")
    snapshot = small_session()
    with pytest.raises(PapersNotReadyError, match="No vote is prepared"):
        laid_out(snapshot, "question-cards", book=BOOK)


@pytest.mark.parametrize("kind", KINDS)
def test_files_are_in_order_and_tagged(kind: DocumentKind) -> None:
    data, _ = export_document(prepared(), kind, book=BOOK)
    file = reader(data)
    assert catalogue(file)["/MarkInfo"]["/Marked"]
    for number in range(len(file.pages)):
        tags = {each.tag for each in contents(file, number)}
        assert "/H2" in tags
        assert tags & {"/Figure", "/P"}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("kind", KINDS)
def test_the_same_vote_gives_the_same_bytes(kind: DocumentKind, size: PaperSize) -> None:
    snapshot = prepared()
    one, _ = export_document(snapshot, kind, book=BOOK, size=size)
    two, _ = export_document(snapshot, kind, book=FontBook(resource("fonts")), size=size)
    assert one == two


def test_no_ballot_carries_an_id_of_the_session() -> None:
    snapshot = prepared()
    data, _ = export_document(snapshot, "ballots", book=BOOK)
    assert snapshot.all(Round)[0].id.encode() not in data
