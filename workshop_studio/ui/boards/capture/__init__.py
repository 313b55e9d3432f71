"""Capture: the quick add bar, its chips, pasted lists, and the strip of keys."""
