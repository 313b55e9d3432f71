"""Shapes that several documents draw: marks, outlines, and moving them."""
