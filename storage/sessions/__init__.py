"""Sessions, questionnaire scores and weekly reviews in the journal file."""
