"""Arrays and geometries in, arrays out. No QGIS."""
