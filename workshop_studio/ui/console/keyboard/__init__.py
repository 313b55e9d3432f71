"""Going about the window without a mouse: from part to part, and back to the board."""
