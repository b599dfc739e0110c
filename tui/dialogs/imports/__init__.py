"""Bringing years along in the app: a file is looked at, what is not clear is asked, then it is done."""
