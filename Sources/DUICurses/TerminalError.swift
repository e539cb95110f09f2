/// Why the full screen could not be opened, in one French sentence.
public enum TerminalError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Input or output is a file or a pipe.
    case notATerminal
    /// No terminal of that name is described on this machine.
    case unknownTerminal(String)
    /// The terminal cannot write at a chosen place.
    case noFullScreen(String)
    /// The machine has no UTF-8 locale at all.
    case noUTF8
    /// The machine refused a descriptor or memory.
    case noResource

    /// The sentence.
    public var description: String {
        switch self {
        case .notATerminal:
            "L’affichage plein écran demande un terminal\u{A0}: l’entrée ou la sortie n’en est pas un. "
                + "Aucune session n’a été ouverte\u{A0}: lancez DUI dans une fenêtre de terminal."
        case .unknownTerminal(""):
            "La variable TERM est vide\u{A0}: le type du terminal est inconnu. Aucune session n’a été ouverte\u{A0}: "
                + "donnez-le, par exemple TERM=xterm-256color, puis relancez DUI."
        case .unknownTerminal(let name):
            "Le terminal «\u{A0}\(name)\u{A0}» (variable TERM) est inconnu de cette machine. Aucune session n’a été "
                + "ouverte\u{A0}: essayez TERM=xterm-256color, ou faites installer le paquet ncurses-term."
        case .noFullScreen(let name):
            "Le terminal «\u{A0}\(name)\u{A0}» ne permet pas l’affichage plein écran. Aucune session n’a été ouverte\u{A0}: "
                + "lancez DUI dans un autre terminal."
        case .noUTF8: "Cette machine n’a aucun réglage de langue en UTF-8\u{A0}: installez C.UTF-8."
        case .noResource: "Le terminal n’a pas pu être ouvert\u{A0}: la machine manque de ressources."
        }
    }
}
