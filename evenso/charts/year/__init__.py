"""Year in days: a calendar of weeks and weekdays in which every day has its own cell."""
