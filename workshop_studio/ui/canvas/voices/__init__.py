"""What screen readers are told of a board and its items."""
