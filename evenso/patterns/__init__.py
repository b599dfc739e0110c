"""Blind spots and perspective: patterns a person notices in themselves, counted and never scored."""
