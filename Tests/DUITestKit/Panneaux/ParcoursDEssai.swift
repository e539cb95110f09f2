import DUIDomain

/// Made-up lines of the list of pathways.
public enum ParcoursDEssai {
    /// Three pathways of two fields of care, and a file that cannot be read, out of order.
    public static let resumes = [
        ResumeParcours(
            id: "casse", titre: "casse", domaine: "", usager: "", nombreEtapes: 0,
            defaut: "Le fichier casse.yaml, ligne 3 : titre attendu."),
        ResumeParcours(
            id: "maternite", titre: "Ingrid, maternité", domaine: DomaineParcours.hopital.libelle, usager: "Ingrid",
            nombreEtapes: 9),
        ResumeParcours(
            id: "eleanore", titre: "Éléanore, retour des urgences", domaine: DomaineParcours.personnesAgees.libelle,
            usager: "Éléanore", nombreEtapes: 7),
        ResumeParcours(
            id: "daniel", titre: "Daniel, entrée en EHPAD", domaine: DomaineParcours.personnesAgees.libelle,
            usager: "Daniel", nombreEtapes: 4),
    ]
}
