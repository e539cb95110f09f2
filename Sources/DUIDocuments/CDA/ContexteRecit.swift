import DUIDomain

/// What the narrative of one document needs to know beyond the block being read: its media and its footnotes.
struct ContexteRecit {
    /// Media of the body by their `ID`.
    let medias: [String: MediaCDA]
    /// Marks of footnotes by their `ID`, numbered through the whole document.
    let marques: [String: String]

    /// Reads the body once for its media and its footnotes.
    init(corps: ElementXML?) {
        var medias: [String: MediaCDA] = [:]
        var marques: [String: String] = [:]
        var rang = 0
        corps?.parcourir { element in
            switch element.nom {
            case "observationMedia":
                let media = MediaCDA(element)
                if !media.identifiant.isEmpty, medias[media.identifiant] == nil { medias[media.identifiant] = media }
            case "regionOfInterest":
                // A part of an image stands for the image that it is taken from.
                let image = element.element("entryRelationship", "observationMedia")
                if let image, medias[element["ID"]] == nil { medias[element["ID"]] = MediaCDA(image) }
            case "footnote":
                rang += 1
                if !element["ID"].isEmpty { marques[element["ID"]] = String(rang) }
            default: break
            }
        }
        self.medias = medias
        self.marques = marques
    }
}
