"""What opens over the window: keys, help, preferences, about, and the scrim they lie on."""
