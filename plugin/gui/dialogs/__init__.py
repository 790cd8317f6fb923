"""Dialogs: they ask and check, the actions do."""
