"""Tests of what readers of other programs share."""
