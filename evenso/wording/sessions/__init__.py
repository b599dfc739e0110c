"""What is said of sessions, of preparing for one and of what came of it."""
