"""What helps to see a board: focus, finding, a small map of it, a magnifier."""
