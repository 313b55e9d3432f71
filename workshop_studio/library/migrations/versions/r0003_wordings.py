"""Questions that keep what was merged into them in its own words. Frozen: released steps stay."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Give questions the column they lack; their table is made anew, so that it looks like ours."""
    op.rename_table("question", "old_question")
    columns: tuple[sa.Column[object], ...] = (
        _text("id"),
        sa.Column("order", sa.BigInteger(), nullable=False),
        *(_text(name) for name in ("extra", "tags", "colour", "voice", "group")),
        sa.Column("private", sa.Boolean(), nullable=False),
        *(_text(name) for name in ("lang", "board", "text", "category", "short", "origins")),
        *(_text(name) for name in ("signs", "absorbed")),
    )
    kept = ", ".join(f'"{each}"' for each in ("session", *(each.name for each in columns)))
    op.create_table(
        "question",
        _text("session"),
        *columns,
        _text("wordings"),
        sa.PrimaryKeyConstraint("session", "id", name="pk_question"),
        sa.ForeignKeyConstraint(
            ["session"], ["session.id"], name="fk_question_session", ondelete="CASCADE"
        ),
    )
    # The names are this file's own; nothing that a person typed comes in.
    op.execute(
        f'INSERT INTO "question" ({kept}, "wordings") SELECT {kept}, \'[]\' FROM "old_question"'  # noqa: S608 - see above
    )
    op.drop_table("old_question")


def _text(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.Text(), nullable=False)
