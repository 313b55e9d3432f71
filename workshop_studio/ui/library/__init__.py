"""The library page: beginning a session, and finding one again."""
