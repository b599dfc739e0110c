"""Words that are typed at a terminal: read as they come, kept as they come, whatever ends it."""
