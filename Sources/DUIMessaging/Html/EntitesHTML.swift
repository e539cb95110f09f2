import DUIDomain

/// Character references of HTML: `&eacute;`, `&#233;`, `&#xE9;`.
enum EntitesHTML {
    /// Text with its references decoded; one that means nothing stays as written.
    static func decode(_ texte: String) -> String {
        guard texte.utf8.contains(0x26) else { return texte }
        var sortie = ""
        var reste = texte.utf8[...]
        while let esperluette = reste.firstIndex(of: 0x26) {
            sortie += String(decoding: reste[..<esperluette], as: UTF8.self)
            let suite = reste[esperluette...].dropFirst()
            if let (signe, longueur) = reference(suite) {
                sortie.unicodeScalars.append(signe)
                reste = suite.dropFirst(longueur)
            } else {
                sortie += "&"
                reste = suite
            }
        }
        return sortie + String(decoding: reste, as: UTF8.self)
    }

    /// The scalar of a reference and how many bytes it took after `&`.
    private static func reference(_ suite: Substring.UTF8View) -> (Unicode.Scalar, Int)? {
        let estNumerique = suite.first == 0x23
        let mot = suite.dropFirst(estNumerique ? 1 : 0).prefix(32).prefix {
            (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20)
        }
        guard !mot.isEmpty else { return nil }
        let nom = String(decoding: mot, as: UTF8.self)
        let apres = suite.dropFirst(mot.count + (estNumerique ? 1 : 0))
        let longueur = mot.count + (estNumerique ? 1 : 0) + (apres.first == 0x3B ? 1 : 0)
        if estNumerique { return (numeric(nom), longueur) }
        guard let signe = table[nom], apres.first == 0x3B || sansPointVirgule.contains(nom) else { return nil }
        return (signe, longueur)
    }

    /// A numeric reference. Those of 128 to 159 were written for Windows; what is no scalar is replaced.
    private static func numeric(_ nom: String) -> Unicode.Scalar {
        let estHexa = nom.first == "x" || nom.first == "X"
        guard let valeur = UInt32(estHexa ? String(nom.dropFirst()) : nom, radix: estHexa ? 16 : 10),
            let scalaire = Unicode.Scalar(valeur), valeur != 0
        else { return "\u{FFFD}" }
        return PageDeCodes1252.reparerC1(String(scalaire)).unicodeScalars.first ?? "\u{FFFD}"
    }

    /// The names of ISO Latin 1, in the order of their codes from 160 to 255.
    private static let latin = """
        nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute
        micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig
        Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash
        Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute
        ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc
        uuml yacute thorn yuml
        """

    /// The other names, each followed by its code in hexadecimal.
    private static let autres = """
        quot 22 amp 26 lt 3C gt 3E OElig 152 oelig 153 Scaron 160 scaron 161 Yuml 178 fnof 192 circ 2C6 tilde 2DC Alpha
        391 Beta 392 Gamma 393 Delta 394 Epsilon 395 Zeta 396 Eta 397 Theta 398 Iota 399 Kappa 39A Lambda 39B Mu 39C Nu
        39D Xi 39E Omicron 39F Pi 3A0 Rho 3A1 Sigma 3A3 Tau 3A4 Upsilon 3A5 Phi 3A6 Chi 3A7 Psi 3A8 Omega 3A9 alpha 3B1
        beta 3B2 gamma 3B3 delta 3B4 epsilon 3B5 zeta 3B6 eta 3B7 theta 3B8 iota 3B9 kappa 3BA lambda 3BB mu 3BC nu 3BD
        xi 3BE omicron 3BF pi 3C0 rho 3C1 sigmaf 3C2 sigma 3C3 tau 3C4 upsilon 3C5 phi 3C6 chi 3C7 psi 3C8 omega 3C9
        thetasym 3D1 upsih 3D2 piv 3D6 ensp 2002 emsp 2003 thinsp 2009 zwnj 200C zwj 200D lrm 200E rlm 200F ndash 2013
        mdash 2014 lsquo 2018 rsquo 2019 sbquo 201A ldquo 201C rdquo 201D bdquo 201E dagger 2020 Dagger 2021 bull 2022
        hellip 2026 permil 2030 prime 2032 Prime 2033 lsaquo 2039 rsaquo 203A oline 203E frasl 2044 euro 20AC image 2111
        weierp 2118 real 211C trade 2122 alefsym 2135 larr 2190 uarr 2191 rarr 2192 darr 2193 harr 2194 crarr 21B5 lArr
        21D0 uArr 21D1 rArr 21D2 dArr 21D3 hArr 21D4 forall 2200 part 2202 exist 2203 empty 2205 nabla 2207 isin 2208
        notin 2209 ni 220B prod 220F sum 2211 minus 2212 lowast 2217 radic 221A prop 221D infin 221E ang 2220 and 2227
        or 2228 cap 2229 cup 222A int 222B there4 2234 sim 223C cong 2245 asymp 2248 ne 2260 equiv 2261 le 2264 ge 2265
        sub 2282 sup 2283 nsub 2284 sube 2286 supe 2287 oplus 2295 otimes 2297 perp 22A5 sdot 22C5 lceil 2308 rceil 2309
        lfloor 230A rfloor 230B lang 2329 rang 232A loz 25CA spades 2660 clubs 2663 hearts 2665 diams 2666 apos 27
        hairsp 200A check 2713 checkmark 2713 cross 2717 star 2606 starf 2605 phone 260E lbrack 5B rbrack 5D lsqb 5B
        rsqb 5D lcub 7B rcub 7D lpar 28 rpar 29 comma 2C period 2E colon 3A semi 3B excl 21 quest 3F num 23 dollar 24
        percnt 25 ast 2A plus 2B equals 3D sol 2F bsol 5C lowbar 5F commat 40 verbar 7C vert 7C grave 60 Tab 20 NewLine
        20 hyphen 2010 dash 2010 horbar 2015 numero 2116 ohm 3A9 inodot 131 Scedil 15E scedil 15F ccaron 10D Ccaron 10C
        zcaron 17E Zcaron 17D amacr 101 ecaron 11B lstrok 142 Lstrok 141 square 25A1 squf 25AA half BD bullet 2022
        """

    private static let sansPointVirgule: Set<String> = Set(words(latin) + ["amp", "lt", "gt", "quot"])

    private static let table: [String: Unicode.Scalar] = {
        var table: [String: Unicode.Scalar] = [:]
        for (rang, nom) in words(latin).enumerated() { table[nom] = Unicode.Scalar(UInt8(160 + rang)) }
        let couples = words(autres)
        for rang in stride(from: 0, to: couples.count - 1, by: 2) {
            table[couples[rang]] = UInt32(couples[rang + 1], radix: 16).flatMap(Unicode.Scalar.init)
        }
        return table
    }()

    private static func words(_ texte: String) -> [String] {
        texte.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
    }
}
