"""Sentences about setbacks, periods and the numbers of recovery, beside the story of `evenso.wording.trends`."""
