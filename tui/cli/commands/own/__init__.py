"""The commands for what a person adds: their word on setbacks, life markers, trackers."""
