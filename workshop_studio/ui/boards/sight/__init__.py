"""How a board is first seen, read, zoomed, and shown to the room."""
