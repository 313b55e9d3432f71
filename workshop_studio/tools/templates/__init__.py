"""What a session can begin with: boards, a plan for the day and the players of its kind."""
