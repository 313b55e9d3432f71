"""The window people see and touch: the only room that knows Qt."""
