import Testing

@testable import DUIDomain

@Suite("Subjects of MSSanté messages")
struct ObjetMSSTests {
    @Test(
        "the prefix is hidden, the rest is kept",
        arguments: [
            ("XDM/1.0/DDM+CR de consultation MARTIN Elodie 12/03/1934", "CR de consultation MARTIN Elodie 12/03/1934"),
            ("xdm/1.0/ddm+Biologie", "Biologie"), ("Re: XDM/1.0/DDM+Biologie", "Re: Biologie"),
            ("TR : XDM/1.0/DDM+ Biologie ", "TR : Biologie"), ("XDM/1.0/DDM+", ""), ("", ""),
            ("[KO Intégration système !][E1] XDM/1.0/DDM+CR", "[KO Intégration système !][E1] CR"),
            ("Bonjour", "Bonjour"), ("XDM/1.0/DDM", "XDM/1.0/DDM"), ("Re: Re: XDM/1.0/DDM+CR", "Re: Re: CR"),
        ])
    func affiche(objet: String, attendu: String) {
        #expect(ObjetMSS.affiche(objet) == attendu)
        #expect(Courriel(objet: objet).objetAffiche == attendu)
    }
}
