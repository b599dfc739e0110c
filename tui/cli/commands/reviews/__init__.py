"""`evenso review`: a week looked back on."""
