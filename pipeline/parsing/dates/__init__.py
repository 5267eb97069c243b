"""Days, ranges and months in running text, and whose day each is: of the meeting, of the paper, of its signature."""
