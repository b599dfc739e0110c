"""Tests of what comes again."""
