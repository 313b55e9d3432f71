"""Owns merging questions that say the same: nothing of theirs is lost."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from workshop_studio.model.base import Record
from workshop_studio.model.changes import Change, ChangeSet, change_set
from workshop_studio.model.follow_up import Commitment
from workshop_studio.model.items import Question
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.theories import Element
from workshop_studio.model.votes import PaperLine, Round
from workshop_studio.operations.editing import existing
from workshop_studio.operations.merging_texts import once
from workshop_studio.operations.refusal import NotPossibleError


def merge_questions(snapshot: Snapshot, keep_id: str, absorbed_ids: Collection[str]) -> ChangeSet:
    """Merge questions into one that is kept.

    The kept one asks in its own words; those of the others are kept as further wordings of it.
    Origins, signs, tags and voices come along, and what was private stays so; commitments and
    elements that grew from an absorbed question point at the kept one. On an open paper the votes
    of absorbed questions count for the kept one from now on; a paper that is only prepared names
    the kept one in their place; a closed round keeps its paper and its result
    (`analysis.merges` counts it otherwise beside that).

    Raises:
        NotPossibleError: not two questions of one board, or an open paper holds an absorbed
            question but not the kept one.
    """
    keep = existing(snapshot, keep_id)
    absorbed = [existing(snapshot, each) for each in once(absorbed_ids) if each != keep_id]
    questions = [each for each in absorbed if isinstance(each, Question)]
    if not isinstance(keep, Question) or not questions or len(questions) < len(absorbed):
        raise NotPossibleError("Choose at least two questions to merge.")
    if any(each.board != keep.board for each in questions):
        raise NotPossibleError("Only questions of the same board can be merged.")
    gone = {each.id for each in questions}
    pointing = [Change(each, _pointing(each, gone, keep_id)) for each in snapshot]
    papers = [
        Change(vote, withholding(_following(vote, gone, keep_id), questions))
        for vote in snapshot.of(Round, keep.board)
    ]
    kept = Change(keep, _joined(keep, questions))
    removed = [Change(each, None) for each in questions]
    return change_set([kept, *pointing, *papers, *removed])


def withholding(vote: Round, going: Iterable[Question]) -> Round:
    """The round, remembering which private questions of its paper are about to go.

    Their words stay private after they are gone.
    """
    if vote.state == "prepared":
        return vote
    on_paper = {line.question for line in vote.paper}.difference(vote.withheld)
    private = tuple(each.id for each in going if each.private and each.id in on_paper)
    return replace(vote, withheld=vote.withheld + private) if private else vote


def _following(vote: Round, gone: set[str], keep: str) -> Round:
    if vote.state not in {"prepared", "open"}:
        return vote
    return replace(vote, paper=_paper(vote, gone, keep))


def _joined(keep: Question, absorbed: list[Question]) -> Question:
    together = [keep, *absorbed]
    short = next((each.short for each in together if each.short), "")
    said = once(
        words.strip() for each in together for words in (each.text, each.short, *each.wordings)
    )
    # Short forms that are not taken are wordings too: nothing of anybody is lost.
    known = {"", keep.text.strip(), short.strip()}
    return replace(
        keep,
        wordings=tuple(words for words in said if words not in known),
        short=short,
        voice=", ".join(once(each.voice for each in together if each.voice)),
        private=any(each.private for each in together),
        origins=once(origin for each in together for origin in each.origins),
        signs=once(sign for each in together for sign in each.signs),
        tags=once(tag for each in together for tag in each.tags),
        absorbed=once(
            [*keep.absorbed, *(gone for each in absorbed for gone in (*each.absorbed, each.id))]
        ),
    )


def _pointing(record: Record, gone: set[str], keep: str) -> Record:
    if isinstance(record, Commitment) and record.question in gone:
        return replace(record, question=keep)
    if isinstance(record, Element) and not gone.isdisjoint(record.origins):
        origins = once(keep if origin in gone else origin for origin in record.origins)
        return replace(record, origins=origins)
    return record


def _paper(vote: Round, gone: set[str], keep: str) -> tuple[PaperLine, ...]:
    lines = {line.question for line in vote.paper}
    if lines.isdisjoint(gone):
        return vote.paper
    if vote.state == "open":
        if keep not in lines:
            raise NotPossibleError("A vote is open: keep the question that is on its paper.")
        return tuple(
            replace(line, merged_into=keep)
            if line.question in gone or line.merged_into in gone
            else line
            for line in vote.paper
        )
    kept: dict[str, PaperLine] = {}
    for line in vote.paper:
        question = keep if line.question in gone else line.question
        kept.setdefault(question, replace(line, question=question))
    return tuple(kept.values())
