"""Owns which forms of the library's tables there have been, the oldest first.

Each is a module under versions/, written by hand and never changed once released. Kept as a list
here so that a library in today's form opens without Alembic.
"""

REVISIONS = ("0001", "0002", "0003")
HEAD = REVISIONS[-1]
