"""Pages on top of Trends: setbacks, marked days, a year in days, two periods, how a number comes about."""
