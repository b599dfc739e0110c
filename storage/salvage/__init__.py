"""What can still be read of a damaged journal, taken row by row into a new one."""
