"""What the sample's person practises: on which days, and what was tried out about it."""
