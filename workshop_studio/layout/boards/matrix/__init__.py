"""The prioritisation matrix on screens: cells of its table, its picture, and what the room sees."""
