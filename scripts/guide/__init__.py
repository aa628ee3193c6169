"""The guide's content code: pages, contracts, rules and records. Pure: imports nothing of mkdocs."""
