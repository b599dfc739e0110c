"""Words that are typed at a terminal, and what ends that."""
