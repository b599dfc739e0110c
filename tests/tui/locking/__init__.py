"""Hiding, locking, the door."""
