"""The outline of a board: the same board as a list, beside or instead of its canvas."""
