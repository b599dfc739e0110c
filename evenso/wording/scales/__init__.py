"""Words for moods and for a person's own scales, with their numbers or without."""
