"""Days and moments of other programs' files."""
