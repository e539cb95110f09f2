/// Why an identity was left as it was.
public enum RefusIdentite: Error, Hashable, Sendable {
    /// Fields block (INS/va1.21).
    case traitsRefuses([AnomalieTrait])
    /// `douteux` or `fictif` forbids INSi and validation (INS/va1.20).
    case attributBloquant(AttributIdentite)
    /// These fields are locked (INS/va1.18).
    case verrouille([ChampIdentite])
    /// What INSi returned may not be taken (INS/va1.28, va1.31).
    case retourRefuse(IdentiteINSi.Refus)
    /// The first given name is not at the head of the returned list (INS/va1.51).
    case premierPrenomDiscordant(local: String, liste: String)
    /// INSi returned other values than ours: somebody looks and confirms.
    case ecartsAConfirmer([EcartINSi])
    /// There is no INS to verify.
    case sansINS
    /// INSi cannot be asked without a sex, F or M.
    case sexeIndetermine
    /// The site does not know this type of title.
    case justificatifInconnu
    /// Papers of the set were not seen.
    case justificatifIncomplet([String])
    /// The set only counts for a direct admission to an EHPAD.
    case horsAdmissionDirecte(String)
    /// No strong title was looked at since the identity last changed.
    case sansJustificatifFort
    /// It is validated already.
    case dejaValidee
    /// The attribute is there already.
    case attributDejaPose(AttributIdentite)
    /// The attribute is not there.
    case attributAbsent(AttributIdentite)
    /// Nothing was changed.
    case rienAChanger

    /// What happened, what is kept, what to do, in French.
    public var message: String {
        switch self {
        case .traitsRefuses(let anomalies):
            anomalies.isEmpty ? "L’identité n’est pas complète." : anomalies.map(\.message).joined(separator: " ")
        case .attributBloquant(let attribut):
            "L’attribut «\u{A0}\(attribut.libelle)\u{A0}» interdit l’appel INSi et la validation ; retirez-le d’abord "
                + "s’il n’a plus lieu d’être."
        case .verrouille(let champs):
            "Champs verrouillés, car ils viennent d’INSi : \(ChampIdentite.enumerer(champs)). Rien n’est changé ; "
                + "demandez à l’infirmière de coordination ou au médecin coordonnateur."
        case .retourRefuse(let refus): refus.message
        case .premierPrenomDiscordant(let local, let liste):
            "Le premier prénom «\u{A0}\(local)\u{A0}» n’est pas au début des prénoms rendus par INSi "
                + "(\(liste)). Rien n’est changé ; vérifiez la personne, puis corrigez le premier prénom."
        case .ecartsAConfirmer(let ecarts):
            "INSi rend d’autres valeurs que la fiche : \(ChampIdentite.enumerer(ecarts.map(\.champ))). Rien n’est "
                + "changé ; comparez-les à la pièce d’identité, puis confirmez."
        case .sansINS: "Cette identité n’a pas d’INS à vérifier ; appelez d’abord INSi."
        case .sexeIndetermine: "INSi ne répond pas sans le sexe ; complétez-le, puis appelez de nouveau."
        case .sansJustificatifFort, .justificatifInconnu, .justificatifIncomplet, .horsAdmissionDirecte:
            messageDuJustificatif
        case .dejaValidee: "Cette identité est déjà validée ; il n’y a rien à faire."
        case .attributDejaPose(let attribut): "L’attribut «\u{A0}\(attribut.libelle)\u{A0}» est déjà posé."
        case .attributAbsent(let attribut): "L’attribut «\u{A0}\(attribut.libelle)\u{A0}» n’est pas posé."
        case .rienAChanger: "Rien n’a été changé dans la fiche."
        }
    }

    private var messageDuJustificatif: String {
        switch self {
        case .justificatifInconnu:
            "Ce type de justificatif n’est pas dans la liste de l’établissement ; choisissez-en un autre."
        case .justificatifIncomplet(let pieces):
            "Il manque à ce justificatif : \(pieces.joined(separator: ", ")). L’identité reste telle quelle ; voyez "
                + "chaque pièce, puis cochez-la."
        case .horsAdmissionDirecte(let libelle):
            "«\u{A0}\(libelle)\u{A0}» ne vaut que pour une entrée directe en EHPAD ; demandez une carte d’identité, un "
                + "passeport ou un titre de séjour."
        default:
            "Aucun justificatif de haute confiance n’a été contrôlé depuis le dernier changement de l’identité ; "
                + "contrôlez-en un, puis validez."
        }
    }
}
