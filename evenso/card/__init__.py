"""The diary card: a week of feelings and urges at their peak, day by day, as therapists know it on paper."""
