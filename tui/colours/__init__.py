"""Colours beyond the themes of ours: contrast, Textual's themes read as paper and ink, the colours of charts."""
