"""Tests of what the person chooses to look at."""
