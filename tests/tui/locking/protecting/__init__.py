"""Tests of the pages that put a passphrase on a journal that is open."""
