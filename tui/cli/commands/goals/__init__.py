"""Commands about goals: what a person wants, doing something for it, changing it, letting it rest."""
