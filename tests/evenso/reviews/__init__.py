"""Tests of the weekly review: its steps, its words, what is kept."""
