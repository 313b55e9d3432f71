"""The canvas: paints a scene, and turns mouse, keys and screen readers towards it."""
