"""Pages that lie on top of Journal: tags, this day in earlier years, one entry as a page."""
