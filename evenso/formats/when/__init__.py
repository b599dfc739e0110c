"""Days and moments as other programs write them: read strictly, asked about where they could be two days."""
