"""The pages of the boards: a canvas with what can be done on it, and inspectors."""
