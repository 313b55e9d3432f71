"""The prioritisation matrix as a page: ranked table, picture, and what to commit to."""
