"""A built site as files: its pages as a browser meets them, what a page loads at first, and packed copies."""
