"""Tests of files that somebody else may have made."""
