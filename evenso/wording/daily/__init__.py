"""Sentences about templates and days away."""
