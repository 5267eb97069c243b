"""How a text is laid out: its head and kind, its lines, headings, sections, numbered paragraphs and lists."""
