import CZint
import DUIDomain

/// A square code (Data Matrix ECC 200), as rows of dark and light modules: what a printer draws as squares.
///
/// Requirement INS/va1.03 asks for the INS Datamatrix on the papers of a qualified identity.
public struct MatriceDeCode: Hashable, Sendable {
    /// Rows from the top, each from the left: true is dark. No quiet zone around.
    public let modules: [[Bool]]

    /// How many modules a side has.
    public var cote: Int { modules.count }

    /// Encodes an ASCII text, in a square symbol. Refused when it is empty, holds a sign that is not ASCII, or is longer
    /// than the largest symbol.
    public init(_ texte: String) throws(ErreurLecture) {
        let octets = Array(texte.utf8)
        guard !octets.isEmpty, octets.allSatisfy({ $0 < 0x80 }), octets.count <= 2335 else { throw Self.refus }
        guard let symbole = ZBarcode_Create() else { throw Self.refus }
        defer { ZBarcode_Delete(symbole) }
        symbole.pointee.symbology = BARCODE_DATAMATRIX
        symbole.pointee.input_mode = DATA_MODE
        symbole.pointee.option_3 = DM_SQUARE
        guard ZBarcode_Encode(symbole, octets, Int32(octets.count)) == 0, symbole.pointee.rows > 0,
            symbole.pointee.rows == symbole.pointee.width
        else { throw Self.refus }
        modules = (0..<symbole.pointee.rows).map { rang in
            (0..<symbole.pointee.width).map { dui_zint_module(symbole, rang, $0) == 1 }
        }
    }

    private static let refus = ErreurLecture(
        .outilAbsent,
        "Le Datamatrix de cette identité n’a pas pu être dessiné ; la feuille n’est pas imprimée : prévenez le support."
    )
}
