"""The vote on paper: ballots with their questions, and question cards for the wall."""
