"""Tests of what a person adds to the days, in the journal file."""
