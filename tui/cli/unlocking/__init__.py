"""Where the passphrase of a protected journal comes from: given for this command, kept by the system, or asked for."""
