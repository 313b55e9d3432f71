"""One becomes two: the second stands right behind, what was found stays with the first."""

from __future__ import annotations

import pytest

from tests.support import board_of, small_session
from tests.ui.boards.boards import THREE
from workshop_studio.model.items import Note, NoteLink, Player, Question
from workshop_studio.model.mendable import MendableError
from workshop_studio.model.theories import Element, Theory
from workshop_studio.operations.editing import edit
from workshop_studio.operations.links import link_notes
from workshop_studio.operations.notes import mark
from workshop_studio.operations.theories import add_element
from workshop_studio.tools.boards.splitting import split_in_two, split_place


def test_a_note_keeps_links_and_marks_and_the_second_stands_behind_it() -> None:
    one, two, _ = THREE.all(Note)
    now = THREE.apply(link_notes(THREE, one.id, two.id))
    now = now.apply(mark(now, [one.id], add_mark="jars"))
    now = now.apply(edit(now, one.id, voice="Pupils", private=True, tags=("trust",)))
    act = split_in_two(now, one.id, "No money; ", " no time", at=(60, 174))
    after = now.apply(act.changes)
    assert [note.text for note in after.all(Note)] == ["No money;", "no time", "Two", "Three"]
    first, second = after.all(Note)[:2]
    assert (first.marks, second.marks) == (("jars",), ())
    assert (second.voice, second.private, second.tags) == ("Pupils", True, ("trust",))
    assert (second.x, second.y) == (60, 174)
    assert [link.source for link in after.all(NoteLink)] == [one.id]
    assert act.step.label == "Split note"
    assert act.select == (first.id, second.id)


def test_a_question_keeps_signs_and_origins_and_the_second_asks_too() -> None:
    now = small_session()
    question = now.all(Question)[0]
    note = now.all(Note)[0].id
    now = now.apply(edit(now, question.id, signs=("levers",), origins=(note,), short="Earlier"))
    after = now.apply(split_in_two(now, question.id, "How might we meet?", "ask sooner").changes)
    row = after.of(Question, question.board)
    at = [each.id for each in row].index(question.id)
    first, second = row[at], row[at + 1]
    assert (first.signs, first.origins, first.short) == (("levers",), (note,), "Earlier")
    assert (second.signs, second.origins, second.short) == ((), (), "")
    assert second.text == "How might we ask sooner?"
    assert second.category == question.category


def test_a_box_keeps_who_and_when_and_the_second_has_column_and_group() -> None:
    now = small_session()
    theory = now.all(Theory)[0].id
    now = now.apply(
        add_element(now, theory, column="activities", text="Read and write", group="Home")
    )
    box = now.of(Element, theory)[-1]
    now = now.apply(edit(now, box.id, who="Library", when="May"))
    after = now.apply(split_in_two(now, box.id, "Read", "write").changes)
    second = after.of(Element, theory)[-1]
    assert (second.text, second.column, second.group) == ("write", "activities", "Home")
    assert (second.who, second.when) == ("", "")
    assert after.get(Element, box.id).who == "Library"


@pytest.mark.parametrize(("first", "second"), [("", "no time"), ("No money", " \n")])
def test_two_need_words_each(first: str, second: str) -> None:
    with pytest.raises(MendableError, match="Put the caret between two words"):
        split_in_two(THREE, THREE.all(Note)[0].id, first, second)


def test_a_name_is_not_split() -> None:
    now = small_session(players=1)
    player = now.of(Player, board_of(now, "players"))[0]
    with pytest.raises(MendableError, match="A name is not split"):
        split_in_two(now, player.id, "School", "nurse")


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("No money. No time for that", "No money. "),
        ("One, two and three; but also four, five", "One, two and three; "),
        ("Nobody phones back", "Nobody "),
        ("Word", "Word"),
        ("Ends here.", "Ends "),
    ],
)
def test_the_best_place_is_a_pause_near_the_middle(text: str, first: str) -> None:
    assert text[: split_place(text)] == first
