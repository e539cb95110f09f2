import Foundation

/// What is said when the base cannot be read or written: what happened, what is kept, what to do.
enum PhrasesDeLaBase {
    static func absente(_ url: URL) -> String {
        "La base \(url.path) n’existe pas ; rien n’a été créé : vérifiez le chemin, ou créez-la par «\u{A0}dui base creer\u{A0}»."
    }

    static func existeDeja(_ url: URL) -> String {
        "Un fichier existe déjà à l’emplacement \(url.path) ; il n’a pas été touché : choisissez un autre nom."
    }

    static func pasUneBase(_ url: URL) -> String {
        "Le fichier \(url.path) n’est pas une base de DUI ; il n’a pas été touché : vérifiez le chemin."
    }

    static func illisible(_ url: URL) -> String {
        "Le fichier \(url.path) ne peut pas être lu ; il n’a pas été touché : demandez le droit de le lire."
    }

    static func plusRecente(version: Int) -> String {
        "Cette base a été écrite par une version plus récente de DUI (format \(version)) ; elle n’a pas été touchée : mettez le programme à jour."
    }

    static func ancienneEnLectureSeule(_ url: URL) -> String {
        "La base \(url.path) vient d’une version plus ancienne de DUI et n’a pas été touchée : ouvrez-la une fois en écriture pour la mettre à jour."
    }

    static func dossierRefuse(_ url: URL) -> String {
        "Le dossier \(url.deletingLastPathComponent().path) n’accepte pas de nouveau fichier ; rien n’a été créé : choisissez un dossier où vous pouvez écrire."
    }

    static func dossierProtege(_ url: URL) -> String {
        "La base \(url.path) ne s’ouvre pas : vous n’avez pas le droit d’écrire dans son dossier ou dans son fichier ; elle n’a pas été touchée : demandez ce droit."
    }

    static let protegee =
        "La base est protégée contre l’écriture ; ce qui y est enregistré est intact, mais DUI n’ouvre ni ne change rien sans l’inscrire au journal : demandez le droit d’écrire dans son fichier et dans son dossier."
    static let disquePlein =
        "Le disque est plein ; ce qui était enregistré est intact, ce qui vient d’être demandé n’y est pas : libérez de la place, puis recommencez."
    static let reserveEntamee =
        "Le disque est presque plein ; tout ce qui est enregistré est gardé, mais bientôt rien ne le sera plus : prévenez l’administration, qu’elle libère de la place."
    static let disqueEnDefaut =
        "Le disque n’a pas accepté l’écriture ou la lecture ; ce qui était enregistré est intact, ce qui vient d’être demandé n’y est pas : vérifiez la place et l’état du disque, puis recommencez."
    static let endommagee =
        "La base est endommagée ; rien n’y a été changé : arrêtez le travail dans ce fichier et restaurez la dernière sauvegarde."
    static let occupee =
        "La base est occupée par un autre poste depuis plus de cinq secondes ; rien n’a été enregistré : validez à nouveau."
    static let fermee = "La base est fermée ; ce qui était enregistré est intact : ouvrez DUI à nouveau."

    static func inattendue(_ detail: String) -> String {
        "La base a refusé l’opération ; rien n’a été enregistré : recommencez, et transmettez ce détail si cela persiste (\(detail))."
    }
}
