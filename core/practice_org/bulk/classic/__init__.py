"""Bulk API 1.0 (`/services/async/67.0/job`): jobs in XML or JSON, batches in CSV, JSON or XML."""
