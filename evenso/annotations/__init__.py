"""What a person adds to the days: their word on setbacks, life markers, trackers of their own."""
