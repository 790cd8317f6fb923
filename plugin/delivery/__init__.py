"""Files in: read, inspected and mapped to records; tables out."""
