"""Commands for a computer that has only Python: run the program, write documents, pass the tests.

    python3 packaging/studio.py run
    python3 packaging/studio.py export [FOLDER]
    python3 packaging/studio.py test [WORDS FOR PYTEST ...]

Each sets up what it needs first, may be repeated, and is quick the second time. Tried on Debian 12;
written for Windows and macOS too, but not tried there.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

from environment import ROOT, prepare
from preflight import QT_WINDOW, Problem, check_python, provide

DOCUMENTS = ("matrix", "theory", "summary")


def main(words: list[str]) -> int:
    """Do what the verb says; return 0 when done, 1 with one sentence when something is missing."""
    parser = _parser()
    asked, rest = parser.parse_known_args(words)
    if rest and asked.verb != "test":
        parser.error(f"unknown words: {' '.join(rest)}")
    try:
        check_python(sys.version_info[:2])
        if asked.verb == "run":
            return run()
        if asked.verb == "export":
            return export(asked.folder.resolve())
        return test(rest) if asked.verb == "test" else set_up()
    except Problem as problem:
        print(problem, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    except OSError as error:
        print(f"{error.filename or 'A file'} could not be used: {error.strerror}.", file=sys.stderr)
        return 1


def run() -> int:
    """Set the program up and open its sample session in a window."""
    provide(QT_WINDOW)
    python = prepare("requirements.lock")
    # The program says by itself where there is no screen, and ends with 1.
    command = [str(python), "-m", "workshop_studio", "sample"]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


def export(folder: Path) -> int:
    """Set the program up and write the sample session's documents, which needs no screen."""
    provide({})
    return export_sample(prepare("requirements.lock"), folder)


def export_sample(python: Path, folder: Path) -> int:
    """Write the sample session's documents into the folder, and say where they are."""
    sample = ROOT / "sample_sessions" / "borough.workshop.json"
    folder.mkdir(parents=True, exist_ok=True)
    for what in DOCUMENTS:
        file = folder / f"borough-{what}.pdf"
        command = [str(python), "-m", "workshop_studio", "export", str(sample)]
        wanted = ["--what", what, "--format", "pdf", "-o", str(file)]
        done = subprocess.run([*command, *wanted], cwd=ROOT, check=False)
        if done.returncode:
            return done.returncode
    print(f"The sample session's {', '.join(DOCUMENTS)} are now PDF files in {folder}")
    return 0


def test(words: list[str]) -> int:
    """Set the tests up and run them on two cores, in random order."""
    python = _set_up_for_tests()
    command = [str(python), "-m", "pytest", "-n", "2", *words]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


def set_up() -> int:
    """Set up what the tests and checks need, and run none of them."""
    print(f"The tests' Python is {_set_up_for_tests()}")
    return 0


def _set_up_for_tests() -> Path:
    provide(QT_WINDOW)
    return prepare("requirements-dev.lock")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="studio.py", description="Set up, and run, export or test."
    )
    verbs = parser.add_subparsers(
        dest="verb", required=True, metavar="run | export | test | set-up"
    )
    verbs.add_parser("run", help="open the sample session in a window")
    exporting = verbs.add_parser("export", help="write the sample's documents into a folder")
    exporting.add_argument("folder", nargs="?", type=Path, default=ROOT / "exports")
    verbs.add_parser("test", help="pass the tests; further words go to pytest", add_help=False)
    verbs.add_parser("set-up", help="set up what the tests and checks need, no more")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
