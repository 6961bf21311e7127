"""The board report: what a board is to know and decide, as a Word document."""
