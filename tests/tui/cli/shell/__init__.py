"""The commands that bring the program into the shell and the day."""
