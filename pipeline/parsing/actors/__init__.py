"""Who acts in a sentence or stands in a line: organizations with the offices that stand for them, subjects, agents, guests."""
