"""Typing over the text of an item, in its place on the board."""
