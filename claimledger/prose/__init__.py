"""What English prose shows on its face: paragraphs, sentences, quotations, and who says what.

Nothing here decides anything: it proposes, for a person to cut and name, and where the words do
not settle who speaks, nobody is proposed.
"""
