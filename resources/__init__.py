"""What ships beside the code: icons, translations, sample people, help. All of it are files in this folder."""

from pathlib import Path

# importlib.resources would cost the start of the window 20 ms, for packages inside of archives, which this never is.
FOLDER = Path(__file__).parent
