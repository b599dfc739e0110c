"""What the person chooses to look at: own setbacks, two periods, a tracker beside the mood."""
