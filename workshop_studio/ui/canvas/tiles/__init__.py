"""What is painted once and shown often: tiles, what stands in for them, what is stale."""
