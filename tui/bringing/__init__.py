"""Bringing a summary to a session: what it is gathered from and the file it is written to, for screen and shell."""
