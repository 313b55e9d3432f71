"""The program behind the window: the library on its way, open sessions, files in and out."""
