"""The participants' two-page summary and its sections."""
