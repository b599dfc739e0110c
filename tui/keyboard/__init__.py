"""Keys of one's own: every action by its name, the file that gives it another key, and what a screen shows of that."""
