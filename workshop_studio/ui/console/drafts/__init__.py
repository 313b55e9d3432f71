"""What is typed and not entered yet: kept for a crash, offered again, never lost in silence."""
