"""The built wheel carries what the program needs, and works from a folder of its own."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
SHOWS = """
import sys
from workshop_studio.app import main, window

class Shown(window.Program):
    def _begin(self):
        super()._begin()
        print(self.window.session.desk.snapshot.session.id)
        self.window.close()

window.Program = Shown
sys.exit(main(["--library", "library.db", "sample"]))
"""
WHERE = "from workshop_studio.bundled import samples; print(samples())"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a wheel built from this tree."""
    folder = tmp_path_factory.mktemp("wheel")
    run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)], ROOT)
    return next(folder.glob("*.whl"))


def test_the_wheel_carries_resources_samples_and_types(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    wanted = {
        f"workshop_studio/_bundled/{file.relative_to(ROOT).as_posix()}"
        for folder in ("resources", "sample_sessions")
        for file in (ROOT / folder).rglob("*")
        if file.is_file()
    }
    assert wanted
    assert names >= {*wanted, "workshop_studio/py.typed"}


def test_an_installed_wheel_exports_and_shows_a_sample_from_another_folder(
    wheel: Path, tmp_path: Path
) -> None:
    site, elsewhere = tmp_path / "site", tmp_path / "elsewhere"
    elsewhere.mkdir()
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-index", "--no-deps"]
    run([*pip, "--target", str(site), str(wheel)], elsewhere)
    samples = Path(run([sys.executable, "-c", WHERE], elsewhere, site=site).strip())
    assert samples.is_relative_to(site)
    words = ["export", str(samples / "borough.workshop.json"), "--what", "matrix"]
    program = [sys.executable, "-m", "workshop_studio"]
    run([*program, *words, "--format", "pdf", "-o", "matrix.pdf"], elsewhere, site=site)
    assert (elsewhere / "matrix.pdf").read_bytes().startswith(b"%PDF-")
    shown = run([sys.executable, "-c", SHOWS], elsewhere, site=site)
    assert shown.strip() == "sample-aldermere-professionals"


def run(command: list[str], folder: Path, *, site: Path | None = None) -> str:
    """Run a command in a folder, its imports looked up in site first; return what it printed."""
    surroundings = {**os.environ, "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    if site is not None:
        surroundings["PYTHONPATH"] = str(site)
    done = subprocess.run(
        command, cwd=folder, env=surroundings, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
