"""Weekly reviews as they are saved and read again."""
