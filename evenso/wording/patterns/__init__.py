"""What is asked about blind spots and said of patterns."""
