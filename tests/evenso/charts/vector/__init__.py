"""Tests of charts on paper."""
