"""One part of the settings: typed, validated, and unknown keys of a newer program are kept."""

from pydantic import BaseModel, ConfigDict


class Part(BaseModel):
    model_config = ConfigDict(extra="allow", validate_assignment=True)
