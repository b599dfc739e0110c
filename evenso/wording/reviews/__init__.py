"""The words of the guided weekly review."""
