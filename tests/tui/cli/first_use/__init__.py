"""What a first user of the shell ran into."""
