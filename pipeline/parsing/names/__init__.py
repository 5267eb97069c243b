"""Names in running text: of persons and their offices, of organizations, their organs and short forms; and where one begins."""
