"""The frame everybody works in: menus, steps, rail, dock, status line, palette."""
