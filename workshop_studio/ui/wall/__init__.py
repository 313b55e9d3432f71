"""The wall: what the room sees, on a display of its own."""
