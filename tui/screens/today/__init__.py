"""Today: the question, its answer with one key, and the skills practised.

`model` holds what is shown, `rules` decides which check-in a key is about, `drawing` turns a model into lines, `screen`
listens to keys.
"""
