"""Boards as scenes: where everything on a canvas stands and how it looks, without Qt."""
