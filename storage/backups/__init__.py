"""Backups: made and proven, written down, rotated, put back; and what is done before anything that touches much."""
