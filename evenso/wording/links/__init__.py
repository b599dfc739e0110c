"""What is said of links between things a person keeps."""
