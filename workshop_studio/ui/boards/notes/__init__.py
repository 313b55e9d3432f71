"""Boards of notes: what their pages share, and the page of a free board."""
