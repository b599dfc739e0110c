"""Tests of the year in days."""
