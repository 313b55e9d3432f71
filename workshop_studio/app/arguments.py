"""Owns the words of the command line."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, get_args

from workshop_studio.model.frozen import frozen

if TYPE_CHECKING:
    import argparse

What = Literal[
    "matrix", "theory", "summary",
    "ballots", "ballots-large", "question-cards", "question-cards-large",
    "results", "session", "session-anonymised",
]  # fmt: skip
PaperSize = Literal["A4", "A3"]
FORMATS: dict[What, tuple[str, ...]] = {
    "matrix": ("pdf",),
    "theory": ("pdf",),
    "summary": ("pdf",),
    "ballots": ("pdf",),
    "ballots-large": ("pdf",),
    "question-cards": ("pdf",),
    "question-cards-large": ("pdf",),
    "results": ("json", "csv", "xlsx"),
    "session": ("json",),
    "session-anonymised": ("json",),
}
"""What can be exported, and into which formats; the first is taken where none is named."""
TABLE = """\
what                  format          what it is
matrix                pdf             questions ranked by votes, and the picture
theory                pdf             theories of change: diagram and tables
summary               pdf             two pages for everybody who took part
ballots               pdf             ballot papers of a vote, four or two to a sheet, to be cut
ballots-large         pdf             the same in large print, one to a sheet
question-cards        pdf             numbered questions and criteria for the wall, two to a sheet
question-cards-large  pdf             the same in large print, one to a sheet
results               json, csv, xlsx the figures of a vote as a table
session               json            the whole session as a file
session-anonymised    json            the same with totals for ballots, nothing private, no voices

Four ballots stand on a sheet where their questions fit in letters of 10 points or more; else two;
else four with boxes alone, and the questions on a list before them. Large print is 18 or more.
"""


@frozen(kw_only=True)
class Arguments:
    """What the command line asks for; each command looks at its own part.

    Attributes:
        command: "open", "sample", "check", "import", "list" or "export".
        library: path of the library as given; None means the usual one.
        files: session files to check or import.
        replace, as_new: what an import does with a session the library has.
        as_json: whether a list is for other programs.
        source: id of a session, or path of a session file; "" opens the library.
        read_only: open for reading beside whoever else has the library open.
        what, format: what to export, into which format.
        out: where to write; "-" is the standard output.
        round: id of the round that is wanted; "" means the last one with votes, and for the papers
            of a vote the one that is open or prepared.
        theory: id of the theory wanted; "" means all of them.
        size: of the paper.
        copies: how many ballots to print; None means enough for everybody.
    """

    command: str
    library: str | None = None
    files: tuple[Path, ...] = ()
    replace: bool = False
    as_new: bool = False
    as_json: bool = False
    source: str = ""
    read_only: bool = False
    what: What = "summary"
    format: str = ""
    out: str = ""
    round: str = ""
    theory: str = ""
    size: PaperSize = "A4"
    copies: int | None = None


def parse(words: Sequence[str]) -> Arguments:
    """Read the words; ends the program with exit code 2 where they are wrong."""
    if not words:
        # What most starts ask for needs no reading, and the reader takes its time to be loaded.
        return Arguments(command="open")
    parser = _parser()
    given: dict[str, Any] = vars(parser.parse_args(words))
    given["command"] = given["command"] or "open"
    if given["command"] == "export":
        allowed = FORMATS[given["what"]]
        given["format"] = given["format"] or allowed[0]
        if given["format"] not in allowed:
            parser.error(f"{given['what']} can be exported as {' or '.join(allowed)}")
    return Arguments(**{**given, "files": tuple(given.get("files", ()))})


def _parser() -> argparse.ArgumentParser:
    import argparse

    parser = argparse.ArgumentParser(
        prog="workshop-studio",
        description="Run, review and export workshops. Without a command the library opens.",
    )
    parser.add_argument("--library", metavar="PATH", help="use this library, not the usual one")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _add_open(commands.add_parser("open", help="open the library, a session or a session file"))
    _add_library(commands.add_parser("sample", help="open the sample session"))
    _add_check(commands.add_parser("check", help="say whether session files are in order"))
    _add_import(commands.add_parser("import", help="take session files into the library"))
    _add_list(commands.add_parser("list", help="list the sessions in the library"))
    _add_export(commands.add_parser("export", help="write documents, results or a session file"))
    return parser


def _add_open(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("source", nargs="?", default="", metavar="SESSION_ID|FILE")
    parser.add_argument(
        "--read-only",
        action="store_true",
        help="change nothing, and work beside another window",
    )
    _add_library(parser)


def _add_check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")


def _add_import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    again = parser.add_mutually_exclusive_group()
    again.add_argument(
        "--replace", action="store_true", help="put the file in the place of the same session"
    )
    again.add_argument(
        "--as-new", action="store_true", help="keep both: the file becomes a session of its own"
    )
    _add_library(parser)


def _add_list(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", dest="as_json", help="for other programs")
    _add_library(parser)


def _add_export(parser: argparse.ArgumentParser) -> None:
    import argparse

    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = TABLE
    parser.add_argument("source", metavar="SESSION_ID|FILE")
    parser.add_argument("--what", required=True, choices=FORMATS, metavar="WHAT", help="see below")
    formats = dict.fromkeys(each for allowed in FORMATS.values() for each in allowed)
    parser.add_argument("--format", choices=formats, default="")
    parser.add_argument("-o", "--out", required=True, metavar="OUT", help="a file, or - to print")
    parser.add_argument("--round", default="", metavar="ID", help="a round other than the last")
    parser.add_argument(
        "--copies", type=int, metavar="N", help="ballots; else enough for everybody"
    )
    parser.add_argument("--theory", default="", metavar="ID", help="one theory of several")
    parser.add_argument("--size", choices=get_args(PaperSize), default="A4", help="of the paper")
    _add_library(parser)


def _add_library(parser: argparse.ArgumentParser) -> None:
    """Let --library stand behind the command too, without undoing one before it."""
    import argparse

    parser.add_argument(
        "--library", metavar="PATH", default=argparse.SUPPRESS, help=argparse.SUPPRESS
    )
