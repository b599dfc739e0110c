"""Questionnaire totals on top of Trends: their course, a total in one line, questionnaires of one's own."""
