"""What a person can do, as pure functions: a snapshot and arguments in, a change set out."""
