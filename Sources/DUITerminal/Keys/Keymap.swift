/// The keys of one action, in the contexts where it exists.
public struct ActionBinding: Hashable, Sendable {
    /// What names the action, for instance `messagerie.archiver`.
    public var id: String
    /// Where the keys have this effect: a panel, a dialog, everywhere.
    public var contexts: [String]
    /// The keys, the one to show first.
    public var keys: [Key]

    /// The keys of one action.
    public init(id: String, contexts: [String], keys: [Key]) {
        self.id = id
        self.contexts = contexts
        self.keys = keys
    }
}

/// Two actions on one key in one context.
public struct KeyConflict: Hashable, Sendable {
    /// The context.
    public var context: String
    /// The key.
    public var key: Key
    /// The actions, in the order of the table.
    public var ids: [String]
}

/// Says which action a key calls in a context.
public struct Keymap: Sendable {
    /// The table, as given.
    public private(set) var actions: [ActionBinding]
    /// The keys that call two actions in one context; the first one of the table wins. A test keeps it empty.
    public private(set) var conflicts: [KeyConflict]
    private var table: [String: [Key: String]]
    private var keysByID: [String: [Key]]

    /// A keymap from the table of actions.
    public init(actions: [ActionBinding]) {
        self.actions = actions
        table = [:]
        keysByID = [:]
        var found: [KeyConflict] = []
        for action in actions {
            keysByID[action.id, default: []].append(contentsOf: action.keys)
            for context in action.contexts {
                for key in action.keys {
                    guard let holder = table[context]?[key] else {
                        table[context, default: [:]][key] = action.id
                        continue
                    }
                    if holder != action.id {
                        found.append(KeyConflict(context: context, key: key, ids: [holder, action.id]))
                    }
                }
            }
        }
        conflicts = found
    }

    /// The action that a key calls: the first context that knows the key wins.
    public func action(for key: Key, in contexts: [String]) -> String? {
        for context in contexts {
            if let id = table[context]?[key] { return id }
        }
        return nil
    }

    /// The keys of an action, the one to show first.
    public func keys(for id: String) -> [Key] { keysByID[id] ?? [] }
}
