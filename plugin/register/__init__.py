"""The stored register: one SQLite file that any GIS can read."""
