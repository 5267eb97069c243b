"""Those who came as sentences tell them."""
