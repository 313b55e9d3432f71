"""What of a scene lies where, painted once and shown often: tiles, and what stands in for them."""
