extension DatamatrixINS {
    /// Why a text is not an INS Datamatrix that can be read.
    public enum Refus: Error, Hashable, Sendable {
        /// Nothing was scanned.
        case vide
        /// It is longer than any INS code.
        case tropLong(Int)
        /// It is another code.
        case autreCode
        /// It is another code of the 2D-Doc family: an address proof, an invoice, a signed document.
        case autre2DDoc
        /// It starts as an INS code and goes on otherwise.
        case enTete
        /// A character that no INS code carries, at this rank (from 1).
        case caractere(rang: Int)
        /// What stands at this rank (from 1) is no known field.
        case champInconnu(rang: Int)
        /// A field is there twice.
        case champEnDouble(Champ)
        /// A field is not there.
        case champAbsent(Champ)
        /// A field ends before its last character.
        case champIncomplet(Champ)
        /// A name is empty, too long, or not in the form that INSi gives.
        case nomIllisible(Champ)
        /// The sex is neither F nor M; carries what was read.
        case sexe(String)
        /// The date does not exist; carries what was read.
        case date(String)
        /// The matricule is refused; carries why.
        case matricule(MatriculeINS.Refus)
        /// The OID is none of the four authorities; carries it.
        case autoriteInconnue(String)
        /// The code of the place is refused; carries the sentence.
        case lieu(String)

        /// What happened and what to do, in French, for a screen or a command line.
        public var message: String {
            switch self {
            case .vide: "Rien n’a été lu ; présentez de nouveau le code au lecteur."
            case .tropLong(let combien):
                "Le code lu a \(combien) caractères, plus qu’un code INS ; lisez le carré de la fiche d’identité."
            case .autreCode:
                "Ce code n’est pas un code INS ; lisez le carré imprimé à côté des traits d’identité."
            case .autre2DDoc:
                "Ce code est un autre 2D-Doc (justificatif, facture…), pas un code INS ; lisez celui de l’identité."
            case .enTete:
                "Ce code commence comme un code INS, mais son en-tête n’est pas celui de la version 01 ; saisissez "
                    + "l’identité au clavier."
            case .caractere(let rang):
                "Le caractère de rang \(rang) n’est pas de ceux d’un code INS ; vérifiez le réglage du lecteur, puis "
                    + "lisez le code de nouveau."
            case .champInconnu(let rang):
                "Au caractère de rang \(rang), aucun champ connu ne commence ; lisez le code de nouveau."
            default: "\(messageDuChamp) Rien n’a été repris : saisissez l’identité au clavier."
            }
        }

        private var messageDuChamp: String {
            switch self {
            case .champEnDouble(let champ): "Le code INS donne deux fois \(champ.libelle)."
            case .champAbsent(let champ): "Le code INS ne donne pas \(champ.libelle)."
            case .champIncomplet(let champ): "Le code INS s’arrête au milieu d’un champ : \(champ.libelle)."
            case .nomIllisible(let champ):
                "Un champ du code INS n’a pas la forme d’un nom rendu par INSi : \(champ.libelle)."
            case .sexe(let lu): "Le code INS donne le sexe «\u{A0}\(lu)\u{A0}», au lieu de F ou M."
            case .date(let lu): "Le code INS donne une date de naissance qui n’existe pas : «\u{A0}\(lu)\u{A0}»."
            case .matricule(let refus): "Le matricule du code INS est refusé. \(refus.message)"
            case .autoriteInconnue(let oid):
                "Le code INS nomme une autorité inconnue : «\u{A0}\(oid)\u{A0}»."
            case .lieu(let raison): raison
            case .vide, .tropLong, .autreCode, .autre2DDoc, .enTete, .caractere, .champInconnu: ""
            }
        }
    }
}
