"""What the words mean: records, enums and rules. Standard library only."""
