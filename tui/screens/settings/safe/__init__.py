"""Backups in the app: listed, compared, put back."""
