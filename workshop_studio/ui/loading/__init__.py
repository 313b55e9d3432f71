"""How Qt is loaded when the program starts: what can wait, waits until the window is painted."""
