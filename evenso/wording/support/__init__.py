"""What Support says: plain, kind, without a word about risk."""
