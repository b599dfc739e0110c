"""Any CSV file, by what its columns are."""
