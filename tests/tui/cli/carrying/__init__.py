"""Tests of the commands that carry entries in and out."""
