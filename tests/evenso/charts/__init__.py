"""Tests of the terminal charts."""
