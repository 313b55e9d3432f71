"""The prioritisation matrix: ranked table, picture and what they tell."""
