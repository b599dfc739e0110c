"""Perspective: past, right now, future; what was written with questions before."""
