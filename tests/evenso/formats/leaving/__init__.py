"""Tests of what goes out for other programs."""
