"""Sessions: dates, series, therapists, preparing, what was agreed."""
