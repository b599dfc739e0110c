"""What the sample's person fills in now and then: totals of a questionnaire, reviews of a week."""
