"""The Surroundings panel and its tabs, one module and one form each."""
