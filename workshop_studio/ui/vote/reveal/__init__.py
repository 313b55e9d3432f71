"""The reveal: a result told to the room, and rehearsed on the console."""
