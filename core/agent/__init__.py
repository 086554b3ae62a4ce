"""The agent: runs the ways in, the push and the night side by side, in the window or as `optoutctl agent`."""

from core.agent.agent import Agent, agent_of

__all__ = ["Agent", "agent_of"]
