"""Tests of what leaves for a session."""
