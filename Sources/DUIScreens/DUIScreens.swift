/// The target DUIScreens.
public enum DUIScreens {}
