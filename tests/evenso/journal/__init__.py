"""Tests of writing and looking back, without a screen."""
