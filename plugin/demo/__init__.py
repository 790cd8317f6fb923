"""Exempelstaden, a synthetic district to try everything on."""
