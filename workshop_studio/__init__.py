"""Workshop Studio: plan, run and review systems-thinking workshops."""
