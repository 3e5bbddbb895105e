"""How claims stand: from what is admitted, through who undercuts whom, to the words for it."""
