/// The target DUITerminal.
public enum DUITerminal {}
