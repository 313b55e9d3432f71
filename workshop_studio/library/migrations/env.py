"""Runs the migrations on the connection it is given; Alembic reads this file by its path."""

from __future__ import annotations

from alembic import context

# The connection is in its database transaction already, so that all steps and the stamp become
# durable together or not at all.
context.configure(
    connection=context.config.attributes["connection"],
    transactional_ddl=True,
    render_as_batch=True,
)
context.run_migrations()
