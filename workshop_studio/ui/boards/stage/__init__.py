"""The stage of a board: the canvas from edge to edge, and what floats over it."""
