"""Dock, panels, models: the only room with widgets."""
