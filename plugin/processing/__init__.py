"""Processing provider: thin algorithms over workflow and analysis."""
