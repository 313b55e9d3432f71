"""Small fields and rows that the inspectors of boards share."""
