"""Support: one key from everywhere."""
