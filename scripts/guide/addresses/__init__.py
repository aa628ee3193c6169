"""The promise of an address: what is registered, what moved or was taken back, and where links to it lead."""
