"""Real checks of the summary's pages: a browser, a printer's eye, an accessibility checker, poppler."""
