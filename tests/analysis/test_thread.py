"""What a thing came from and what became of it, over all boards, worked by hand."""

from __future__ import annotations

from tests.analysis.votings import ballots, paper, questions, voting
from tests.support import board_of, small_session, woven_session
from workshop_studio.analysis.thread import Strand, Thread, thread_of
from workshop_studio.model.base import Record
from workshop_studio.model.follow_up import Action, Commitment
from workshop_studio.model.items import Note, Player, Question
from workshop_studio.model.snapshot import Snapshot, snapshot_of
from workshop_studio.model.theories import Element, Measure
from workshop_studio.model.votes import Round
from workshop_studio.model.words import RoundState
from workshop_studio.operations.editing import edit
from workshop_studio.operations.links import link_players
from workshop_studio.operations.merging import merge_questions
from workshop_studio.operations.questions import add_question
from workshop_studio.operations.removing import remove


def told(strands: tuple[Strand, ...]) -> list[tuple[str, str, int]]:
    """Kind, words and depth of each."""
    return [(each.kind, each.text, each.depth) for each in strands]


def test_a_note_leads_on_to_its_question_and_to_all_that_grew_from_that() -> None:
    snapshot = woven_session()
    promise, outcome = snapshot.all(Commitment)[0], snapshot.all(Element)[0]
    measures = (Measure(indicator="Pupils at lunch"),)
    actions = (Action(text="Ask the cooks", done=True), Action(text="Lay the tables"))
    snapshot = snapshot.apply(edit(snapshot, promise.id, actions=actions))
    snapshot = snapshot.apply(edit(snapshot, outcome.id, measures=measures))
    asked = "How might we change this: note 0?"
    found = thread_of(snapshot, snapshot.all(Note)[0].id)
    assert found.came_from == ()
    assert told(found.became) == [
        ("question", asked, 1),
        ("commitment", "Try it", 2),
        ("action", "Ask the cooks", 3),
        ("action", "Lay the tables", 3),
        ("element", asked, 2),
        ("measure", "Pupils at lunch", 3),
    ]
    assert [each.done for each in found.became if each.kind == "action"] == [True, False]


def test_a_box_of_the_theory_leads_back_to_the_note_it_all_began_with() -> None:
    snapshot = woven_session()
    back = thread_of(snapshot, snapshot.all(Element)[0].id).came_from
    asked = "How might we change this: note 0?"
    assert told(back) == [("question", asked, 1), ("note", "Note 0", 2)]
    assert [each.where for each in back] == ["questions", "iceberg"]
    assert back[1].board == board_of(snapshot, "iceberg")


def test_a_link_is_named_by_both_its_ends_and_a_centre_is_no_stranger() -> None:
    snapshot = small_session()
    player = snapshot.all(Player)[0]
    snapshot = snapshot.apply(link := link_players(snapshot, player.id, "young-person"))
    made = link.changes[0].id
    board = board_of(snapshot, "opportunities")
    snapshot = snapshot.apply(add_question(snapshot, board, text="Meet", origins=(made, player.id)))
    question = snapshot.all(Question)[-1].id
    assert told(thread_of(snapshot, question).came_from) == [
        ("link", "Player 0 – young person", 1),
        ("player", "Player 0", 1),
    ]
    for each in (made, player.id):
        assert told(thread_of(snapshot, each).became) == [("question", "How might we meet?", 1)]


def three_votes(state: RoundState, *, title: str = "") -> Snapshot:
    """A vote on a, b and d: six votes for b, three each for a and d."""
    vote = Round(id="r", board="hmw", title=title, state=state, paper=paper("a", "b", "d"))
    cast = ballots({"b": (3, 3, 0)}, {"a": (1, 1, 1), "d": (1, 1, 1)})
    return voting(vote, cast, live=("a", "b", "d"))


def test_a_closed_vote_tells_the_rank_and_ties_as_ties() -> None:
    snapshot = three_votes("revealed", title="First vote")
    ranks = {}
    for each in "abd":
        [strand] = thread_of(snapshot, each).became
        assert strand.vote is not None
        assert (strand.text, strand.where, strand.record) == ("First vote", "matrix", each)
        ranks[each] = (strand.vote.rank, strand.vote.tied, strand.vote.of, strand.vote.number)
    assert ranks == {"a": (2, True, 3, 1), "b": (1, False, 3, 2), "d": (2, True, 3, 3)}


def test_an_open_vote_tells_its_number_alone_and_keeps_an_earlier_rank_back() -> None:
    snapshot = three_votes("revealed")
    second = Round(id="s2", board="hmw", state="open", paper=paper("b", "a"), order=1)
    both = snapshot_of([*snapshot, second, *ballots({"a": (3, 3, 3)}, of="s2")])
    earlier, now = thread_of(both, "b").became
    assert earlier.vote is not None
    assert earlier.vote.rank is None
    assert now.vote is not None
    assert (now.where, now.record, now.vote.number, now.vote.rank) == ("vote", "s2", 1, None)
    # Whatever was voted in the open one, its thread is the same.
    without = snapshot_of(each for each in both if not each.id.startswith("s2-"))
    assert thread_of(without, "b") == thread_of(both, "b")


def test_a_prepared_vote_has_become_of_nothing() -> None:
    assert thread_of(three_votes("prepared"), "a") == Thread()


def test_a_question_that_was_merged_leads_to_the_one_it_went_into() -> None:
    snapshot = three_votes("closed")
    snapshot = snapshot.apply(merge_questions(snapshot, "b", ["a"]))
    gone = thread_of(snapshot, "a")
    assert gone.gone
    assert [each.kind for each in gone.became] == ["vote", "question", "vote", "vote"]
    assert gone.became[1].record == "b"
    kept = thread_of(snapshot, "b")
    assert [each.kind for each in kept.came_from] == ["absorbed"]
    votes = [each.vote for each in kept.became if each.vote]
    assert [(each.number, each.as_another) for each in votes] == [(1, True), (2, False)]


def test_a_question_that_was_deleted_is_said_as_gone_and_keeps_its_vote() -> None:
    snapshot = three_votes("closed")
    snapshot = snapshot.apply(remove(snapshot, ["a"]))
    found = thread_of(snapshot, "a")
    assert found.gone
    assert [each.vote.rank for each in found.became if each.vote] == [2]
    assert not thread_of(snapshot, "never").gone


def test_words_of_private_things_are_kept_back_where_they_must_be() -> None:
    snapshot = woven_session()
    note, element = snapshot.all(Note)[0], snapshot.all(Element)[0]
    snapshot = snapshot.apply(edit(snapshot, note.id, private=True))
    [_, strand] = thread_of(snapshot, element.id, with_private=False).came_from
    assert (strand.kind, strand.text, strand.record) == ("note", "", note.id)
    assert strand.private
    assert thread_of(snapshot, element.id).came_from[1].text == "Note 0"


def test_a_link_is_as_private_as_the_players_it_joins() -> None:
    snapshot = small_session()
    one, two, _ = snapshot.all(Player)
    snapshot = snapshot.apply(link := link_players(snapshot, one.id, two.id))
    snapshot = snapshot.apply(edit(snapshot, two.id, private=True))
    board = board_of(snapshot, "opportunities")
    origins = (link.changes[0].id,)
    snapshot = snapshot.apply(add_question(snapshot, board, text="Meet", origins=origins))
    question = snapshot.all(Question)[-1].id
    [strand] = thread_of(snapshot, question, with_private=False).came_from
    assert strand.text == ""


def test_what_is_reached_by_two_ways_is_told_once() -> None:
    records: list[Record] = [*voting(Round(id="r", board="hmw")), *questions("a")]
    records += [
        Commitment(id="p", question="a", text="Try"),
        Element(id="e", theory="t", column="activities", text="Do", origins=("a", "p")),
    ]
    found = thread_of(snapshot_of(records), "a")
    assert [each.record for each in found.became] == ["p", "e"]


def test_a_promise_that_has_only_the_words_of_a_private_question_keeps_them_back() -> None:
    snapshot = woven_session()
    note, asked = snapshot.all(Note)[0], snapshot.all(Question)[-1]
    promise = snapshot.all(Commitment)[0]
    snapshot = snapshot.apply(edit(snapshot, asked.id, private=True))
    snapshot = snapshot.apply(edit(snapshot, promise.id, text=""))
    told_to_all = thread_of(snapshot, note.id, with_private=False)
    promised = [each for each in told_to_all.became if each.kind == "commitment"]
    assert [(each.text, each.private) for each in promised] == [("", True)]
    to_one = thread_of(snapshot, note.id).became
    assert asked.text in [each.text for each in to_one if each.kind == "commitment"]
