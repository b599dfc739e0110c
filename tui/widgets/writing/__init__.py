"""What a longer text is written on: a page that knows a little Markdown, and tags completed while they are typed."""
