"""Any CSV file, by saying what its columns are: proposed from the file, decided by the person, then read strictly."""
