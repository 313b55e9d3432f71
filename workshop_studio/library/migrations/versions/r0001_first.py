"""The first form of the tables. Frozen: a step that was released is never changed."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make all tables."""
    _make_session()
    _make_boards()
    _make_items()
    _make_votes()
    _make_theories()
    _make_follow_up()
    _make_history()


def _make_session() -> None:
    op.create_table(
        "session",
        _text("id"),
        _text("title"),
        _text("revision"),
        _text("place"),
        _text("date"),
        _text("system"),
        _text("group"),
        _text("series"),
        _text("purpose"),
        _text("facilitators"),
        _text("context"),
        _text("tags"),
        _text("extra"),
        sa.PrimaryKeyConstraint("id", name="pk_session"),
    )
    _make(
        "agenda_step",
        ["id"],
        _text("id"),
        _whole("order"),
        _text("extra"),
        _text("title"),
        _text("target"),
        _whole("minutes", nullable=True),
        _text("prompts"),
        _text("notes"),
    )
    _make(
        "reflection",
        ["id"],
        _text("id"),
        _whole("order"),
        _text("extra"),
        _text("text"),
    )


def _make_boards() -> None:
    _make(
        "board",
        ["id"],
        _text("id"),
        _whole("order"),
        _text("extra"),
        _text("kind"),
        _text("title"),
        _text("issue"),
    )
    _make(
        "ring",
        ["id"],
        _text("id"),
        _whole("order"),
        _text("extra"),
        _text("board"),
        _text("name"),
    )
    _make(
        "sector",
        ["id"],
        _text("id"),
        _whole("order"),
        _text("extra"),
        _text("board"),
        _text("name"),
    )
    _make(
        "category",
        ["id"],
        _text("id"),
        _whole("order"),
        _text("extra"),
        _text("board"),
        _text("name"),
    )


def _make_items() -> None:
    _make(
        "player",
        ["id"],
        _text("id"),
        _whole("order"),
        _text("extra"),
        _text("tags"),
        _text("colour"),
        _text("voice"),
        _text("group"),
        _flag("private"),
        _text("lang"),
        _text("board"),
        _text("name"),
        _text("sector"),
        _text("ring"),
        _number("angle", nullable=True),
        _text("note"),
    )
    _make(
        "player_link",
        ["id"],
        _text("id"),
        _whole("order"),
        _text("extra"),
        _text("board"),
        _text("source"),
        _text("target"),
        _text("kind"),
        _text("rating"),
        _text("note"),
    )
    _make(
        "note",
        ["id"],
        _text("id"),
        _whole("order"),
        _text("extra"),
        _text("tags"),
        _text("colour"),
        _text("voice"),
        _text("group"),
        _flag("private"),
        _text("lang"),
        _text("board"),
        _text("text"),
        _text("layer"),
        _text("side"),
        _text("marks"),
        _number("x", nullable=True),
        _number("y", nullable=True),
    )
    _make(
        "note_link",
        ["id"],
        _text("id"),
        _whole("order"),
        _text("extra"),
        _text("board"),
        _text("source"),
        _text("target"),
        _text("note"),
    )
    _make(
        "question",
        ["id"],
        _text("id"),
        _whole("order"),
        _text("extra"),
        _text("tags"),
        _text("colour"),
        _text("voice"),
        _text("group"),
        _flag("private"),
        _text("lang"),
        _text("board"),
        _text("text"),
        _text("category"),
        _text("short"),
        _text("origins"),
        _text("signs"),
    )


def _make_votes() -> None:
    _make(
        "round",
        ["id"],
        _text("id"),
        _whole("order"),
        _text("extra"),
        _text("board"),
        _text("title"),
        _text("date"),
        _text("state"),
        _text("paper"),
        _whole("votes_per_criterion"),
        _whole("expected", nullable=True),
        _text("set_aside"),
        _text("tally", nullable=True),
    )
    _make(
        "ballot",
        ["id"],
        _text("id"),
        _text("round"),
        _text("votes"),
        sqlite_with_rowid=False,
    )


def _make_theories() -> None:
    _make(
        "theory",
        ["id"],
        _text("id"),
        _whole("order"),
        _text("extra"),
        _text("title"),
        _text("need"),
        _text("for_whom"),
        _text("timeframe"),
        _text("version"),
    )
    _make(
        "element",
        ["id"],
        _text("id"),
        _whole("order"),
        _text("extra"),
        _text("tags"),
        _text("colour"),
        _text("voice"),
        _text("group"),
        _flag("private"),
        _text("lang"),
        _text("theory"),
        _text("column"),
        _text("text"),
        _text("who"),
        _text("when"),
        _text("output"),
        _text("origins"),
        _flag("priority"),
        _flag("accountable", nullable=True),
        _text("measures"),
        _text("state"),
    )
    _make(
        "theory_link",
        ["id"],
        _text("id"),
        _whole("order"),
        _text("extra"),
        _text("theory"),
        _text("source"),
        _text("target"),
        _text("because"),
        _text("confidence"),
    )


def _make_follow_up() -> None:
    _make(
        "commitment",
        ["id"],
        _text("id"),
        _whole("order"),
        _text("extra"),
        _text("question"),
        _text("text"),
        _text("area"),
        _text("purpose"),
        _text("stage"),
        _text("success"),
        _text("actions"),
        _text("reviews"),
    )
    _make(
        "poll",
        ["id"],
        _text("id"),
        _whole("order"),
        _text("extra"),
        _text("question"),
        _text("scale"),
        _text("waves"),
    )
    _make(
        "self_review",
        ["id"],
        _text("id"),
        _whole("order"),
        _text("extra"),
        _text("title"),
        _text("scale"),
        _text("statements"),
        _text("judgement"),
        _text("strengths"),
        _text("to_develop"),
    )


def _make_history() -> None:
    _make(
        "journal",
        ["seq"],
        _count("seq"),
        _text("id"),
        _text("time"),
        _text("actor"),
        _text("operation"),
        _text("label"),
        _count("undoes", nullable=True),
        _count("version"),
        _text("payload"),
        _text("checksum"),
        sa.UniqueConstraint("id", name="uq_journal_id"),
    )
    _make(
        "draft",
        ["record", "field"],
        _text("record"),
        _text("field"),
        _text("text"),
        _text("saved"),
    )


def _make(
    name: str, keys: list[str], *columns: sa.schema.SchemaItem, sqlite_with_rowid: bool = True
) -> None:
    op.create_table(
        name,
        _text("session"),
        *columns,
        sa.PrimaryKeyConstraint("session", *keys, name=f"pk_{name}"),
        sa.ForeignKeyConstraint(
            ["session"], ["session.id"], name=f"fk_{name}_session", ondelete="CASCADE"
        ),
        sqlite_with_rowid=sqlite_with_rowid,
    )


def _text(name: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=nullable)


def _whole(name: str, *, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger(), nullable=nullable)


def _count(name: str, *, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=nullable)


def _number(name: str, *, nullable: bool = False) -> sa.Column[float]:
    return sa.Column(name, sa.Double(), nullable=nullable)


def _flag(name: str, *, nullable: bool = False) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(), nullable=nullable)
