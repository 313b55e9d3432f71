"""The program's own environment: a .venv beside the sources, filled from a lock file."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from preflight import Problem

ROOT = Path(__file__).resolve().parent.parent
BUILD_LOCK = "packaging/build.lock"

_OFFLINE = re.compile(
    r"NewConnectionError|NameResolutionError|name resolution|Max retries|timed out"
)


def prepare(lock: str, *, root: Path = ROOT) -> Path:
    """Return the environment's Python once all packages of the lock file and the program are in it.

    Nothing is done when the lock, the build's lock and pyproject.toml are those of the last time.

    Raises:
        Problem: the environment could not be made or the packages not be had.
    """
    venv = root / ".venv"
    _make(venv)
    stamp = venv / f"{Path(lock).name}.stamp"
    wanted = fingerprint(root / name for name in (lock, BUILD_LOCK, "pyproject.toml"))
    if _text(stamp) != wanted:
        print("Installing packages (about 100 MB, this once) ...", flush=True)
        _install(venv, ["--require-hashes", "--only-binary=:all:", *_from_locks(root, lock)])
        _install(venv, ["--no-deps", "--no-build-isolation", "--editable", str(root)])
        stamp.write_text(wanted, encoding="utf-8")
    return interpreter(venv)


def interpreter(venv: Path) -> Path:
    """Return the place of an environment's Python, which differs on Windows."""
    return venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def fingerprint(files: Iterable[Path]) -> str:
    """Return a checksum over the files' contents, in their order."""
    digest = hashlib.sha256()
    for file in files:
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def _make(venv: Path) -> None:
    """Make the environment anew unless it was made here, by this Python, and is still whole."""
    maker = venv / "made-by"
    this = f"{venv} {sys.base_prefix} {sys.version}"
    if _text(maker) == this and interpreter(venv).exists():
        return
    print(f"Making {venv} ...", flush=True)
    made = subprocess.run(
        [sys.executable, "-m", "venv", "--clear", str(venv)],
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if made.returncode:
        report = (made.stderr or made.stdout).strip().splitlines()
        raise Problem(
            f"{venv} could not be made ({report[-1] if report else 'no reason given'}): check that "
            "this folder may be written to and the disk has room, then run the same command again."
        )
    maker.write_text(this, encoding="utf-8")


def _from_locks(root: Path, lock: str) -> list[str]:
    return ["--requirement", str(root / lock), "--requirement", str(root / BUILD_LOCK)]


def _install(venv: Path, words: list[str]) -> None:
    """Run pip; its own words go to a log, and a Problem says in one sentence what went wrong."""
    log = venv / "install.log"
    command = [str(interpreter(venv)), "-m", "pip", "install", "--disable-pip-version-check"]
    with log.open("w", encoding="utf-8") as report:
        done = subprocess.run(
            [*command, "--no-input", "--progress-bar=off", *words],
            stdout=report,
            stderr=subprocess.STDOUT,
            check=False,
        )
    if done.returncode:
        raise Problem(_why(log))


def _why(log: Path) -> str:
    if _OFFLINE.search(log.read_text(encoding="utf-8", errors="replace")):
        return (
            "The packages could not be fetched because the package index did not answer: connect "
            "this computer to the internet and run the same command again."
        )
    return (
        f"The packages could not be installed; pip's report is in {log}: check that the disk has "
        "room, and run the same command again."
    )


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8") if file.is_file() else ""
