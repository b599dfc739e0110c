"""Tests of where a passphrase comes from on the command line."""
