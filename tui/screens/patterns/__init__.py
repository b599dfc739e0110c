"""Patterns: blind spots as prompts, patterns of one's own, each time one was noticed."""
