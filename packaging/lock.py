"""Renews the lock files from pyproject.toml with uv: names, versions and checksums, no addresses.

python3 packaging/lock.py [--upgrade]
"""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

# One resolution for every system and Python that pyproject.toml allows.
COMPILE = (
    *("uv", "pip", "compile", "--quiet", "--universal", "--python-version=3.11"),
    *("--generate-hashes", "--no-emit-index-url", "--no-header", "--no-annotate"),
)


def main(words: list[str]) -> int:
    """Write the three lock files; the first decides the versions of the other two."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    build = "\n".join(project["build-system"]["requires"])
    same = "--constraint=requirements-dev.lock"
    try:
        compile_lock("requirements-dev.lock", ["pyproject.toml", "--extra=test", *words])
        compile_lock("requirements.lock", ["pyproject.toml", same, *words])
        compile_lock("packaging/build.lock", ["-", same, *words], wanted=build)
    except FileNotFoundError:
        print("uv is not installed: install it with: python3 -m pip install uv")
        return 1
    except subprocess.CalledProcessError:
        print("The lock files are not renewed: the lines above say which wishes clash.")
        return 1
    return 0


def compile_lock(lock: str, words: list[str], *, wanted: str = "") -> None:
    """Write one lock file from the sources among the words; "-" reads what is wanted."""
    command = [*COMPILE, f"--output-file={lock}", *words]
    subprocess.run(
        command, cwd=ROOT, input=wanted, stdout=subprocess.DEVNULL, encoding="utf-8", check=True
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
