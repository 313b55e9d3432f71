"""The library: workshops and their histories in one SQLite file, the only place that knows it."""
