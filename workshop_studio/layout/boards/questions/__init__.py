"""The board of how-might-we questions as a scene: cards in columns, and as the room sees them."""
