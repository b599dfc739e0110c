"""Tests of guided forms."""
