/// # DUITraining
///
/// Care pathways as data: `BibliothequeParcours` reads the files of a folder, trainers write them by hand.
public enum DUITraining {}
