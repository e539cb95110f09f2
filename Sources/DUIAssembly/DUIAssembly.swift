/// # DUIAssembly
///
/// Puts the parts together: the runtime that feeds the application and runs its effects through the ports, what happens
/// to a message that arrives, where the data files lie, the demonstration base. It has no rule of its own.
///
/// | folder | holds |
/// | --- | --- |
/// | Moteur | the runtime: events in, frames out, effects in between; a headless test drives it as the terminal does |
/// | Execution | what each effect does, panel by panel |
/// | Reception | what happens to a message that arrives |
/// | Redaction | the mail that leaves: from what somebody chose to its exact bytes |
/// | INSi | the queue of what is asked of INSi, called in the background |
/// | Demonstration | the base of « Les Tilleuls » |
/// | Installation | files that come with DUI: themes, keymaps, demonstration data |
public enum DUIAssembly {
    /// Version of the program, as it is told to others.
    public static let version = "1.0"
}
