"""The theory of change as a scene: five columns, boxes and the lines between them."""
