import Foundation

/// The compression of RTF in Outlook mails (MS-OXRTFCP).
enum LZFu {
    private static let amorce = Array(
        ("{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor "
            + "MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par "
            + "\\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx").utf8)

    /// The RTF, at most so many bytes of it; nothing when the bytes are not compressed RTF.
    static func decompress(_ octets: ArraySlice<UInt8>, limite: Int) -> Data? {
        var lecteur = LecteurPetitBoutiste(Array(octets))
        guard lecteur.uint32() != nil, let taille = lecteur.uint32(), let genre = lecteur.uint32(),
            lecteur.uint32() != nil
        else { return nil }
        let attendu = min(Int(taille), limite)
        if genre == 0x414C_454D { return Data(octets.dropFirst(16).prefix(attendu)) }
        guard genre == 0x7546_5A4C else { return nil }
        var fenetre = amorce + [UInt8](repeating: 0x20, count: 4096 - amorce.count)
        var ecriture = amorce.count
        var sortie = Data()
        func emit(_ octet: UInt8) {
            sortie.append(octet)
            fenetre[ecriture] = octet
            ecriture = (ecriture + 1) & 0xFFF
        }
        while sortie.count < attendu, let drapeaux = lecteur.byte() {
            for bit in 0..<8 where sortie.count < attendu {
                if drapeaux & (1 << bit) == 0 {
                    guard let octet = lecteur.byte() else { return sortie }
                    emit(octet)
                } else {
                    guard let haut = lecteur.byte(), let bas = lecteur.byte() else { return sortie }
                    let renvoi = Int(haut) << 4 | Int(bas) >> 4
                    if renvoi == ecriture { return sortie }
                    for pas in 0..<(Int(bas & 0x0F) + 2) { emit(fenetre[(renvoi + pas) & 0xFFF]) }
                }
            }
        }
        return sortie
    }
}
