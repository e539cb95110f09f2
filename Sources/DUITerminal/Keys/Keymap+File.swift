import Yams

extension Keymap {
    /// The keymap changed by a file that a person wrote: a YAML map `identifiant: [touches]`, where each entry replaces
    /// the keys of its action.
    ///
    /// Unknown actions, unknown keys, doubles within one context and keys out of reach on a French keyboard are refused
    /// with the line, and nothing of the file is taken.
    public func merging(yaml: String, fileName: String) throws(FichierInvalide) -> Keymap {
        let file = try FichierYAML(yaml, nom: fileName)
        var changed = actions
        var lines: [String: Int] = [:]
        for entry in try file.entries() {
            guard actions.contains(where: { $0.id == entry.name }) else {
                throw file.refusal(entry.line, "l’action «\u{A0}\(entry.name)\u{A0}» n’existe pas")
            }
            guard lines[entry.name] == nil else {
                throw file.refusal(entry.line, "l’action «\u{A0}\(entry.name)\u{A0}» est écrite deux fois")
            }
            lines[entry.name] = entry.line
            let keys = try Self.keys(of: entry, in: file)
            for index in changed.indices where changed[index].id == entry.name { changed[index].keys = keys }
        }
        let merged = Keymap(actions: changed)
        for conflict in merged.conflicts where !conflicts.contains(conflict) {
            let line = conflict.ids.compactMap { lines[$0] }.max() ?? 1
            let names = conflict.ids.map { "«\u{A0}\($0)\u{A0}»" }.joined(separator: " et ")
            throw file.refusal(
                line, "la touche \(conflict.key.nom) appelle à la fois \(names) dans «\u{A0}\(conflict.context)\u{A0}»")
        }
        return merged
    }

    private static func keys(of entry: FichierYAML.Entry, in file: FichierYAML) throws(FichierInvalide) -> [Key] {
        var keys: [Key] = []
        for node in entry.value.sequence.map(Array.init) ?? [entry.value] {
            let line = file.line(of: node, default: entry.line)
            guard let name = node.scalar?.string else {
                throw file.refusal(line, "l’action «\u{A0}\(entry.name)\u{A0}» attend une liste de touches")
            }
            guard let key = Key(named: name) else {
                throw file.refusal(line, "la touche «\u{A0}\(name)\u{A0}» n’existe pas")
            }
            guard !key.needsAltGr else {
                throw file.refusal(
                    line, "la touche «\u{A0}\(name)\u{A0}» demande AltGr ou manque sur un clavier français")
            }
            if !keys.contains(key) { keys.append(key) }
        }
        return keys
    }
}
