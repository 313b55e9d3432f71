"""How the window looks: theme, faces, sizes, and what of it is remembered."""
