/// The target DUIDocuments.
public enum DUIDocuments {}
