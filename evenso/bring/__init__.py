"""What leaves for a session: which parts the person ticks, and what of the journal stands in each."""
