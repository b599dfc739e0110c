"""Tests of what can be said of goals."""
