"""What a longer text is written on: a page that knows a little Markdown, tags completed while typed, bounded pastes."""
