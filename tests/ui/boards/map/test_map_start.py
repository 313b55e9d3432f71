"""Showing a map loads nothing that is slow to load and not needed for it."""

from __future__ import annotations

import subprocess
import sys

_SHOW = """
import sys
from tests.support import board_of, open_document, woven_session
from workshop_studio.bundled import resource
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.appearance.application import make_application
from workshop_studio.ui.boards.map.map_page import map_page
from workshop_studio.ui.session.desk import Desk

application = make_application(["test"])
document, _ = open_document(woven_session())
desk = Desk(document, FontBook(resource("fonts")))
page = map_page(desk, board_of(document.snapshot, "players"), Appearance())
page.widget.show()
application.processEvents()
heavy = {"networkx", "reportlab", "sqlalchemy", "alembic", "xlsxwriter"}
print(sorted(heavy & set(sys.modules)))
page.leave()
"""


def test_a_map_is_shown_without_the_slow_packages() -> None:
    shown = subprocess.run(
        [sys.executable, "-c", _SHOW], capture_output=True, text=True, check=True, timeout=60
    )
    assert shown.stdout.strip() == "[]"
