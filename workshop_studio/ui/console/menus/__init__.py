"""The menus: the window's own actions, where they stand, and their keys."""
