"""The parts every page of the window is made of: buttons, labels, fields, icons."""
