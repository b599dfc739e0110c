"""Tests of the exercises as they are thought: pace, course, wave, catalogue."""
