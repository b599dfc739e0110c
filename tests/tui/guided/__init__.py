"""Tests of guided writing on the screen."""
