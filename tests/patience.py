"""Owns how long tests wait for what has to come: longer than the busiest computer takes."""

PATIENCE = 60.0
"""Seconds; only what would never come takes as long."""
