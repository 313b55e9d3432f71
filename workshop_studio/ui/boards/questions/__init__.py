"""The board of how-might-we questions: its page, and the fields of a question."""
