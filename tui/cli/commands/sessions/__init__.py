"""Sessions from the shell."""
