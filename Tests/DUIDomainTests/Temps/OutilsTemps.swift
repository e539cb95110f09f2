@testable import DUIDomain

/// A day of the tests.
func jour(_ iso: String) -> JourCivil {
    guard let jour = JourCivil(iso: iso) else { preconditionFailure("a day that does not exist: \(iso)") }
    return jour
}

/// A legal time of the tests: `2026-11-21 21:47`.
func instant(_ texte: String) -> Instant {
    guard let heure = Int(texte.dropFirst(11).prefix(2)), let minute = Int(texte.suffix(2)) else {
        preconditionFailure("a time that cannot be read: \(texte)")
    }
    return Instant(jour(String(texte.prefix(10))), heure: heure, minute: minute)
}

/// Saturday 21 November 2026, 21:47: the evening of the mock-ups.
let samediSoir = instant("2026-11-21 21:47")

/// Every reading of a text, `2026-11-23 14:30 | 2026-11-30 14:30`, or the refusal.
func lectures(_ texte: String, _ sens: SensDate, le reference: Instant = samediSoir) -> String {
    switch SaisieDate.read(texte, reference: reference, sens: sens) {
    case .success(let lecture):
        ([lecture] + lecture.autresLectures).map { lecture in
            guard let heure = lecture.heure, let minute = lecture.minute else { return lecture.jour.iso }
            return "\(lecture.jour.iso) \(pad(heure, 2)):\(pad(minute, 2))" + (lecture.apresLeChangement ? "+" : "")
        }.joined(separator: " | ")
    case .failure(let refus): "non : " + refus.message.map { $0 == "\u{A0}" ? " " : String($0) }.joined()
    }
}
