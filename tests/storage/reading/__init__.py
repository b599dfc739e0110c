"""Tests of reading entries in their order."""
