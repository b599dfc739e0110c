"""Tests of templates and days away."""
