"""One part of the settings: typed, validated, and unknown keys of a newer program are kept."""

import os

# Pydantic would look through every installed package for a plugin of it; there is none of ours.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

from pydantic import BaseModel, ConfigDict


class Part(BaseModel):
    model_config = ConfigDict(extra="allow", validate_assignment=True)
