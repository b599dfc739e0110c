"""What is said of guided practice."""
