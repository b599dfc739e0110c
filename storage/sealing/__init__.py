"""Sealing a journal with a passphrase, taking it off, changing it: a new file, proven, takes the old one's place."""
