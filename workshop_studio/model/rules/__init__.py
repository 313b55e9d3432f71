"""The rules every snapshot keeps, written once: a file and a change are held to the same."""

from workshop_studio.model.rules.checking import each_problem, problems, problems_after

__all__ = ["each_problem", "problems", "problems_after"]
