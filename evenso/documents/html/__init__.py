"""A summary as one HTML file that fetches nothing: to look at, to print, to read aloud."""
