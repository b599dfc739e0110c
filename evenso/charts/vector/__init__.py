"""Charts as shapes in points: one geometry that HTML and PDF both draw."""
