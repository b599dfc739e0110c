"""Summaries as documents: text and Markdown from one `Summary`."""
