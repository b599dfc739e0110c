"""What comes in and goes out: words, messages, documents, files, and the person's own editor."""
