"""Other programs' files, and our own JSON, as records and back."""
