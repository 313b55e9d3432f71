"""Collects the licence texts of the run-time packages from where they are installed.

.venv/bin/python packaging/notices.py
"""

from __future__ import annotations

import re
import sys
from importlib.metadata import Distribution, distribution
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NOTICES = ROOT / "resources" / "third-party-notices"

# Where a package's own metadata name the licence loosely or not at all.
LICENCES = {
    "pyside6-essentials": "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only",
    "reportlab": "BSD-3-Clause",
    "shiboken6": "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only",
    "sqlcipher3": "Zlib",
    "uharfbuzz": "Apache-2.0",
}

# What the wheels carry inside besides the package itself.
INSIDE = {
    "pillow": "image and font libraries, named in its own licence text",
    "pyside6-essentials": "Qt 6, see [qt.md](qt.md)",
    "shiboken6": "see [qt.md](qt.md)",
    "sqlcipher3": "SQLite (public domain), SQLCipher (BSD-3-Clause), OpenSSL (Apache-2.0)",
    "uharfbuzz": "HarfBuzz (MIT-Modern-Variant)",
}

HEAD = """# Third-party notices

Workshop Studio is under the Apache License 2.0 and uses the packages below, each under its own
licence; the texts lie beside this file. The fonts and their licence lie in `resources/fonts`, the
icons and theirs in `resources/icons`.

| Package | Licence | Its wheel also carries | Text |
|---|---|---|---|
"""


def main() -> int:
    """Write one text for each package of requirements.lock, and the table of them all."""
    rows = [row(name, distribution(name)) for name in locked(ROOT / "requirements.lock")]
    (NOTICES / "README.md").write_text(HEAD + "".join(rows), encoding="utf-8")
    return 0


def locked(lock: Path) -> list[str]:
    """Return the names of the packages in a lock file, in order, each once."""
    names = re.findall(r"^([\w.-]+)==", lock.read_text(encoding="utf-8"), re.MULTILINE)
    return sorted(set(names))


def row(name: str, package: Distribution) -> str:
    """Write the package's licence text, if it brings one, and return its row of the table."""
    texts = [file for file in package.files or [] if "licenses" in file.parts]
    place = "[qt.md](qt.md)"
    if texts:
        place = f"[{name}.txt]({name}.txt)"
        whole = "\n\n".join(Path(str(text.locate())).read_text(encoding="utf-8") for text in texts)
        tidy = "\n".join(line.rstrip() for line in whole.strip().splitlines())
        (NOTICES / f"{name}.txt").write_text(tidy + "\n", encoding="utf-8")
    declared = "License-Expression" if "License-Expression" in package.metadata else "License"
    licence = LICENCES.get(name) or package.metadata[declared]
    return f"| {name} | {licence} | {INSIDE.get(name, '')} | {place} |\n"


if __name__ == "__main__":
    sys.exit(main())
