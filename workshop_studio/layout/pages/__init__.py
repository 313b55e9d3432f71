"""The kit for printed pages: sheets, pieces that flow down them, tables, headings."""
