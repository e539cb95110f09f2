"""The smaller establishments beside « Les Tilleuls »: an ESAT and a DIME, each in a folder of SampleData."""
