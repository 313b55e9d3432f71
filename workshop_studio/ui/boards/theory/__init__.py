"""The page of a theory of change: its inspector, its advice, its own fields."""
