"""What screens and the command line both read of sessions: the diary, a preparation, what goes to the summary."""
