"""Tests of the person's own additions: notes on setbacks, life markers, trackers."""
