"""The commands that write entries and change them."""
