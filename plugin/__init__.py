"""The plugin's rooms; DESIGN in README.md says which may import which."""
