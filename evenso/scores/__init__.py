"""Questionnaire scores: dated totals of what a therapist uses, and what may be said of them."""
