"""The life of an open session: one door for changes, undo and redo, replay."""
