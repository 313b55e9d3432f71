"""The page of the iceberg."""
