"""The iceberg as a scene: four layers with drivers and barriers, the ice, and links across."""
