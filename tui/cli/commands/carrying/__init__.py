"""The commands that carry entries in and out of the journal."""
