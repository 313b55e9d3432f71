"""The reveal: what the room sees of a result, step by step."""
