"""Deviations and corrective actions."""
