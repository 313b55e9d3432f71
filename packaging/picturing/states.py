"""Owns the list of all states that are pictured, each with its name and its way back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from picturing import arranging_states as arranging
from picturing import board_states as boards
from picturing import crowd_states as crowds
from picturing import frame_states as frame
from picturing import library_states as library
from picturing import looking_states as looking
from picturing import outline_states as outlines
from picturing import photo_states as photos
from picturing import step_states as steps
from picturing import thread_states as threads
from picturing import vote_states as votes
from picturing.camera import Camera
from workshop_studio.ui.console.steps.step_names import STEPS, StepName

Put = Callable[[Camera], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """One thing to be pictured.

    Attributes:
        name: begins the names of its pictures.
        put: puts the window into it, from the library page.
        back: takes back what would be seen in other pictures.
        wall: whether the room's screen is pictured instead of the window.
    """

    name: str
    put: Put
    back: Put | None = None
    wall: bool = False


def first_day() -> Iterator[State]:
    """What is seen before there is any session."""
    yield State(name="library-none", put=library.as_it_opens)
    yield State(name="library-none-form", put=library.start_form, back=library.tidy)


def states() -> Iterator[State]:
    """All others."""
    yield from _library()
    for session in ("borough", "borough-pupils", "trust-reading", "empty", "one"):
        for step in STEPS:
            yield State(name=f"{session}-{step}", put=partial(_step, session, step))
    yield from _frame()
    yield from _boards()
    yield from _looking()
    yield from _arranging()
    yield from _outlines()
    yield from _threads()
    yield from _steps()
    yield from _votes()
    yield from _crowds()
    for session, step in (
        ("borough", "map"), ("borough", "iceberg"), ("borough", "questions"),
        ("borough", "matrix"), ("borough", "theory"), ("borough", "close"),
        ("borough", "welcome"), ("voting", "vote"), ("one", "map"),
    ):  # fmt: skip
        yield State(
            name=f"wall-{session}-{step}", put=partial(steps.wall, session, step),
            back=steps.wall_away, wall=True,
        )  # fmt: skip


def _step(session: str, step: StepName, camera: Camera) -> None:
    camera.open(session, step)


def _library() -> Iterator[State]:
    yield State(name="library", put=library.as_it_opens)
    for name, put in (
        ("library-form", library.start_form),
        ("library-found", library.found_some),
        ("library-filtered", library.filtered),
        ("library-found-nothing", library.found_nothing),
        ("library-card", library.card_chosen),
        ("library-refused-file", library.refused_file),
        ("library-there-already", library.taken_in_again),
        ("library-removed", library.removed),
    ):
        yield State(name=name, put=put, back=library.tidy)


def _frame() -> Iterator[State]:
    for name in frame.MENUS:
        yield State(name=f"menu-{name}", put=partial(frame.menu, name))
    for name in ("keys", "about", "preferences"):
        yield State(name=f"sheet-{name}", put=partial(frame.sheet, name))
    for name, put in (
        ("palette", frame.palette),
        ("palette-found", frame.palette_found),
        ("palette-nothing", frame.palette_nothing),
        ("message-refused", frame.refusal),
        ("message-writing", frame.writing),
        ("message-leaving", frame.leaving),
        ("dock-away", frame.dock_away),
    ):
        yield State(name=name, put=put)
    yield State(name="message-drafts", put=frame.left_typing, back=frame.typing_let_go)
    yield State(name="message-trouble", put=frame.trouble, back=frame.trouble_over)
    yield State(name="message-undo", put=frame.undo_offered, back=frame.undone)
    for step in STEPS:
        yield State(name=f"reading-{step}", put=partial(frame.reading_only, step))


def _boards() -> Iterator[State]:
    for name, put in (
        ("map-player", boards.player),
        ("map-link", boards.link),
        ("map-several", boards.several),
        ("map-linking", boards.linking),
        ("map-rings-menu", boards.rings_menu),
        ("map-rings-editor", boards.rings_editor),
        ("map-says", boards.map_says),
        ("iceberg-note", boards.note),
        ("iceberg-editor", boards.editor),
        ("iceberg-context-menu", boards.context_menu),
        ("questions-question", boards.question),
        ("questions-columns", boards.columns),
        ("theory-element", boards.element),
    ):
        yield State(name=f"board-{name}", put=put)
    yield State(name="board-half-typed", put=boards.half_typed, back=boards.clear_typing)
    yield State(name="board-long", put=boards.typed_long, back=boards.clear_typing)
    yield State(name="board-pasted", put=boards.pasted, back=boards.give_up_pasted)
    yield State(name="board-map-typed", put=boards.map_typed, back=boards.clear_map)


def _looking() -> Iterator[State]:
    for name, put in looking.STATES.items():
        yield State(name=f"looking-{name}", put=put, back=looking.not_finding)
    for name, put in looking.WALL_STATES.items():
        yield State(name=f"wall-looking-{name}", put=put, back=looking.WALL_AWAY, wall=True)


def _crowds() -> Iterator[State]:
    for name, put in crowds.STATES.items():
        yield State(name=f"many-{name}", put=put)
    for name, put in crowds.WALL_STATES.items():
        yield State(name=f"wall-many-{name}", put=put, back=crowds.WALL_AWAY, wall=True)


def _outlines() -> Iterator[State]:
    for name, put in outlines.STATES.items():
        yield State(name=f"outline-{name}", put=put, back=outlines.board_again)


def _threads() -> Iterator[State]:
    for name, put in threads.STATES.items():
        yield State(name=f"thread-{name}", put=put, back=threads.taken_back)
    for name, put in photos.STATES.items():
        yield State(name=f"photo-{name}", put=put, back=photos.away)


def _arranging() -> Iterator[State]:
    for name, put in arranging.STATES.items():
        yield State(name=f"arranging-{name}", put=put, back=arranging.taken_back)
    yield State(
        name="arranging-alike-in-vote", put=arranging.alike_in_vote, back=arranging.vote_taken_back
    )
    yield State(
        name="wall-arranging", put=arranging.on_wall, back=arranging.wall_taken_back, wall=True
    )


def _steps() -> Iterator[State]:
    for name, put in (
        ("matrix-row", steps.row_chosen),
        ("close-poll", steps.poll),
        ("close-end", steps.close_end),
        ("vote-new", steps.vote_new),
        ("vote-open", steps.vote_open),
        ("vote-paper", partial(steps.vote_way, "Paper ballots")),
        ("vote-dots", partial(steps.vote_way, "Dots on the wall")),
        ("vote-closing", partial(steps.vote_way, "Close the vote")),
        ("vote-again", partial(steps.vote_shown, "Open it again…")),
        ("vote-reveal", partial(steps.vote_shown, "Reveal it again")),
        ("booth", steps.booth),
        ("booth-ballot", steps.ballot),
        ("booth-ballot-over", steps.ballot_over),
        ("booth-review", steps.ballot_review),
        ("booth-empty", steps.ballot_empty),
        ("booth-handed-in", steps.ballot_handed_in),
    ):
        yield State(name=f"step-{name}", put=put)


def _votes() -> Iterator[State]:
    yield State(name="vote-paper-wrong", put=votes.paper_wrong, back=votes.paper_wrong_over)
    yield State(name="vote-setting-aside", put=votes.setting_aside, back=votes.paper_wrong_over)
    for name, put in (
        ("set-aside", votes.set_aside),
        ("dots-over", votes.dots_over),
        ("compared", votes.compared),
        ("help", votes.help_on_counting),
    ):
        yield State(name=f"vote-{name}", put=put)
    for place in (1, 4, 5):
        yield State(name=f"vote-reveal-{place}", put=partial(votes.reveal, place))
        yield State(
            name=f"wall-vote-reveal-{place}", put=partial(votes.reveal_on_wall, place),
            back=steps.wall_away, wall=True,
        )  # fmt: skip
