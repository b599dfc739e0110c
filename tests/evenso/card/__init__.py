"""Tests of the diary card."""
