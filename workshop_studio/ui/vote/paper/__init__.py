"""Paper ballots typed in: the boxes of one ballot, and the ballots typed so far."""
