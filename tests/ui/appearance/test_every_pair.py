"""No colour escapes the test of contrasts: a new one, or a new pair, fails here until it is known.

What is said of words and marks in `test_contrast` holds for a theme's colours by what they are for.
Here each colour has to be for something, each rule of a style sheet is read, and each colour that
is written out, or painted faintly, has to be listed with its reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from tests.ui.appearance.test_contrast import MARK, TEXT, THEMES, canvas, contrast, weak
from workshop_studio.layout.boards.notes.voices import WALL_PAPER
from workshop_studio.layout.screen import ScreenTheme
from workshop_studio.layout.theme import SECTOR_LOOKS
from workshop_studio.ui.appearance.style_chrome import CHROME
from workshop_studio.ui.appearance.style_controls import CONTROLS
from workshop_studio.ui.boards.looking.minimap import block_colour

PACKAGE = Path(__file__).parents[3] / "workshop_studio"
PAINTED = ("ui", "layout/boards")
"""Where screens are painted."""

WORDS = {
    "text", "muted", "accent", "danger", "ok", "warn", "placeholder",
    "on_accent", "on_toast", "on_toast_action", "note_ink",
}  # fmt: skip
MARKS = {"border", "focus", "element_line", "toast_action"}
GROUNDS = {
    "window", "surface", "hover", "sunken", "board", "toast", "scrim",
    "accent_soft", "danger_soft", "ok_soft", "warn_soft",
}  # fmt: skip
QUIET = {
    "hairline": "parts what is parted by room or ground as well",
    "ring_line": "rings are told apart by their names and their ground",
    "accent_line": "the edge of a pill whose ground and words say the same",
    "element_faded": "what does not lead to what is looked at; Esc brings it back",
}
"""What may be weaker, and why."""

FAINT = {
    "ui/canvas/painting/faint.py": "what is out of focus (below), links beside what is selected",
    "ui/canvas/tiles/artist.py": "the same",
    "ui/canvas/painting/inks.py": "the same",
    "ui/boards/looking/minimap.py": "the same, small; and the tint of a frame that has an edge",
    "ui/canvas/above/overlay.py": "the ring under the pointer (below); the tint of a framed part",
    "ui/console/sheets/overlay.py": "what lies below a sheet, and its shadow",
    "ui/kit/buttons.py": "the edge of a key's cap: the key is said in words within it",
    "ui/kit/tick_box.py": "a box that cannot be ticked",
}
"""Where something is painted faintly, and what."""

WRITTEN_OUT = {
    "ui/boards/thread/tie_card.py": "the ink of notes, on their own paper (test_contrast)",
    "ui/canvas/above/lifted.py": "the shadow of what is lifted; that it is, the hand knows",
    "ui/library/brand.py": "the mark of the program",
    "layout/boards/notes/voices.py": "paper as on a wall (below)",
    "layout/boards/notes/marks.py": "ink on a white disc (below)",
    "layout/boards/notes/look.py": "the ink of notes; a shadow; white on a badge (below)",
    "layout/boards/sketch.py": "a picture the size of a stamp, beside its words",
}
"""Where a colour is written out that no theme has, and what for."""

NO_WORDS = ("QScrollBar", "QProgressBar", "separator", '"rule"', '"toast"] {')
"""Rules for what has no words, or whose words have a rule of their own."""
LINE = re.compile(r"(?:border(?:-\w+)?|border-color):[^;]*?\$(\w+)")


def test_each_colour_of_a_theme_is_for_something() -> None:
    named = {field.name for field in fields(ScreenTheme) if field.type == "str"}
    kinds = (WORDS, MARKS, GROUNDS, {*QUIET})
    assert named == set().union(*kinds)
    assert sum(map(len, kinds)) == len(named)


@THEMES
def test_words_can_be_read_on_whatever_ground_a_rule_gives_them(theme: ScreenTheme) -> None:
    wrong = []
    for selector, body in rules():
        ground, ink = colour_of("background", body), colour_of("color", body) or "text"
        if (
            not ground
            or "disabled" in selector
            or any(each in f"{selector} {{" for each in NO_WORDS)
        ):
            continue
        found = contrast(getattr(theme, ink), getattr(theme, ground))
        if found < TEXT:
            wrong.append((selector, ink, ground, found))
    assert not wrong


@THEMES
def test_edges_that_rules_give_are_seen_or_have_their_reason(theme: ScreenTheme) -> None:
    wrong = []
    for selector, body in rules():
        for edge in LINE.findall(body):
            ground = colour_of("background", body) or "surface"
            around = {getattr(theme, ground), theme.surface}
            around |= {theme.toast} if "toast" in selector else set()
            seen = max(contrast(getattr(theme, edge), each) for each in around) >= MARK
            if not seen and edge not in QUIET:
                wrong.append((selector, edge))
    assert not wrong


def test_the_rules_are_found() -> None:
    every = [*rules()]
    assert len(every) > 100
    assert any("quick-add-split" in selector for selector, _ in every)
    assert any("board-guide" in selector for selector, _ in every)


@pytest.mark.parametrize(
    ("pattern", "listed"),
    [(r"\"#[0-9A-Fa-f]{6}\"", WRITTEN_OUT), (r"setOpacity\(|setAlphaF?\(", FAINT)],
    ids=["written out", "faint"],
)
def test_what_no_theme_knows_is_listed_with_its_reason(
    pattern: str, listed: dict[str, str]
) -> None:
    found = {
        file.relative_to(PACKAGE).as_posix()
        for room in PAINTED
        for file in (PACKAGE / room).rglob("*.py")
        if re.search(pattern, file.read_text(encoding="utf-8"))
    }
    assert found == set(listed)


@THEMES
def test_what_is_out_of_focus_can_still_be_made_out(theme: ScreenTheme) -> None:
    """It is what one has chosen not to look at, and Esc brings it back; it is never hidden.

    Its name stays in the outline, in lists and for screen readers, so it is not held to what words
    have to have; but one finds one's way by it.
    """
    for look in SECTOR_LOOKS.values():
        for ground in over_board(theme):
            ink, fill = (mixed(each, ground, theme.quiet) for each in (theme.note_ink, look.fill))
            assert contrast(ink, fill) >= 1.6


@THEMES
def test_what_looking_and_arranging_mark_is_seen_on_every_board(theme: ScreenTheme) -> None:
    hover = {mixed(theme.text, ground, 0.75) for ground in over_board(theme)}
    # What was found, what is selected, what has the keyboard, guides, and what has just come.
    marks = {theme.warn, theme.accent, theme.focus, theme.ok, *hover}
    assert not weak(marks, over_board(theme), MARK)


@THEMES
def test_the_rim_of_the_lens_is_seen_on_whatever_it_lies(theme: ScreenTheme) -> None:
    below = over_board(theme) | {look.fill for look in SECTOR_LOOKS.values()}
    for each in below:
        assert max(contrast(theme.text, each), contrast(theme.surface, each)) >= MARK
    assert contrast(theme.text, theme.surface) >= MARK


@THEMES
def test_the_minimap_shows_everything_and_its_frame(theme: ScreenTheme) -> None:
    fills = {"", WALL_PAPER.fill, *(look.fill for look in SECTOR_LOOKS.values())}
    blocks = {block_colour(fill, theme) for fill in fills}
    assert not weak(blocks | {theme.accent}, {theme.surface}, MARK)


@THEMES
def test_words_can_be_read_on_a_row_in_any_state(theme: ScreenTheme) -> None:
    states = {
        theme.surface, theme.sunken, theme.hover, theme.accent_soft, theme.ok_soft,
    }  # fmt: skip
    ratings = {theme.rating_words(rating) for rating in theme.links}
    assert not weak({theme.text, theme.muted, theme.warn, *ratings}, states, TEXT)


def test_what_is_written_out_can_be_read() -> None:
    assert contrast("#FFFFFF", "#174F8F") >= TEXT
    assert contrast("#14181F", "#FFFFFF") >= TEXT
    assert contrast("#14181F", WALL_PAPER.fill) >= TEXT
    assert contrast(WALL_PAPER.edge, WALL_PAPER.fill) >= MARK


def over_board(theme: ScreenTheme) -> set[str]:
    """The grounds of all boards."""
    water = theme.water
    return canvas(theme) | {*water.layers, water.ice_above, water.ice_below}


def mixed(ink: str, ground: str, strength: float) -> str:
    """A colour painted on a ground with a strength from 0 to 1."""
    pairs = ((int(ink[at : at + 2], 16), int(ground[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(a * strength + b * (1 - strength)):02X}" for a, b in pairs)


def rules() -> Iterator[tuple[str, str]]:
    """Selector and body of each rule of each style sheet, with colours as "$name"."""
    own = (
        re.sub(r"\{(?:self\._?)?(?:t|theme)\.(\w+)\}", r"$\1", file.read_text(encoding="utf-8"))
        for file in (PACKAGE / "ui").rglob("*.py")
        if file.parent.name != "appearance"
    )
    for sheet in (CONTROLS, CHROME, *(each for each in own if "$" in each)):
        plain = sheet.replace("{{", "{").replace("}}", "}")
        for selector, body in re.findall(r"^([^{}\n]+)\{([^{}]*\$[^{}]*)\}", plain, re.MULTILINE):
            yield selector.strip(), body


def colour_of(what: str, body: str) -> str:
    """The name of the colour that a rule gives for something; "" for none."""
    found = re.search(rf"(?<![\w-]){what}:\s*\$(\w+)", body)
    return found[1] if found else ""
