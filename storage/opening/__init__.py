"""Before the journal opens: is this file one of ours, may it be trusted, does it need a step up."""
