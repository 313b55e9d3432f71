"""The command line and the composition root: the only place that hands the parts to each other."""

from workshop_studio.app.main import main

__all__ = ["main"]
