"""What is said of backups: when, how many entries, and what would change if one were put back."""
