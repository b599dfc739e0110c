"""Writing in the person's own editor, from the app and from the command line, without leaving a trace."""
