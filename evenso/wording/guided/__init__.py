"""What is said around guided entries."""
