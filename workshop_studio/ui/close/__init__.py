"""The last step of a session: what is taken further, how sure people are, what they said."""
