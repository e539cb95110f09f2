import CGMime
import DUIDomain
import Foundation

/// The thin edge to the C library: start, options, text.
enum GMime {
    /// Starts the library, once for the process whatever the number of threads (a static is initialised once).
    static let start: Void = dui_gmime_start()

    /// Parses a mail over borrowed bytes and hands it on while it lives.
    static func withMessage<R>(
        _ base: UnsafeRawPointer, _ nombre: Int,
        _ body: (UnsafeMutablePointer<GMimeMessage>, OpaquePointer) -> R?
    ) -> R? {
        // Raw 8-bit headers are read as UTF-8, else as Latin-1: the defaults of the options.
        guard let options = g_mime_parser_options_new() else { return nil }
        defer { g_mime_parser_options_free(options) }
        let octets = UnsafeMutableRawPointer(mutating: base).assumingMemoryBound(to: guint8.self)
        var porteur = GByteArray(data: octets, len: guint(clamping: nombre))
        return withUnsafeMutablePointer(to: &porteur) { porteur in
            guard let flux = dui_gmime_stream(porteur) else { return nil }
            defer { g_object_unref(flux) }
            guard let analyseur = g_mime_parser_new_with_stream(flux) else { return nil }
            defer { g_object_unref(analyseur) }
            guard let message = g_mime_parser_construct_message(analyseur, options) else { return nil }
            defer { g_object_unref(message) }
            return body(message, options)
        }
    }

    /// A C string as text, at most so many bytes of it.
    static func text(_ pointeur: UnsafePointer<CChar>?, au limite: Int) -> String {
        guard let pointeur else { return "" }
        let nombre = strnlen(pointeur, limite)
        let octets = UnsafeRawBufferPointer(start: pointeur, count: nombre)
        return JeuDeCaracteres.guess(octets)
    }

    /// The parameters of a header, names in lower case; the first of two equal names counts.
    static func parameters(_ liste: UnsafeMutablePointer<GMimeParamList>?) -> [String: String] {
        guard let liste else { return [:] }
        var lus: [String: String] = [:]
        for rang in 0..<min(64, g_mime_param_list_length(liste)) {
            guard let parametre = g_mime_param_list_get_parameter_at(liste, rang) else { continue }
            let nom = text(g_mime_param_get_name(parametre), au: 80).lowercased()
            if lus[nom] == nil { lus[nom] = text(g_mime_param_get_value(parametre), au: 4096) }
        }
        return lus
    }
}
