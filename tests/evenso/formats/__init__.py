"""Tests of other programs’ files and our own."""
