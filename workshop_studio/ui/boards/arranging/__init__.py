"""What puts things in order on a board: merging, grouping and aligning them."""
