"""Files: how they are read, written, kept between builds, and named with what is wrong in them. Knows no guide."""
