"""Tests of questionnaire totals: their noise, their sudden steps, what is said of them."""
