"""What stands where the journal cannot be opened at all: its backups."""
