"""The tables of the register, declared once as data."""
