"""The command palette: what it finds, how the hits are painted, and doing one."""
