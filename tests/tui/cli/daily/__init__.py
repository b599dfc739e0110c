"""Tests of the commands for templates and days away."""
