/// A service, national or local, that a step of a pathway uses.
public enum ServiceParcours: String, CaseIterable, Hashable, Sendable, Codable {
    /// Written `DUI`.
    case dui = "DUI"
    /// Written `INS`.
    case ins = "INS"
    /// Written `DMP`.
    case dmp = "DMP"
    /// Written `MES`.
    case mes = "MES"
    /// Written `MSS`.
    case mss = "MSS"
    /// Written `MSS-C`.
    case mssC = "MSS-C"
    /// Written `ROR`.
    case ror = "ROR"
    /// Written `ViaTrajectoire`.
    case viaTrajectoire = "ViaTrajectoire"
    /// Written `PSC`.
    case psc = "PSC"
    /// Written `e-prescription`.
    case ePrescription = "e-prescription"
    /// Written `apCV`.
    case apCV
    /// Written `e-parcours`.
    case eParcours = "e-parcours"
    /// Written `imagerie`.
    case imagerie
    /// Written `téléexpertise`.
    case teleexpertise = "téléexpertise"
    /// Written `téléconsultation`.
    case teleconsultation = "téléconsultation"
    /// Written `visio`.
    case visio
    /// Written `téléphone`.
    case telephone = "téléphone"
    /// Written `courriel`.
    case courriel
    /// Written `PDA`.
    case pda = "PDA"
    /// Written `plateforme_departementale`.
    case plateformeDepartementale = "plateforme_departementale"
    /// Written `présentiel`.
    case presentiel = "présentiel"
}
