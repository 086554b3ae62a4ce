"""`python -m core.practice_org serve …`."""

from core.practice_org.command import app

if __name__ == "__main__":
    app(prog_name="practice-org")
