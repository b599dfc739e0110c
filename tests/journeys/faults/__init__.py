"""The app in a real terminal while something goes wrong under it."""
