import CPango
import DUIDomain

/// How a text is set: size, weight, family.
struct Police: Hashable, Sendable {
    /// In Pango's points of a 96 dots screen: on paper one is 4/3 of a typographic point.
    var taille: Double
    var estGrasse = false
    var estFixe = false
    /// 0 is black, 1 is white.
    var gris = 0.0

    static let corps = Police(taille: 9.5)
    static let cellule = Police(taille: 8.5)
    static let fixe = Police(taille: 8, estFixe: true)
    static let note = Police(taille: 8)
    static let marge = Police(taille: 8, gris: 0.25)

    /// Names of the family, the first one installed is taken.
    fileprivate var familles: String {
        estFixe ? "DejaVu Sans Mono, Liberation Mono, monospace" : "DejaVu Sans, Liberation Sans, sans-serif"
    }
}

/// A run of text set in lines of a given width, ready to be drawn line by line.
final class TexteCompose {
    /// One line: what Pango made of it, its height, and how far its base line stands below its top.
    struct Ligne {
        fileprivate let trace: UnsafeMutablePointer<PangoLayoutLine>
        let hauteur: Double
        let base: Double
    }

    /// The lines from top to bottom.
    private(set) var lignes: [Ligne] = []
    /// Width of the widest line.
    private(set) var largeurNaturelle = 0.0

    private let page: OpaquePointer

    /// Sets fragments; without a width, lines end only at line breaks. Nil when memory is lacking.
    init?(
        _ fragments: [Fragment], police: Police, largeur: Double?, lignesMaximales: Int? = nil, sur cairo: OpaquePointer
    ) {
        guard let page = pango_cairo_create_layout(cairo) else { return nil }
        self.page = page
        Self.mesurerCommeLePapier(page)
        let texte = fragments.map(\.texte).joined()
        pango_layout_set_text(page, texte, Int32(clamping: texte.utf8.count))
        poser(police)
        poser(fragments, police: police)
        if let largeur {
            pango_layout_set_width(page, Int32(clamping: Int(largeur * Double(PANGO_SCALE))))
            pango_layout_set_wrap(page, PANGO_WRAP_WORD_CHAR)
        }
        if let lignesMaximales {
            pango_layout_set_height(page, Int32(-lignesMaximales))
            pango_layout_set_ellipsize(page, PANGO_ELLIPSIZE_END)
        }
        mesurer()
    }

    deinit { dui_layout_unref(page) }

    /// Widths of paper, not of a screen: rounded to whole points, a small size would be no narrower than a larger one.
    private static func mesurerCommeLePapier(_ page: OpaquePointer) {
        let contexte = pango_layout_get_context(page)
        pango_context_set_round_glyph_positions(contexte, 0)
        guard let options = cairo_font_options_create() else { return }
        defer { cairo_font_options_destroy(options) }
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        pango_cairo_context_set_font_options(contexte, options)
        pango_layout_context_changed(page)
    }

    /// Height of all lines.
    var hauteur: Double { lignes.reduce(0) { $0 + $1.hauteur } }

    /// Draws one line with its top left corner at a point.
    func tracer(_ ligne: Ligne, x: Double, y: Double, gris: Double, sur cairo: OpaquePointer) {
        cairo_set_source_rgb(cairo, gris, gris, gris)
        cairo_move_to(cairo, x, y + ligne.base)
        pango_cairo_show_layout_line(cairo, ligne.trace)
    }

    private func poser(_ police: Police) {
        guard let description = pango_font_description_from_string(police.familles) else { return }
        defer { pango_font_description_free(description) }
        pango_font_description_set_size(description, Int32(police.taille * Double(PANGO_SCALE)))
        if police.estGrasse { pango_font_description_set_weight(description, PANGO_WEIGHT_BOLD) }
        pango_layout_set_font_description(page, description)
    }

    private func poser(_ fragments: [Fragment], police: Police) {
        guard let attributs = pango_attr_list_new() else { return }
        defer { pango_attr_list_unref(attributs) }
        // Where a word must be cut, no hyphen comes in: it could be read as part of a number or of a code.
        if let sansTiret = pango_attr_insert_hyphens_new(0) { pango_attr_list_insert(attributs, sansTiret) }
        var place = 0
        for fragment in fragments {
            let fin = place + fragment.texte.utf8.count
            for attribut in Self.attributs(fragment.style, police: police) {
                attribut.pointee.start_index = UInt32(clamping: place)
                attribut.pointee.end_index = UInt32(clamping: fin)
                pango_attr_list_insert(attributs, attribut)
            }
            place = fin
        }
        pango_layout_set_attributes(page, attributs)
    }

    private static func attributs(_ style: StyleFragment, police: Police) -> [UnsafeMutablePointer<PangoAttribute>] {
        var attributs: [UnsafeMutablePointer<PangoAttribute>?] = []
        if style.contains(.gras) || style.contains(.alerte) {
            attributs.append(pango_attr_weight_new(PANGO_WEIGHT_BOLD))
        }
        if style.contains(.italique) { attributs.append(pango_attr_style_new(PANGO_STYLE_ITALIC)) }
        if style.contains(.souligne) { attributs.append(pango_attr_underline_new(PANGO_UNDERLINE_SINGLE)) }
        if style.contains(.barre) { attributs.append(pango_attr_strikethrough_new(1)) }
        // Dark red: seen on a screen and on a colour print, and still bold on a black one.
        if style.contains(.alerte) { attributs.append(pango_attr_foreground_new(0xA000, 0, 0)) }
        if style.contains(.exposant) || style.contains(.indice) {
            let decalage = police.taille * Double(PANGO_SCALE) * (style.contains(.exposant) ? 0.35 : -0.2)
            attributs.append(pango_attr_rise_new(Int32(decalage)))
            attributs.append(pango_attr_scale_new(0.7))
        }
        return attributs.compactMap { $0 }
    }

    private func mesurer() {
        guard let curseur = pango_layout_get_iter(page) else { return }
        defer { pango_layout_iter_free(curseur) }
        let unite = Double(PANGO_SCALE)
        repeat {
            guard let trace = pango_layout_iter_get_line_readonly(curseur) else { continue }
            var cadre = PangoRectangle()
            pango_layout_iter_get_line_extents(curseur, nil, &cadre)
            let base = Double(pango_layout_iter_get_baseline(curseur) - cadre.y) / unite
            lignes.append(Ligne(trace: trace, hauteur: Double(cadre.height) / unite, base: base))
            largeurNaturelle = max(largeurNaturelle, Double(cadre.width) / unite)
        } while pango_layout_iter_next_line(curseur) != 0
    }
}
