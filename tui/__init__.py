"""What the person sees and types: Textual screens and the command line."""
