import CPango
import DUIDomain
import Foundation

/// A PDF being drawn in memory.
final class SurfacePDF {
    /// Where the bytes go; a class, because the C library keeps its address.
    private final class Sortie {
        var octets = Data()
    }

    /// The drawing context.
    let cairo: OpaquePointer
    private let surface: OpaquePointer
    private let sortie: Sortie?

    /// A4 in points.
    static let largeur = 595.0
    /// A4 in points.
    static let hauteur = 842.0

    /// A surface that keeps its bytes, or one that only measures.
    init?(mesureSeulement: Bool, titre: String, creeLe: String) {
        let sortie = mesureSeulement ? nil : Sortie()
        let ecrire: cairo_write_func_t = { destination, octets, longueur in
            guard let destination, let octets else { return CAIRO_STATUS_WRITE_ERROR }
            Unmanaged<Sortie>.fromOpaque(destination).takeUnretainedValue().octets.append(octets, count: Int(longueur))
            return CAIRO_STATUS_SUCCESS
        }
        let destination = sortie.map { Unmanaged.passUnretained($0).toOpaque() }
        guard
            let surface = cairo_pdf_surface_create_for_stream(
                sortie == nil ? nil : ecrire, destination, Self.largeur, Self.hauteur)
        else { return nil }
        guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS, let cairo = cairo_create(surface) else {
            cairo_surface_destroy(surface)
            return nil
        }
        (self.surface, self.cairo, self.sortie) = (surface, cairo, sortie)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, titre)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "DUI")
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, creeLe)
    }

    deinit {
        cairo_destroy(cairo)
        cairo_surface_destroy(surface)
    }

    /// Ends a page.
    func finirPage() { cairo_show_page(cairo) }

    /// Draws a line.
    func trait(x1: Double, y1: Double, x2: Double, y2: Double, epaisseur: Double = 0.5, gris: Double = 0.45) {
        cairo_set_source_rgb(cairo, gris, gris, gris)
        cairo_set_line_width(cairo, epaisseur)
        cairo_move_to(cairo, x1, y1)
        cairo_line_to(cairo, x2, y2)
        cairo_stroke(cairo)
    }

    /// Fills a rectangle with a grey.
    func fond(x: Double, y: Double, largeur: Double, hauteur: Double, gris: Double) {
        cairo_set_source_rgb(cairo, gris, gris, gris)
        cairo_rectangle(cairo, x, y, largeur, hauteur)
        cairo_fill(cairo)
    }

    /// Fills the dark squares of a row in one path: neighbours are one rectangle, so that no hair of white parts them.
    func carres(_ modules: [Bool], x: Double, y: Double, cote: Double) {
        cairo_set_source_rgb(cairo, 0, 0, 0)
        var rang = 0
        while rang < modules.count {
            let fin = modules[rang...].firstIndex(of: !modules[rang]) ?? modules.count
            if modules[rang] { cairo_rectangle(cairo, x + Double(rang) * cote, y, Double(fin - rang) * cote, cote) }
            rang = fin
        }
        cairo_fill(cairo)
    }

    /// Ends the file and gives its bytes; nil when drawing failed.
    func finir() -> Data? {
        cairo_surface_finish(surface)
        guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS, cairo_status(cairo) == CAIRO_STATUS_SUCCESS
        else { return nil }
        return sortie?.octets
    }
}
