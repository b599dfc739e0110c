"""What is asked and said while years are brought along."""
