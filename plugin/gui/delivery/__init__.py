"""The delivery wizard: file, findings, match, confirm, beside the map that shows it."""
