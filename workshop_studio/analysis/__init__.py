"""What a map, a vote and a theory of change say, as plain values; networkx stays in here."""
