"""What makes writing every day light: templates of one's own, and days away that are no gaps."""
