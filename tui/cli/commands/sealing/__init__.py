"""Commands that seal the journal with a passphrase, take it off, change it."""
