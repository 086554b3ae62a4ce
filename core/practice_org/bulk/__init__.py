"""The Bulk APIs of the practice org, 2.0 and 1.0. `routes(org)` is all that the application needs."""

from core.practice_org.bulk.routes import routes

__all__ = ["routes"]
