/// Why two records are not merged, or why a merge is not undone.
public enum RefusDeFusion: Error, Hashable, Sendable {
    /// The same record twice.
    case memeFiche
    /// One of them was absorbed already.
    case dejaAbsorbee(FicheNommee, par: FicheNommee)
    /// Two qualified identities under two matricules: two people, for the State.
    case matriculesDifferents
    /// Strict traits differ, and nobody said that they are one person's.
    case ecarts(String)
    /// INSi was asked for one of them, and the answer is awaited or undecided.
    case demandeINSi(FicheNommee)
    /// One is deceased, the other one still looked after.
    case decesEtPresence
    /// Both are looked after now, in two states.
    case presencesDifferentes(EtatPresence, EtatPresence)
    /// Both are looked after now, in two rooms.
    case chambresDifferentes(String, String)
    /// The present stay is that of the record to be absorbed.
    case sejourDeLAbsorbee(FicheNommee)
    /// No motive.
    case sansMotif
    /// The merge was undone already.
    case dejaDefaite
    /// The kept record was itself absorbed since: that merge is undone first.
    case dansLOrdre(FicheNommee)
    /// The kept record absorbed another one since: merges are undone from the last one on.
    case plusRecente(FicheNommee)
    /// The kept record took the INS of the absorbed one since.
    case insReprise(FicheNommee)

    /// What happened, what is kept, what to do, in French.
    public var message: String {
        switch self {
        case .memeFiche: "C’est deux fois la même fiche\u{A0}; rien n’est fusionné\u{A0}: choisissez-en une autre."
        case .dejaAbsorbee(let fiche, let par):
            "La fiche de \(fiche.libelle) est déjà fusionnée à celle de \(par.libelle)\u{A0}; rien n’est changé\u{A0}: prenez "
                + "celle-ci."
        case .matriculesDifferents:
            "Deux INS qualifiées différentes\u{A0}: pour l’état civil, ce sont deux personnes\u{A0}; rien n’est fusionné. Si l’une "
                + "des identités est fausse, posez «\u{A0}identité douteuse\u{A0}» sur sa fiche, puis recommencez."
        case .ecarts(let traits):
            "Des traits stricts diffèrent (\(traits))\u{A0}; rien n’est fusionné\u{A0}: vérifiez sur une pièce d’identité que "
                + "c’est bien la même personne, puis acceptez l’écart."
        case .demandeINSi(let fiche):
            "Une demande à INSi est en cours pour \(fiche.libelle)\u{A0}; rien n’est fusionné\u{A0}: attendez la réponse et "
                + "décidez-en d’abord."
        case .sansMotif: "Une fusion et son annulation ont un motif\u{A0}; rien n’est changé\u{A0}: écrivez-le."
        case .dejaDefaite: "Cette fusion est déjà annulée\u{A0}; rien n’est changé\u{A0}: relisez l’identité."
        case .dansLOrdre(let fiche):
            "La fiche gardée est elle-même fusionnée à celle de \(fiche.libelle)\u{A0}; rien n’est changé\u{A0}: annulez d’abord "
                + "cette dernière fusion."
        case .plusRecente(let fiche):
            "La fiche de \(fiche.libelle) a été fusionnée ensuite à la même\u{A0}; rien n’est changé\u{A0}: annulez d’abord cette "
                + "dernière fusion."
        case .insReprise(let fiche):
            "L’INS de \(fiche.libelle) est maintenant celle de la fiche gardée, et une INS n’a qu’une fiche\u{A0}; rien n’est "
                + "changé\u{A0}: posez d’abord «\u{A0}identité douteuse\u{A0}» sur la fiche gardée."
        case .decesEtPresence, .presencesDifferentes, .chambresDifferentes, .sejourDeLAbsorbee: messageDuSejour
        }
    }

    private var messageDuSejour: String {
        switch self {
        case .decesEtPresence:
            "L’une est notée décédée, l’autre est encore suivie\u{A0}; rien n’est fusionné\u{A0}: corrigez le mouvement qui est "
                + "faux, puis recommencez."
        case .presencesDifferentes(let une, let autre):
            "L’une est notée «\u{A0}\(une.libelle)\u{A0}», l’autre «\u{A0}\(autre.libelle)\u{A0}»\u{A0}; rien n’est fusionné\u{A0}: notez le mouvement "
                + "qui manque, puis recommencez."
        case .chambresDifferentes(let une, let autre):
            "Deux séjours en cours, chambre \(une) et chambre \(autre)\u{A0}; rien n’est fusionné\u{A0}: notez le changement de "
                + "chambre ou la sortie qui manque, puis recommencez."
        case .sejourDeLAbsorbee(let fiche):
            "Le séjour à garder est celui de \(fiche.libelle)\u{A0}; rien n’est fusionné\u{A0}: inversez le sens, pour garder "
                + "cette fiche."
        default: ""
        }
    }
}
