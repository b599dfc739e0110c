"""Questionnaire totals and the weekly review, on the screen."""
