"""What Material's search is given to find: its index, with terms and synonyms from data/search.yml."""
