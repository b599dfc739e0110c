"""The chart of a questionnaire's totals."""
