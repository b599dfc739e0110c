"""Settings: the person's own trackers, and the few things about the program that can be otherwise."""
