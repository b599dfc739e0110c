"""What is held while something large is done to the file: the saves of others, more of its pages."""
