"""Templates of one's own check-ins, and days away, in the journal file."""
