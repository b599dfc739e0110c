"""Tests of bringing two copies of a journal together."""
