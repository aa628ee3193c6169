"""The pictures that are made for sharing a link, and how a drawing becomes a PNG."""
