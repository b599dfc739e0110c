"""Keys of one's own, and keys that mean the same everywhere."""
