"""A summary as a PDF: tagged, its text selectable, its chart drawn in vectors, the same bytes for the same data."""
