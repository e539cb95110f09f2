/// The target DUIViewModels.
public enum DUIViewModels {}
