"""What is said of the diary card."""
