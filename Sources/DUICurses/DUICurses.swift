/// The only code that touches the terminal: events in, difference of frames out, restore on exit and on signal.
///
/// May import DUITerminal, CTerminal and Foundation.
///
/// | folder | holds |
/// | --- | --- |
/// | Input | bytes of the terminal turned into events |
/// | Output | frames turned into the cells that changed |
public enum DUICurses {}
