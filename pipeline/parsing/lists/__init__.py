"""Those who came as a document lists them: rows, tables in columns, cards, sides, labels, signatures, speakers."""
