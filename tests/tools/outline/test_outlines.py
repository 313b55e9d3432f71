"""Every board is told as a list: its places, what stands there, the links and sources of that."""

from __future__ import annotations

import pytest

from tests.support import board_of, small_session, woven_session
from workshop_studio.bundled import resource
from workshop_studio.layout.boards.iceberg.words import cell_id
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.boards import Board, Category, Ring
from workshop_studio.model.items import Note, Player, Question
from workshop_studio.model.mendable import MendableError
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.theories import Element, Theory
from workshop_studio.operations.boards import add_board
from workshop_studio.operations.editing import edit
from workshop_studio.operations.notes import add_free_note
from workshop_studio.operations.theories import add_element
from workshop_studio.tools.boards.acting import BoardActs
from workshop_studio.tools.boards.iceberg import IcebergActs
from workshop_studio.tools.boards.map import MapActs
from workshop_studio.tools.boards.notes import NotesActs
from workshop_studio.tools.boards.questions import QuestionsActs
from workshop_studio.tools.boards.theory import TheoryActs
from workshop_studio.tools.outline.moving import added_below, moved_along, moved_aside
from workshop_studio.tools.outline.of_board import outline_acts
from workshop_studio.tools.outline.row import Outline, Row, every_row
from workshop_studio.tools.outline.sources import source_of

BOOK = FontBook(resource("fonts"))
WOVEN = woven_session()


def acts_of(snapshot: Snapshot, sort: str) -> BoardActs:
    """What can be done on the first board of a sort."""
    match sort:
        case "map":
            return MapActs(board_of(snapshot, "players"), BOOK)
        case "iceberg":
            return IcebergActs(board_of(snapshot, "iceberg"), BOOK)
        case "questions":
            return QuestionsActs(board_of(snapshot, "opportunities"), BOOK)
        case "theory":
            return TheoryActs(snapshot.all(Theory)[0].id, BOOK)
        case _:
            return NotesActs(board_of(snapshot, "notes"), BOOK)


def told(snapshot: Snapshot, sort: str) -> Outline:
    acts = acts_of(snapshot, sort)
    return outline_acts(acts).outline(snapshot, acts.scene(snapshot))


def row_of(outline: Outline, words: str) -> Row:
    rows = every_row(outline.rows)
    return next(row for row in rows if row.words == words and row.kind == "thing")


def tree(rows: tuple[Row, ...]) -> list[object]:
    """The words of rows, with those of what lies in them."""
    return [(row.words, tree(row.children)) if row.children else row.words for row in rows]


def noted() -> Snapshot:
    """A session with a board of free notes, two of them under a heading."""
    snapshot = WOVEN.apply(add_board(WOVEN, kind="notes", title="Warm-up"))
    board = board_of(snapshot, "notes")
    for text in ("One", "Two", "Three"):
        snapshot = snapshot.apply(add_free_note(snapshot, board, text=text, at=(0, 0)))
    for note in snapshot.of(Note, board)[1:]:
        snapshot = snapshot.apply(edit(snapshot, note.id, group="Hopes"))
    return snapshot


def test_a_map_has_rings_players_and_links_from_both_ends() -> None:
    outline = told(WOVEN, "map")
    centre, close, *others = outline.rows
    assert tree((centre,)) == [("Young person", ["Player 2"])]
    assert tree((close,)) == [
        (close.words, [("Player 0", ["Player 1"]), ("Player 1", ["Player 0"]),
                       ("Player 2", ["the young person"])])
    ]  # fmt: skip
    assert not any(row.children for row in others)
    away, back = (row.children[0] for row in close.children[:2])
    assert away.record == back.record != ""
    assert away.said == "depends on Player 1, works poorly"
    assert back.said == "needed by Player 0, works poorly"


def test_a_player_without_links_is_a_finding_in_words() -> None:
    lonely = edit(WOVEN, WOVEN.all(Player)[0].id, note="Never asked")
    snapshot = WOVEN.apply(lonely)
    player = row_of(told(snapshot, "map"), "Player 0")
    assert player.beside.tally is not None
    assert player.beside.tally.words == "1 link"
    assert player.said.endswith("1 link, Never asked")
    bare = told(small_session(), "map")
    tally = row_of(bare, "Player 0").beside.tally
    assert tally is not None
    assert (tally.words, tally.is_finding) == ("No links", True)


def test_an_iceberg_has_its_issue_layers_sides_notes_and_links() -> None:
    outline = told(WOVEN, "iceberg")
    issue, events, *_ = outline.rows
    assert issue.record == board_of(WOVEN, "iceberg")
    drivers, barriers = events.children
    assert (drivers.words, barriers.words) == ("Drivers", "Barriers")
    assert tree(barriers.children) == [
        ("Note 0", ["Note 1"]), ("Note 1", ["Note 0"]), "Note 2",
    ]  # fmt: skip
    assert barriers.children[0].children[0].said == "bears on Note 1"
    assert barriers.children[1].children[0].said == "rests on Note 0"
    assert len(outline.places) == 8


def test_free_notes_stand_under_their_headings() -> None:
    outline = told(noted(), "notes")
    assert tree(outline.rows) == [("Without a heading", ["One"]), ("Hopes", ["Two", "Three"])]


def test_questions_stand_in_categories_with_what_they_grew_from() -> None:
    outline = told(WOVEN, "questions")
    question = WOVEN.all(Question)[-1]
    row = row_of(outline, question.text)
    (source,) = row.children
    assert (source.kind, source.record) == ("source", "")
    assert source_of(source) == question.origins[0]
    assert source.said == "grew from Note 0, Iceberg: Events"


def test_a_theory_has_columns_groups_and_boxes_with_reasons_and_sources() -> None:
    theory = WOVEN.all(Theory)[0].id
    grouped = add_element(WOVEN, theory, column="aims", text="All belong", group="Pupils")
    outline = told(WOVEN.apply(grouped), "theory")
    assert outline.rows[0].words == "Activities"
    aims = outline.rows[-1]
    assert tree(aims.children) == [("Pupils", ["All belong"])]
    link, source = outline.rows[0].children[0].children
    assert (link.words, link.beside.more) == ("It works", "because It has to")
    assert source.kind == "source"


@pytest.mark.parametrize("sort", ["map", "iceberg", "questions", "theory", "notes"])
def test_no_two_rows_share_an_id_and_all_say_something(sort: str) -> None:
    rows = list(every_row(told(noted(), sort).rows))
    assert len({row.id for row in rows}) == len(rows)
    assert all(row.words.strip() and row.said.strip() for row in rows)


@pytest.mark.parametrize(
    ("sort", "words"),
    [("map", "Player 1"), ("iceberg", "Note 1"), ("questions", "How might we do 1?")],
)  # fmt: skip
def test_a_row_goes_up_and_down_within_its_place_and_no_further(sort: str, words: str) -> None:
    outline = told(WOVEN, sort)
    row = row_of(outline, words)
    fellows = outline.fellows[row.place]
    at = fellows.index(row.record)
    up = moved_along(outline_acts(acts_of(WOVEN, sort)), WOVEN, outline, ids=(row.record,), by=-1)
    after = told(WOVEN.apply(up.changes), sort)
    assert after.fellows[row.place].index(row.record) == at - 1
    first = (fellows[0],)
    with pytest.raises(MendableError):
        moved_along(outline_acts(acts_of(WOVEN, sort)), WOVEN, outline, ids=first, by=-1)


def test_several_go_down_as_one_and_keep_their_order() -> None:
    outline = told(WOVEN, "map")
    place = outline.places[0]
    one, two, three = outline.fellows[place]
    act = moved_along(outline_acts(acts_of(WOVEN, "map")), WOVEN, outline, ids=(two, one), by=1)
    assert told(WOVEN.apply(act.changes), "map").fellows[place] == (three, one, two)
    assert act.step.label == "Move 2 players"


def test_a_player_goes_to_the_next_ring_and_back() -> None:
    outline, acts = told(WOVEN, "map"), outline_acts(acts_of(WOVEN, "map"))
    key = WOVEN.all(Player)[0].id
    out = moved_aside(acts, WOVEN, outline, ids=(key,), by=1)
    snapshot = WOVEN.apply(out.changes)
    assert snapshot.get(Player, key).ring == snapshot.all(Ring)[1].id
    back = moved_aside(acts, snapshot, told(snapshot, "map"), ids=(key,), by=-1)
    assert snapshot.apply(back.changes).get(Player, key).ring == snapshot.all(Ring)[0].id
    with pytest.raises(MendableError, match="no place before"):
        moved_aside(acts, WOVEN, outline, ids=(key,), by=-1)


def test_a_note_goes_over_to_the_next_side_and_layer() -> None:
    outline, acts = told(WOVEN, "iceberg"), outline_acts(acts_of(WOVEN, "iceberg"))
    key = row_of(outline, "Note 0").record
    act = moved_aside(acts, WOVEN, outline, ids=(key,), by=1)
    note = WOVEN.apply(act.changes).get(Note, key)
    assert (note.layer, note.side) == ("patterns", "driver")


def test_a_free_note_goes_under_another_heading_and_stays_where_it_lies() -> None:
    snapshot = noted()
    outline, acts = told(snapshot, "notes"), outline_acts(acts_of(snapshot, "notes"))
    key = row_of(outline, "One").record
    act = moved_aside(acts, snapshot, outline, ids=(key,), by=1)
    note = snapshot.apply(act.changes).get(Note, key)
    assert (note.group, note.x, note.y) == ("Hopes", 0, 0)


def test_a_question_that_goes_to_the_next_category_keeps_others_numbers() -> None:
    outline, acts = told(WOVEN, "questions"), outline_acts(acts_of(WOVEN, "questions"))
    key = row_of(outline, "How might we do 0?").record
    act = moved_aside(acts, WOVEN, outline, ids=(key,), by=1)
    snapshot = WOVEN.apply(act.changes)
    board = board_of(WOVEN, "opportunities")
    assert snapshot.get(Question, key).category == snapshot.of(Category, board)[1].id


def test_a_box_does_not_go_where_its_link_would_run_backwards() -> None:
    outline, acts = told(WOVEN, "theory"), outline_acts(acts_of(WOVEN, "theory"))
    outcome = next(each.id for each in WOVEN.all(Element) if each.column == "outcomes")
    with pytest.raises(MendableError, match="right to left"):
        acts.put(WOVEN, (WOVEN.all(Element)[0].id,), place="aims", before=None)
    assert moved_aside(acts, WOVEN, outline, ids=(outcome,), by=1).select == (outcome,)


@pytest.mark.parametrize("sort", ["map", "iceberg", "questions"])
def test_something_new_stands_right_below(sort: str) -> None:
    acts = acts_of(WOVEN, sort)
    outline = told(WOVEN, sort)
    place = next(place for place in outline.places if len(outline.fellows[place]) > 1)
    first = outline.fellows[place][0]
    act = added_below(
        acts, outline_acts(acts), WOVEN, outline, text="Brand new", place=place, after=first
    )
    fellows = told(WOVEN.apply(act.changes), sort).fellows[place]
    assert fellows[1] == act.select[0]
    assert act.step.label.startswith("Add ")


def test_links_cannot_be_moved() -> None:
    outline, acts = told(WOVEN, "map"), outline_acts(acts_of(WOVEN, "map"))
    link = outline.rows[0].children[0].record
    with pytest.raises(MendableError, match="Choose something"):
        moved_along(acts, WOVEN, outline, ids=(link,), by=1)


def test_every_side_of_every_layer_is_a_place() -> None:
    assert told(WOVEN, "iceberg").places[-1] == cell_id(("mental-models", "barrier"))
    assert {board.kind for board in WOVEN.all(Board)} >= {"players", "iceberg"}
