"""Tests of what the journal keeps of the work between sessions."""
