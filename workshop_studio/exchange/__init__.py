"""Session files, in and out: what a file says becomes records, and records become the same file."""
