"""Marked notes of all boards in one list, where questions are made of them."""
