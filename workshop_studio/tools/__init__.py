"""What a hand on the mouse or the keyboard means on a board, without Qt."""
