"""Tests of looking back on a week from the shell."""
