"""What lies beside the journal in plain text, so that it can be read while the journal is closed."""
