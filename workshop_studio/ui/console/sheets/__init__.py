"""What lies over the window: keys, help, preferences, about, leaving, and the scrim below them."""
