"""Tests of putting a journal under a passphrase, under another, under none."""
