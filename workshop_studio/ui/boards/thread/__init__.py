"""What a thing came from and what became of it, as every inspector shows it."""
