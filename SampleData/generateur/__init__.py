"""Builds the demonstration data of « EHPAD Les Tilleuls »; see SampleData/README.md."""
