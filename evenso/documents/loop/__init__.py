"""The plain texts of what goes round between sessions: totals, weekly reviews."""
