"""The guided weekly review: eight steps, each of which can be skipped, left and taken up again."""
