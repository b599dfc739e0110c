"""Tests of the statistics of recovery."""
