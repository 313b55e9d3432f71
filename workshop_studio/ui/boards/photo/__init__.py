"""A photo of a paper wall beside the board, while it is typed up; it is kept nowhere."""
