"""The system-players map as a scene: rings, where players settle on them, and the bows of links."""
