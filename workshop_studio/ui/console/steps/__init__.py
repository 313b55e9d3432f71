"""The eight steps of a session: their names, tabs, guides, and the pages they open."""
