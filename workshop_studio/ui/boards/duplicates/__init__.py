"""Hints that two questions may ask the same."""
