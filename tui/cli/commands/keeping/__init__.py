"""Keeping the journal safe: backups listed and put back, what was deleted gone for good."""
