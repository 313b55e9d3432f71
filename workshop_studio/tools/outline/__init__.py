"""Boards as lists: what stands in them, what differs between two, and moving things in them."""
