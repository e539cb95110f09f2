/// The target DUICurses.
public enum DUICurses {}
