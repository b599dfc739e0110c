"""What is said of questionnaire totals: facts beside the questionnaire that defines them, never a label."""
