"""Map sheets: plain records first, then drawn, exported and verified."""
