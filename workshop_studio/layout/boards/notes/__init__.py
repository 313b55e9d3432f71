"""A board of free notes as a scene: where its notes stand, how they and their links look."""
