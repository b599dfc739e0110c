"""Commands for templates of check-ins and days away."""
