"""An open session as the window knows it: its document, and how saving goes."""
