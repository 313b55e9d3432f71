"""What the steps of a vote are called in Edit can be put into another language."""

from __future__ import annotations

import ast
from pathlib import Path

from workshop_studio.ui import vote


def test_every_step_of_a_vote_is_named_through_the_translator() -> None:
    bare = [
        f"{path.name}: {ast.unparse(node.value)}"
        for path in sorted(Path(vote.__path__[0]).glob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.keyword)
        and node.arg == "label"
        and isinstance(node.value, ast.Constant)
    ]
    assert bare == []
