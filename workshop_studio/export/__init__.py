"""What leaves the program: documents for print, tables, and the saving of either."""
