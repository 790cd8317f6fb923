"""What the tables show: records of the domain behind Qt's model interface."""
