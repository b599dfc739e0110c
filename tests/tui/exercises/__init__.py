"""Tests of exercises on the screen."""
