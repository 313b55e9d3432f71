"""What is pasted on a board: lists and tables from elsewhere, and things that were copied."""
