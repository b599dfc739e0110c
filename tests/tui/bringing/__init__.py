"""Tests of what a summary is gathered from and written to."""
