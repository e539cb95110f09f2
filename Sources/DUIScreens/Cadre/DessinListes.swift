import DUIDomain
import DUITerminal
import DUIViewModels

/// The lists that several panels show: documents, messages, appointments.
enum DessinListes {
    static func documents(
        _ liste: FenetreListe<ResumeDocument>, _ mots: Vocabulaire, avecResident: Bool, au aujourdhui: JourCivil,
        dans cadre: inout Frame, _ rect: Rect, focus: Bool,
        vide: String, etroite: Bool = false
    ) {
        // The list of everybody follows the filing: what came last stands first, whatever the date of its act.
        var colonnes: [TableColumn] = []
        if avecResident {
            colonnes += [
                TableColumn("Classé", minimumWidth: 6, maximumWidth: 8, priority: 8),
                TableColumn(mots.titreSingulier, minimumWidth: etroite ? 8 : 12, weight: 2, priority: 9),
            ]
        }
        if !etroite || !avecResident {
            let largeur = etroite ? 8 : 10
            colonnes.append(TableColumn("Acte", minimumWidth: largeur, maximumWidth: largeur, priority: 7))
        }
        colonnes.append(TableColumn("Titre", minimumWidth: etroite ? 9 : 18, weight: 3, priority: 10))
        if !etroite { colonnes.append(TableColumn("Auteur", minimumWidth: 12, weight: 2, priority: 3)) }
        let lignes = liste.visibles.map { document in
            let jour = document.description.acteLe.heureLegale.jour
            var cellules: [TableCell] = []
            if avecResident {
                cellules.append(TableCell(JourMois.enMots(document.classeLe.heureLegale.jour, au: aujourdhui)))
                cellules.append(TableCell(document.nomResident))
            }
            if !etroite || !avecResident {
                cellules.append(TableCell(etroite ? JourMois.enMots(jour, au: aujourdhui) : jour.court))
            }
            cellules.append(
                TableCell(
                    document.description.titre + (document.estRemplace ? " (remplacé)" : ""),
                    style: document.estRemplace ? .discret : .texte))
            cellules.append(TableCell(document.description.auteur, style: .discret))
            return TableRow(cellules, mark: document.estLu ? "" : "*")
        }
        TableWidget(
            columns: colonnes, rows: lignes, selected: rang(liste), focused: focus, markWidth: 1, spacing: 1,
            emptyText: liste.estChargee ? vide : ""
        ).draw(into: &cadre, in: rect)
    }

    static func messages(
        _ liste: FenetreListe<ResumeMessage>, _ mots: Vocabulaire, au aujourdhui: JourCivil, dans cadre: inout Frame,
        _ rect: Rect, focus: Bool, vide: String
    ) {
        let lignes = liste.visibles.map { message in
            let heure = message.recuLe.heureLegale
            // The sign stands before the name: what is cut is the end of a name, never what is known of it.
            let resident: String =
                switch message.rattachement {
                case .sansObjet: ""
                case .aRattacher: "? à rattacher"
                case .propose(_, let nom): "? \(nom)"
                case .confirme(_, let nom): "\(message.estClasse ? "c" : " ") \(nom)"
                }
            return TableRow(
                [
                    TableCell(
                        heure.jour.annee == aujourdhui.annee
                            ? "\(JourMois.enMots(heure.jour, au: aujourdhui)) \(heure.heureMinute)" : heure.jour.court,
                        style: message.estLu ? .texte : Style.texte.bolded()),
                    TableCell((message.expediteurEstUsager ? "@ " : "") + message.expediteur),
                    TableCell(message.objet, style: message.estLu ? .texte : Style.texte.bolded()),
                    TableCell(resident, style: message.estClasse ? .discret : .attention),
                    TableCell(message.prisEnChargePar, style: .succes),
                    TableCell(message.libelleBoite, style: .discret),
                ],
                mark: (message.estUrgent ? "!" : " ") + (message.estLu ? " " : "*")
                    + (message.nombreDePieces > 0 ? "+" : " ") + (message.prisEnChargePar.isEmpty ? " " : "p"))
        }
        TableWidget(
            columns: [
                TableColumn("Reçu", minimumWidth: 11, maximumWidth: 11, priority: 8),
                TableColumn("De", minimumWidth: 14, maximumWidth: 30, weight: 2, priority: 7),
                TableColumn("Objet", minimumWidth: 18, weight: 4, priority: 10),
                TableColumn(mots.titreSingulier, minimumWidth: 19, maximumWidth: 26, weight: 1, priority: 9),
                TableColumn("Pris par", minimumWidth: 10, maximumWidth: 16, priority: 2),
                TableColumn("Boîte", minimumWidth: 14, maximumWidth: 24, weight: 1, priority: 1),
            ],
            rows: lignes, selected: rang(liste), focused: focus, markWidth: 4, spacing: 1,
            emptyText: liste.estChargee ? vide : ""
        ).draw(into: &cadre, in: rect)
    }

    static func rendezVous(_ liste: FenetreListe<RendezVous>, dans cadre: inout Frame, _ rect: Rect, focus: Bool) {
        TableWidget(
            columns: [
                TableColumn("Quand", minimumWidth: 16, maximumWidth: 16, priority: 9),
                TableColumn("Rendez-vous", minimumWidth: 16, weight: 3, priority: 10),
                TableColumn("Lieu", minimumWidth: 10, weight: 2, priority: 4),
                TableColumn("État", minimumWidth: 11, maximumWidth: 11, priority: 6),
            ],
            rows: liste.visibles.map { rdv in
                TableRow([
                    TableCell(rdv.contenu.debut.heureLegale.complet), TableCell(rdv.contenu.titre),
                    TableCell(rdv.contenu.lieu, style: .discret),
                    TableCell(rdv.etat.libelle, style: rdv.etat == .confirme ? .texte : .attention),
                ])
            },
            selected: rang(liste), focused: focus, spacing: 1, emptyText: liste.estChargee ? "Aucun rendez-vous." : ""
        ).draw(into: &cadre, in: rect)
    }

    static func rang<Ligne>(_ liste: FenetreListe<Ligne>) -> Int? {
        liste.lignes.isEmpty ? nil : liste.selection - liste.premiere
    }
}
