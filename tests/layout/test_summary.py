"""The participants' summary: two pages whatever happens, nothing private, nothing empty."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.layout.papers import tagged, words, words_of
from tests.samples import sample
from tests.strategies import snapshots
from workshop_studio.analysis.rounds import last_round, results
from workshop_studio.bundled import resource
from workshop_studio.export.documents import laid_out
from workshop_studio.layout.display_list import Paper, Text
from workshop_studio.layout.map_angles import settled_angles
from workshop_studio.layout.pages.sheet import PaperSize
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.base import Record
from workshop_studio.model.boards import Board, Category, Ring, Sector
from workshop_studio.model.follow_up import Action, Commitment, Poll, Wave
from workshop_studio.model.items import Note, Player, PlayerLink, Question
from workshop_studio.model.results import SMALL_GROUP
from workshop_studio.model.session import Reflection, Session
from workshop_studio.model.snapshot import Snapshot, snapshot_of
from workshop_studio.model.votes import Ballot, PaperLine, Round, Votes
from workshop_studio.model.words import LAYERS, SIDES

BOOK = FontBook(resource("fonts"))
SESSION = Session(id="s", title="A morning in Aldermere", date="2026-03-12")


def made(*records: Record) -> Paper:
    return laid_out(snapshot_of([SESSION, *records]), "summary", book=BOOK)


def headings(paper: Paper) -> list[str]:
    return [words_of(group) for group in tagged(paper, "H2")]


def iceberg(count: int, text: str) -> list[Record]:
    notes = [
        Note(
            id=f"n{n}", board="ice", text=f"{text} {n}", order=n,
            layer=LAYERS[n % 4], side=SIDES[n // 4 % 2],
        )
        for n in range(count)
    ]  # fmt: skip
    return [Board(id="ice", kind="iceberg", issue=text), *notes]


def players(count: int) -> list[Record]:
    rings = [Ring(id=f"r{n}", board="map", name=f"Ring {n}", order=n) for n in range(4)]
    sectors = [Sector(id=f"s{n}", board="map", name=f"Sector {n}", order=n) for n in range(12)]
    people = [
        Player(
            id=f"p{n}", board="map", name=f"Player {n}", order=n,
            ring=f"r{n % 4}", sector=f"s{n % 12}",
        )
        for n in range(count)
    ]  # fmt: skip
    links = [
        PlayerLink(
            id=f"l{n}", board="map", source=f"p{n}", target="young-person",
            rating="poorly", note="Too slow. " * 40,
        )
        for n in range(count)
    ]  # fmt: skip
    return [Board(id="map", kind="players"), *rings, *sectors, *people, *links]


@settings(max_examples=40)
@given(snapshots(), st.sampled_from(["A4", "A3"]))
def test_any_session_takes_two_pages(snapshot: Snapshot, size: PaperSize) -> None:
    assert len(laid_out(snapshot, "summary", book=BOOK, size=size).pages) == 2


def test_a_title_alone_takes_two_pages_and_offers_room_for_notes() -> None:
    paper = made()
    assert len(paper.pages) == 2
    assert headings(paper) == ["Room for your own notes", "More room for your own notes"]
    assert "There is nothing to sum up yet" in words(paper)


@pytest.mark.parametrize("count", [1, 9, 80, 600])
def test_sessions_of_every_size_take_two_pages(count: int) -> None:
    commitments = [
        Commitment(
            id=f"c{n}", text="Meet families before a plan is written. " * 20, order=n,
            actions=(Action(text="Ring them " * 30, lead="SENCO " * 20, end="2026-05-01"),),
        )
        for n in range(count)
    ]  # fmt: skip
    reflections = [Reflection(id=f"f{n}", text=f"I was heard {n}") for n in range(count)]
    paper = made(*players(count), *iceberg(count, "Nobody asks " * 30), *commitments, *reflections)
    assert len(paper.pages) == 2
    assert headings(paper)[:2] == ["Who is in our system", "What helps and what gets in the way"]
    assert "What we will take further" in headings(paper)


def test_sections_without_content_are_left_out() -> None:
    paper = made(*iceberg(3, "Help comes late"))
    assert headings(paper)[:2] == ["What helps and what gets in the way", "Room for your own notes"]
    assert "nothing to sum up" not in words(paper)


def test_private_things_stay_off_paper() -> None:
    snapshot = sample("borough")
    hidden_word = "Zanzibar"
    hidden = [
        replace(record, private=True, text=hidden_word) if isinstance(record, Note) else record
        for record in snapshot
    ]
    hidden = [
        replace(record, private=True, name=hidden_word) if isinstance(record, Player) else record
        for record in hidden
    ]
    paper = laid_out(snapshot_of(hidden), "summary", book=BOOK)
    assert hidden_word not in words(paper)
    assert "Who is in our system" not in headings(paper)


def test_players_without_links_are_named() -> None:
    linked = [record for record in players(4) if record.id not in {"l1", "l3"}]
    assert "No links yet: Player 1 and Player 3." in words(made(*linked))


def test_marked_notes_come_first() -> None:
    marked = Note(
        id="z", board="ice", text="We were heard", order=99, layer="events", side="driver",
        marks=("opportunity",),
    )  # fmt: skip
    paper = made(*iceberg(80, "Another note"), marked)
    assert "We were heard" in words(paper)


def test_it_shows_the_first_five_of_the_last_vote() -> None:
    snapshot = sample("borough")
    round_ = last_round(snapshot)
    assert round_ is not None
    said = words(laid_out(snapshot, "summary", book=BOOK))
    for question in results(snapshot).questions[:5]:
        assert f"{question.total} votes" in said


def test_a_player_of_its_own_angle_stays_there_and_others_keep_clear() -> None:
    rings = [Ring(id="r", board="m", name="Near")]
    sectors = [Sector(id="s", board="m", name="School")]
    people = [
        Player(id=f"p{n}", board="m", name="x", ring="r", sector="s", order=n) for n in range(7)
    ]
    people.append(Player(id="own", board="m", name="x", ring="r", sector="s", angle=100.0))
    angles = settled_angles(people, sectors, rings)
    assert angles["own"] == 100.0
    ordered = sorted(angles.values())
    gaps = [(b - a) % 360 for a, b in zip(ordered, [*ordered[1:], ordered[0]], strict=True)]
    assert min(gaps) > 15


def vote(voters: int) -> list[Record]:
    """A round on one question, as many people giving it one vote each."""
    text = "How might we begin?"
    votes = (Votes(question="q", feasibility=1),)
    paper = (PaperLine(question="q", number=1, text=text),)
    return [
        Board(id="b", kind="opportunities"),
        Category(id="c", board="b", name="Within school"),
        Question(id="q", board="b", category="c", text=text),
        Round(id="r", board="b", state="revealed", paper=paper),
        *(Ballot(id=f"v{n}", round="r", votes=votes) for n in range(voters)),
    ]


@pytest.mark.parametrize(("voters", "promised"), [(0, True), (1, False), (4, False), (5, True)])
def test_secrecy_is_promised_only_to_enough_voters(voters: int, *, promised: bool) -> None:
    assert ("can be traced" in words(made(*vote(voters)))) == promised


def test_questions_are_told_as_asked_until_a_vote_ranks_them() -> None:
    assert headings(made(*vote(0)))[0] == "What we asked"
    assert "How might we begin?" in words(made(*vote(0)))
    assert headings(made(*vote(1)))[0] == "What came out on top"


def test_words_side_by_side_are_read_one_after_the_other() -> None:
    """A screen reader runs texts of one element together; each needs an element of its own."""
    for body in tagged(laid_out(sample("borough"), "summary", book=BOOK), "LBody"):
        texts = [child for child in body.children if isinstance(child, Text)]
        assert len(texts) <= 1


def test_a_poll_is_shown_from_as_many_answers_on_as_in_the_window() -> None:
    def paper(*people: int) -> Paper:
        asked = tuple(Wave(title=f"Time {n}", counts=(n, 0)) for n in people)
        return made(Poll(id="p", question="Shall we?", scale=("No", "Yes"), waves=asked))

    assert "How confident we are" not in headings(paper(SMALL_GROUP - 1))
    said = words(paper(SMALL_GROUP - 1, SMALL_GROUP))
    assert f"({SMALL_GROUP} answers)" in said
    assert f"({SMALL_GROUP - 1} answers)" not in said
