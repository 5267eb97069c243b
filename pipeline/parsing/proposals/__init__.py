"""What was proposed, agreed or decided."""
