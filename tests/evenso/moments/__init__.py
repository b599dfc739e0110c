"""Tests of reading moments from words."""
