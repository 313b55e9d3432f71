"""The theory of change: front, diagram with routed links, tables."""
