"""Merging players, notes, boxes and questions loses nothing, and undo gives back what there was."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from tests.strategies import snapshots
from tests.support import board_of, small_session, woven_session
from workshop_studio.model.base import Item, Record
from workshop_studio.model.changes import ChangeSet
from workshop_studio.model.items import Note, NoteLink, Player, PlayerLink, Question
from workshop_studio.model.rules import problems
from workshop_studio.model.rules.links import LINK_KINDS, Link, same_link
from workshop_studio.model.rules.references import references
from workshop_studio.model.snapshot import Snapshot, owner_of
from workshop_studio.model.theories import Element, TheoryLink
from workshop_studio.model.votes import Ballot
from workshop_studio.operations.editing import edit
from workshop_studio.operations.links import link_notes, link_players
from workshop_studio.operations.merging_items import merge
from workshop_studio.operations.notes import mark
from workshop_studio.operations.refusal import NotPossibleError

KINDS: tuple[type[Item], ...] = (Player, Note, Question, Element)
TEXTS = ("text", "name", "note", "who", "when", "output")


@st.composite
def merges(draw: st.DrawFn) -> tuple[Snapshot, list[str]]:
    """A session, and some things of one kind and board in it, the one to keep first."""
    snapshot = draw(snapshots())
    lists = []
    for kind in KINDS:
        owners = {owner_of(each) for each in snapshot.all(kind)}
        for owner in sorted(owners):
            things = snapshot.of(kind, owner)
            columns = {getattr(each, "column", "") for each in things}
            for column in sorted(columns):
                same = [each.id for each in things if getattr(each, "column", "") == column]
                if len(same) > 1:
                    lists.append(same)
    assume(lists)
    chosen = draw(st.permutations(draw(st.sampled_from(lists))))
    return snapshot, chosen[: draw(st.integers(2, len(chosen)))]


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@given(merges())
def test_nothing_of_what_is_merged_is_lost_and_undo_gives_it_all_back(
    given_merge: tuple[Snapshot, list[str]],
) -> None:
    before, (keep, *others) = given_merge
    change, refused = ChangeSet(), ""
    try:
        change = merge(before, keep, others)
    except NotPossibleError as error:
        refused = str(error)
    assert not refused or "too long" in refused
    if refused:
        return
    after = before.apply(change)
    assert not any(after.find(each) for each in others)
    kept = after.find(keep)
    assert isinstance(kept, Item)
    for each in (before.find(one) for one in (keep, *others)):
        assert isinstance(each, Item)
        all_of_it_is_in(each, kept)
    every_link_is_there(before, after, keep, set(others))
    no_source_is_lost(before, after, keep, set(others))
    assert before.all(Ballot) == after.all(Ballot)
    assert not [each for each in problems(after) if not each.warning]
    assert after.apply(change.inverse()).by_id() == before.by_id()


def all_of_it_is_in(thing: Item, kept: Item) -> None:
    """Every text, tag, mark and source of a thing is found at what was kept."""
    words = words_of(kept)
    for field in (*TEXTS, "short"):
        assert str(getattr(thing, field, "")).strip() in words, field
    for field in ("tags", "marks", "signs", "origins", "measures"):
        assert set(getattr(thing, field, ())) <= set(getattr(kept, field, ())), field
    assert thing.voice.strip() in kept.voice
    assert kept.private or not thing.private


def every_link_is_there(before: Snapshot, after: Snapshot, keep: str, gone: set[str]) -> None:
    """Each link has its like, with its words; only links within what was merged have gone."""
    for kind in LINK_KINDS:
        there: dict[tuple[str, str, str, str], list[Link]] = {}
        for link in after.all(kind):
            there.setdefault(same_link(link), []).append(link)
            assert link.source != link.target
        for link in before.all(kind):
            source = keep if link.source in gone else link.source
            target = keep if link.target in gone else link.target
            if source == target:
                words = words_of(after.find(keep))
                assert link_words(link) in words
                continue
            kind_of_link = link.kind if isinstance(link, PlayerLink) else ""
            found = there.get((owner_of(link), source, target, kind_of_link), [])
            assert found
            assert any(link_words(link) in link_words(each) for each in found)
        doubles = [key for key, links in there.items() if len(links) > 1]
        assert not doubles


def no_source_is_lost(before: Snapshot, after: Snapshot, keep: str, gone: set[str]) -> None:
    """Whatever grew from something merged says that it grew from what was kept."""
    for record in before:
        if record.id in gone or isinstance(record, Link):
            continue
        now = after.find(record.id)
        assert now is not None
        then = {target for _, target, ref in references(record) if not ref.owner}
        targets = {target for _, target, ref in references(now) if not ref.owner}
        for target in then:
            if target in gone:
                assert keep in targets
            elif after.find(target) is not None:
                assert target in targets


def words_of(record: Record | None) -> str:
    """All the words of a record."""
    own = (str(getattr(record, field, "")) for field in (*TEXTS, "short"))
    return "\n".join((*own, *getattr(record, "wordings", ())))


def link_words(link: Link) -> str:
    """What a link says."""
    return (link.because if isinstance(link, TheoryLink) else link.note).strip()


def test_players_keep_other_names_in_the_note_and_hang_on_all_their_links() -> None:
    snapshot = woven_session()
    one, two, three = (each.id for each in snapshot.all(Player))
    board = board_of(snapshot, "players")
    snapshot = snapshot.apply(link_players(snapshot, three, two, kind="depends-on", note="Phone"))
    snapshot = snapshot.apply(edit(snapshot, three, note="Only on Fridays"))
    after = snapshot.apply(merge(snapshot, one, [three]))
    kept = after.get(Player, one)
    assert kept.name == "Player 0"
    assert kept.note == "Player 2\nOnly on Fridays"
    links = [(each.source, each.target, each.kind) for each in after.of(PlayerLink, board)]
    assert links == [(one, two, "depends-on"), (one, "young-person", "works-with")]
    link = after.of(PlayerLink, board)[0]
    assert (link.rating, link.note) == ("poorly", "Phone")


def test_notes_join_their_words_and_marks_and_a_link_between_them_goes() -> None:
    snapshot = small_session()
    one, two, three = (each.id for each in snapshot.all(Note))
    for link in (
        link_notes(snapshot, one, two, note="It shows"),
        link_notes(snapshot, two, three),
    ):
        snapshot = snapshot.apply(link)
    snapshot = snapshot.apply(mark(snapshot, [two], add_mark="jars"))
    after = snapshot.apply(merge(snapshot, one, [two]))
    kept = after.get(Note, one)
    assert (kept.text, kept.marks) == ("Note 0\nNote 1\nIt shows", ("jars",))
    assert [(each.source, each.target) for each in after.all(NoteLink)] == [(one, three)]


def test_a_question_that_grew_from_a_link_that_goes_names_what_stands_in_for_it() -> None:
    snapshot = woven_session()
    one, two, _ = (each.id for each in snapshot.all(Player))
    link = snapshot.all(PlayerLink)[0]
    question = snapshot.all(Question)[0].id
    snapshot = snapshot.apply(edit(snapshot, question, origins=(link.id,)))
    after = snapshot.apply(merge(snapshot, one, [two]))
    assert after.get(Question, question).origins == (one,)


@pytest.mark.parametrize(
    ("kinds", "sentence"),
    [((Note, Player), "one kind"), ((Note,), "at least two"), ((Element, Element), "same column")],
)
def test_what_cannot_be_merged_is_refused_in_words(
    kinds: Iterable[type[Item]], sentence: str
) -> None:
    snapshot = woven_session()
    ids = []
    for kind in kinds:
        ids.append(next(each.id for each in snapshot.all(kind) if each.id not in ids))
    with pytest.raises(NotPossibleError, match=sentence):
        merge(snapshot, ids[0], ids[1:])
