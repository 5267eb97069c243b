"""Chapter VIII."""
