"""One's own data as tables, in Excel and CSV: the same sheets and columns in and out."""
