"""Hidden at a key, locked at another, and the door in front of a journal that is not open."""
