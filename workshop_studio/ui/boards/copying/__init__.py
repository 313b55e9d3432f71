"""What is copied on one board and pasted on another, in this session or elsewhere."""
