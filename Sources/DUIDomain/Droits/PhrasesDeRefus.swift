/// Sentences of the refusals that do not depend on the trade alone.
public enum PhrasesDeRefus {
    /// The account was disabled.
    public static let compteDesactive = "Ce compte est désactivé ; l’administration du logiciel peut le rétablir."
    /// The person is not in the units of the account.
    public static let horsPerimetre =
        "Cette personne n’est pas dans les unités qui vous sont confiées ; si votre profil le permet, ouvrez son dossier "
        + "depuis «\u{A0}Toute la maison\u{A0}» avec un motif, sinon l’infirmière le peut."
    /// The person has another attending doctor.
    public static let autreMedecin =
        "Vous n’êtes pas inscrit comme médecin traitant de cette personne ; le secrétariat ou l’infirmière coordinatrice "
        + "peut vous inscrire."
    /// The unit is not one of the account's.
    public static let uniteHorsPerimetre =
        "Cette unité n’est pas une de celles qui vous sont confiées ; choisissez-en une autre, ou voyez l’infirmière."

    /// The account may not read the mailbox.
    public static func lectureBoite(_ libelle: String) -> String {
        "Vous n’êtes pas membre de la boîte «\u{A0}\(libelle)\u{A0}» ; l’encadrement peut vous y inscrire."
    }

    /// The account reads only some messages of the mailbox.
    public static func lectureMessage(_ libelle: String) -> String {
        "Votre profil ne lit pas ce message de la boîte «\u{A0}\(libelle)\u{A0}» ; l’infirmière le peut."
    }

    /// The message concerns somebody whom the account does not see, or nobody knows whom.
    public static func messageHorsPerimetre(_ libelle: String) -> String {
        "Ce message de la boîte «\u{A0}\(libelle)\u{A0}» concerne une personne qui ne vous est pas confiée, ou n’est "
            + "encore rattaché à personne ; l’infirmière le peut."
    }

    /// The account may read the mailbox, and not handle its messages.
    public static func traitementBoite(_ libelle: String) -> String {
        "Vous pouvez lire la boîte «\u{A0}\(libelle)\u{A0}», mais pas y traiter les messages ; un autre membre le peut."
    }
}
