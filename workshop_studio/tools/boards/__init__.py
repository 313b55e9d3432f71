"""One file for each kind of board: what touching, dragging and typing on it changes."""
