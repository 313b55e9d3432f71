"""The vote: rounds prepared, opened, collected and closed, and the booth on the laptop."""
