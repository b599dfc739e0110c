"""Journal: everything written, newest first; search, one day in full, writing, changing, taking out."""
