"""The page for the summary to bring: what is ticked, a preview to the letter, and the file."""
