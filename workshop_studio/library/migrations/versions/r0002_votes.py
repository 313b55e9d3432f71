"""Votes that were opened again, ballots typed in, merged questions. Frozen: released steps stay."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Give three tables the columns they lack; they are made anew, so that they look like ours."""
    _remake_questions()
    _remake_rounds()
    _remake_ballots()


def _remake_questions() -> None:
    _remake(
        "question",
        _text("id"),
        sa.Column("order", sa.BigInteger(), nullable=False),
        *(_text(name) for name in ("extra", "tags", "colour", "voice", "group")),
        sa.Column("private", sa.Boolean(), nullable=False),
        *(_text(name) for name in ("lang", "board", "text", "category", "short", "origins")),
        _text("signs"),
        _text("absorbed"),
        added={"absorbed": "'[]'"},
    )


def _remake_rounds() -> None:
    _remake(
        "round",
        _text("id"),
        sa.Column("order", sa.BigInteger(), nullable=False),
        *(_text(name) for name in ("extra", "board", "title", "date", "state", "paper")),
        sa.Column("votes_per_criterion", sa.BigInteger(), nullable=False),
        sa.Column("expected", sa.BigInteger(), nullable=True),
        _text("set_aside"),
        sa.Column("tally", sa.Text(), nullable=True),
        _text("reopened"),
        _text("withheld"),
        sa.Column("typed", sa.BigInteger(), nullable=True),
        added={"reopened": "'[]'", "withheld": "'[]'", "typed": "NULL"},
    )


def _remake_ballots() -> None:
    _remake(
        "ballot",
        *(_text(name) for name in ("id", "round", "votes")),
        sa.Column("typed", sa.Boolean(), nullable=False),
        sa.Column("slip", sa.BigInteger(), nullable=True),
        added={"typed": "0", "slip": "NULL"},
        with_rowid=False,
    )


def _remake(
    name: str, *columns: sa.Column[object], added: dict[str, str], with_rowid: bool = True
) -> None:
    """Make a table anew with all its rows.

    Args:
        name: of the table.
        columns: all that it has from now on, without its session.
        added: those it did not have, and what they hold in the rows there are, as SQL.
        with_rowid: whether the database numbers the rows as they come.
    """
    op.rename_table(name, f"old_{name}")
    op.create_table(
        name,
        _text("session"),
        *columns,
        sa.PrimaryKeyConstraint("session", "id", name=f"pk_{name}"),
        sa.ForeignKeyConstraint(
            ["session"], ["session.id"], name=f"fk_{name}_session", ondelete="CASCADE"
        ),
        sqlite_with_rowid=with_rowid,
    )
    names = ["session", *(column.name for column in columns)]
    into = ", ".join(f'"{each}"' for each in names)
    out = ", ".join(added.get(each, f'"{each}"') for each in names)
    # The names are this file's own; nothing that a person typed comes in.
    op.execute(f'INSERT INTO "{name}" ({into}) SELECT {out} FROM "old_{name}"')  # noqa: S608 - see above
    op.drop_table(f"old_{name}")


def _text(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.Text(), nullable=False)
