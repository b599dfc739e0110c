"""Tests of the sample journal."""
