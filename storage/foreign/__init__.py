"""Files that somebody else may have made, opened so that nothing in them can act and nothing about them changes."""
