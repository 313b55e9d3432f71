"""Mouse, fingers, wheel and keys over a board, handed to the tool in use."""
