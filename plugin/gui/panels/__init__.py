"""One panel a step of the work: what it shows comes from the overview, what it does from the actions."""
