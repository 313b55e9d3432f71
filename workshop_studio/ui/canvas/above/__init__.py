"""What is painted over a board in each frame: rings, guides, what hangs on the hand, names."""
