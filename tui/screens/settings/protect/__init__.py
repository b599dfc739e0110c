"""The passphrase of a journal that is open: put on, changed, taken off, from Settings."""
