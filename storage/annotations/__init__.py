"""What a person adds to the days, in the journal file: notes on setbacks, life markers, trackers and their values."""
