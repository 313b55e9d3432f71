"""Layout: where everything goes, in points, without Qt and without a PDF library."""
